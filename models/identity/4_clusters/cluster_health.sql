with clusters as (

    select * from {{ ref('clusters') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

inner_pairs as (

    select
        members_1.cluster_id,
        pair_decisions.linkage_weight,
        pair_decisions.decision
    from pair_decisions
    inner join clusters as members_1
        on pair_decisions.record_id_1 = members_1.record_id
    inner join clusters as members_2
        on pair_decisions.record_id_2 = members_2.record_id
        and members_1.cluster_id = members_2.cluster_id

),

pair_figures as (

    select
        cluster_id,
        count(*) as scored_pair_count,
        min(linkage_weight) as weakest_pair_weight,
        sum(case when decision = 'reject' then 1 else 0 end) as rejected_pair_count
    from inner_pairs
    group by cluster_id

),

member_figures as (

    select
        cluster_id,
        count(*) as record_count,
        min(match_confidence) as lowest_confidence
    from clusters
    group by cluster_id

),

cluster_health as (

    select
        member_figures.cluster_id,
        cast(member_figures.record_count as bigint) as record_count,
        cast(coalesce(pair_figures.scored_pair_count, 0) as bigint) as scored_pair_count,
        case
            when member_figures.record_count > 1
                then
                    cast(coalesce(pair_figures.scored_pair_count, 0) as double)
                    / (cast(member_figures.record_count as double) * (member_figures.record_count - 1) / 2)
        end as scored_pair_share,
        pair_figures.weakest_pair_weight,
        cast(coalesce(pair_figures.rejected_pair_count, 0) as bigint) as rejected_pair_count,
        member_figures.lowest_confidence
    from member_figures
    left join pair_figures
        on member_figures.cluster_id = pair_figures.cluster_id

)

select * from cluster_health
