with clusters as (

    select * from {{ ref('clusters') }}

),

inner_pairs as (

    select * from {{ ref('inner_pairs') }}

),

cluster_bridges as (

    select * from {{ ref('cluster_bridges') }}

),

-- level 1 of a comparison is "differs": typing errors and nicknames have levels of their own
pair_figures as (

    select
        cluster_id,
        count(*) as scored_pair_count,
        min(linkage_weight) as weakest_pair_weight,
        sum(case when decision = 'reject' then 1 else 0 end) as rejected_pair_count,
        max(case when given_name_level = 1 then 1 else 0 end) as differing_given_names,
        max(case when family_name_level = 1 then 1 else 0 end) as differing_family_names,
        max(case when birth_date_level = 1 then 1 else 0 end) as differing_birth_dates,
        max(case when national_id_level = 1 then 1 else 0 end) as differing_national_ids
    from inner_pairs
    group by cluster_id

),

bridge_figures as (

    select
        cluster_id,
        count(*) as bridge_count
    from cluster_bridges
    group by cluster_id

),

member_figures as (

    select
        cluster_id,
        count(*) as record_count,
        min(match_confidence) as lowest_confidence,
        min(strongest_weight) as weakest_link_weight
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
        member_figures.weakest_link_weight,
        cast(coalesce(bridge_figures.bridge_count, 0) as bigint) as bridge_count,
        cast(coalesce(pair_figures.rejected_pair_count, 0) as bigint) as rejected_pair_count,
        coalesce(pair_figures.differing_given_names, 0) = 1 as has_several_given_names,
        coalesce(pair_figures.differing_family_names, 0) = 1 as has_several_family_names,
        coalesce(pair_figures.differing_birth_dates, 0) = 1 as has_several_birth_dates,
        coalesce(pair_figures.differing_national_ids, 0) = 1 as has_several_national_ids,
        member_figures.lowest_confidence
    from member_figures
    left join pair_figures
        on member_figures.cluster_id = pair_figures.cluster_id
    left join bridge_figures
        on member_figures.cluster_id = bridge_figures.cluster_id

)

select * from cluster_health
