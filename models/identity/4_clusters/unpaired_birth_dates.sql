with meeting_pairs as (

    select * from {{ ref('meeting_pairs') }}

),

sure_clusters as (

    select * from {{ ref('sure_clusters') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}
    where birth_date_iso is not null

),

thresholds as (

    select max(match_weight) as review_weight
    from {{ ref('thresholds') }}
    where threshold = 'review'

),

meetings as (

    select distinct
        meeting_pairs.cluster_1,
        meeting_pairs.cluster_2
    from meeting_pairs
    inner join thresholds
        on meeting_pairs.strongest_match_weight >= thresholds.review_weight

),

dated_members as (

    select
        sure_clusters.cluster_number,
        matching_records.*
    from matching_records
    inner join sure_clusters
        on matching_records.record_number = sure_clusters.record_number

),

unpaired_birth_dates as (

    select
        meetings.cluster_1,
        meetings.cluster_2,
        least(members_1.record_number, members_2.record_number) as record_number_1,
        greatest(members_1.record_number, members_2.record_number) as record_number_2,
        {{ compare_birth_dates('members_1', 'members_2') }} as birth_date_level
    from meetings
    inner join dated_members as members_1
        on meetings.cluster_1 = members_1.cluster_number
    inner join dated_members as members_2
        on meetings.cluster_2 = members_2.cluster_number
    left join meeting_pairs
        on least(members_1.record_number, members_2.record_number) = meeting_pairs.record_number_1
        and greatest(members_1.record_number, members_2.record_number) = meeting_pairs.record_number_2
    where meeting_pairs.record_number_1 is null

)

select * from unpaired_birth_dates
