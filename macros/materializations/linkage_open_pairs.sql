{#- The pairs of clusters with their average weight, without those that can never merge again: no weight is left above 0
    (conflicts aside: they only lower it, and may thin out as clusters grow), or they hold different values of what a
    cluster has only one of, whether or not their records were compared. A pair that would be larger than it may has no
    weight; a told pair may be of any size and hold anything. -#}
{% macro linkage_open_pairs(pairs, members, holdings) -%}
    with pairs as (
        select * from {{ pairs }}
    ),
    sizes as (
        select
            cluster_number,
            cast(sum(member_count) as double) as member_count,
            sum(record_count) as record_count,
            max(size_limit) as size_limit
        from {{ members }}
        group by cluster_number
    ),
    held as (
        select distinct
            members.cluster_number,
            holdings.exclusive_kind,
            holdings.exclusive_value
        from {{ holdings }} as holdings
        inner join {{ members }} as members on holdings.record_number = members.record_number
    ),
    differing_kinds as (
        select pairs.cluster_1, pairs.cluster_2
        from pairs
        inner join held as held_1 on pairs.cluster_1 = held_1.cluster_number
        inner join held as held_2
            on pairs.cluster_2 = held_2.cluster_number
            and held_1.exclusive_kind = held_2.exclusive_kind
        where pairs.cluster_1 <> pairs.cluster_2 and not pairs.is_told
        group by pairs.cluster_1, pairs.cluster_2, held_1.exclusive_kind
        having max(case when held_1.exclusive_value = held_2.exclusive_value then 1 else 0 end) = 0
    ),
    barred as (
        select distinct cluster_1, cluster_2 from differing_kinds
    ),
    averaged as (
        select
            pairs.*,
            sizes_1.member_count * sizes_2.member_count as all_pairs,
            not pairs.is_told and coalesce(
                sizes_1.record_count + sizes_2.record_count > greatest(sizes_1.size_limit, sizes_2.size_limit), false
            ) as is_too_large,
            (
                cast(pairs.weight_sum as double)
                + pairs.unscored_pair_weight * (sizes_1.member_count * sizes_2.member_count - pairs.pair_count)
            ) / (sizes_1.member_count * sizes_2.member_count) as weight_without_conflicts
        from pairs
        inner join sizes as sizes_1 on pairs.cluster_1 = sizes_1.cluster_number
        inner join sizes as sizes_2 on pairs.cluster_2 = sizes_2.cluster_number
        left join barred on pairs.cluster_1 = barred.cluster_1 and pairs.cluster_2 = barred.cluster_2
        where pairs.cluster_1 <> pairs.cluster_2 and barred.cluster_1 is null
    ),
    open_clusters as (
        select cluster_1 as cluster_number from averaged where weight_without_conflicts > 0
        union
        select cluster_2 as cluster_number from averaged where weight_without_conflicts > 0
    )
    select
        averaged.cluster_1,
        averaged.cluster_2,
        averaged.weight_sum,
        averaged.pair_count,
        averaged.conflict_sum,
        averaged.conflict_count,
        averaged.unscored_pair_weight,
        averaged.is_told,
        case
            when not averaged.is_too_large
                then averaged.weight_without_conflicts + coalesce(
                    cast(averaged.conflict_sum as double) / nullif(averaged.conflict_count, 0)
                    * (1 - averaged.conflict_count / averaged.all_pairs),
                    0
                )
        end as average_weight
    from averaged
    inner join open_clusters as open_1 on averaged.cluster_1 = open_1.cluster_number
    inner join open_clusters as open_2 on averaged.cluster_2 = open_2.cluster_number
{%- endmacro %}
