with evident_clusters as (

    select * from {{ ref('evident_clusters') }}

),

told_clusters as (

    select * from {{ ref('told_clusters') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

-- what evidence joined, and then what a steward or a source joined
joined as (

    select
        evident_clusters.record_number,
        evident_clusters.merged_in_round,
        coalesce(told_clusters.cluster_number, evident_clusters.cluster_number) as cluster_number
    from evident_clusters
    left join told_clusters
        on evident_clusters.cluster_number = told_clusters.record_number

),

named as (

    select
        matching_records.record_id,
        joined.record_number,
        min(matching_records.record_id) over (partition by joined.cluster_number) as cluster_id,
        cast(count(*) over (partition by joined.cluster_number) as bigint) as record_count,
        joined.merged_in_round
    from joined
    inner join matching_records
        on joined.record_number = matching_records.record_number

),

inner_pairs as (

    select
        decided_pairs.record_number_1,
        decided_pairs.record_number_2,
        decided_pairs.linkage_weight
    from decided_pairs
    inner join joined as members_1
        on decided_pairs.record_number_1 = members_1.record_number
    inner join joined as members_2
        on decided_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_number = members_2.cluster_number

),

-- what holds a record in its cluster is its strongest pair
strongest as (

    select
        record_number,
        max(linkage_weight) as strongest_weight
    from (
        select record_number_1 as record_number, linkage_weight from inner_pairs
        union all
        select record_number_2 as record_number, linkage_weight from inner_pairs
    ) as both_sides
    group by record_number

),

clusters as (

    select
        named.*,
        strongest.strongest_weight,
        case
            when named.record_count = 1 then cast(1 as double)
            else 1 / (1 + power(cast(2 as double), -least(strongest.strongest_weight, 60)))
        end as match_confidence
    from named
    left join strongest
        on named.record_number = strongest.record_number

)

select * from clusters
