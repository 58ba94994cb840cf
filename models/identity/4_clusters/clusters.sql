with linked_records as (

    select * from {{ ref('linked_records') }}

),

told_clusters as (

    select * from {{ ref('told_clusters') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

-- what evidence joined, and then what a steward or a source joined
joined as (

    select
        linked_records.record_number,
        linked_records.merged_in_round,
        coalesce(told_clusters.cluster_number, linked_records.cluster_number) as cluster_number
    from linked_records
    left join told_clusters
        on linked_records.cluster_number = told_clusters.record_number

),

named as (

    select
        joined.record_number,
        joined.merged_in_round,
        matching_records.record_id,
        min(matching_records.record_id) over (partition by joined.cluster_number) as cluster_id,
        count(*) over (partition by joined.cluster_number) as record_count
    from joined
    inner join matching_records
        on joined.record_number = matching_records.record_number

),

inner_pairs as (

    select
        pair_decisions.record_id_1,
        pair_decisions.record_id_2,
        pair_decisions.linkage_weight
    from pair_decisions
    inner join named as members_1
        on pair_decisions.record_number_1 = members_1.record_number
    inner join named as members_2
        on pair_decisions.record_number_2 = members_2.record_number
        and members_1.cluster_id = members_2.cluster_id

),

-- what holds a record in its cluster is its strongest pair
strongest as (

    select
        record_id,
        max(linkage_weight) as strongest_weight
    from (
        select record_id_1 as record_id, linkage_weight from inner_pairs
        union all
        select record_id_2 as record_id, linkage_weight from inner_pairs
    ) as both_sides
    group by record_id

),

clusters as (

    select
        named.record_id,
        named.cluster_id,
        cast(named.record_count as bigint) as record_count,
        named.merged_in_round,
        strongest.strongest_weight,
        case
            when named.record_count = 1 then cast(1 as double)
            else 1 / (1 + power(cast(2 as double), -least(strongest.strongest_weight, 60)))
        end as match_confidence
    from named
    left join strongest
        on named.record_id = strongest.record_id

)

select * from clusters
