with clusters as (

    select * from {{ ref('clusters') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

inner_pairs as (

    select
        members_1.cluster_id,
        members_1.record_count,
        pair_decisions.record_id_1,
        pair_decisions.record_id_2,
        pair_decisions.linkage_weight,
        pair_decisions.decision,
        {{ pattern_levels() }}
    from pair_decisions
    inner join clusters as members_1
        on pair_decisions.record_id_1 = members_1.record_id
    inner join clusters as members_2
        on pair_decisions.record_id_2 = members_2.record_id
        and members_1.cluster_id = members_2.cluster_id

)

select * from inner_pairs
