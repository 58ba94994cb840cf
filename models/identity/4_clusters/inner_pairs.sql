with clusters as (

    select * from {{ ref('clusters') }}

),

decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

inner_pairs as (

    select
        members_1.cluster_id,
        members_1.record_count,
        members_1.record_id as record_id_1,
        members_2.record_id as record_id_2,
        decided_pairs.linkage_weight,
        decided_pairs.decision,
        {{ pattern_levels() }}
    from decided_pairs
    inner join clusters as members_1
        on decided_pairs.record_number_1 = members_1.record_number
    inner join clusters as members_2
        on decided_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_id = members_2.cluster_id

)

select * from inner_pairs
