with evident_pairs as (

    select * from {{ ref('evident_pairs') }}

),

sure_clusters as (

    select * from {{ ref('sure_clusters') }}

),

thresholds as (

    select max(match_weight) as review_weight
    from {{ ref('thresholds') }}
    where threshold = 'review'

),

-- clusters between which no pair is worth a look stay as they are
drawn as (

    select
        members_1.cluster_number as cluster_1,
        members_2.cluster_number as cluster_2
    from evident_pairs
    inner join thresholds
        on evident_pairs.evident_weight >= thresholds.review_weight
    inner join sure_clusters as members_1
        on evident_pairs.record_number_1 = members_1.record_number
    inner join sure_clusters as members_2
        on evident_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_number <> members_2.cluster_number

),

drawn_clusters as (

    select cluster_1 as cluster_number
    from drawn
    union
    select cluster_2 as cluster_number
    from drawn

),

members as (

    select
        sure_clusters.record_number,
        sure_clusters.cluster_number
    from sure_clusters
    inner join drawn_clusters
        on sure_clusters.cluster_number = drawn_clusters.cluster_number

),

met as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as cluster_1,
        greatest(members_1.cluster_number, members_2.cluster_number) as cluster_2,
        evident_pairs.*
    from evident_pairs
    inner join members as members_1
        on evident_pairs.record_number_1 = members_1.record_number
    inner join members as members_2
        on evident_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_number <> members_2.cluster_number

),

meeting_pairs as (

    select
        *,
        max(match_weight) over (partition by cluster_1, cluster_2) as strongest_match_weight
    from met

)

select * from meeting_pairs
