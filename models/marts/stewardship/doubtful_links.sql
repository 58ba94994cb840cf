with cluster_bridges as (

    select * from {{ ref('cluster_bridges') }}

),

clusters as (

    select * from {{ ref('clusters') }}

),

inner_pairs as (

    select * from {{ ref('inner_pairs') }}

),

thresholds as (

    select
        max(case when threshold = 'link' then match_weight end) as link_weight,
        max(case when threshold = 'firm_bridge' then match_weight end) as firm_bridge_weight
    from {{ ref('thresholds') }}

),

weak_bridges as (

    select
        cluster_bridges.cluster_id,
        cluster_bridges.record_id_1,
        cluster_bridges.record_id_2,
        cluster_bridges.linkage_weight,
        'weak_bridge' as doubt,
        1 as doubt_rank
    from cluster_bridges
    cross join thresholds
    where cluster_bridges.linkage_weight < thresholds.firm_bridge_weight

),

-- a record that no pair holds at the link threshold, by its strongest pair
weak_links as (

    select
        inner_pairs.cluster_id,
        inner_pairs.record_id_1,
        inner_pairs.record_id_2,
        inner_pairs.linkage_weight,
        'weak_link' as doubt,
        2 as doubt_rank
    from inner_pairs
    inner join clusters
        on clusters.record_id in (inner_pairs.record_id_1, inner_pairs.record_id_2)
        and inner_pairs.linkage_weight = clusters.strongest_weight
    cross join thresholds
    where clusters.strongest_weight < thresholds.link_weight

),

both_kinds as (

    select * from weak_bridges
    union all
    select * from weak_links

),

-- one question a customer, about its weakest place
ranked as (

    select
        *,
        row_number() over (
            partition by cluster_id
            order by doubt_rank, linkage_weight, record_id_1, record_id_2
        ) as question_rank
    from both_kinds

),

doubtful_links as (

    select
        record_id_1,
        record_id_2,
        linkage_weight,
        doubt
    from ranked
    where question_rank = 1

)

select * from doubtful_links
