{#- The pairs of clusters with their average weight, without those that can never merge again: no weight is left above 0
    (conflicts aside: they only lower it, and may thin out as clusters grow),
    or the two clusters have different exclusive values, whether or not their records were compared. -#}
{% macro linkage_open_pairs(pairs, members) -%}
    with sizes as (
        select
            cluster_number,
            cast(count(*) as double) as record_count,
            max(exclusive_value) as exclusive_value
        from {{ members }}
        group by cluster_number
    ),
    averaged as (
        select
            pairs.*,
            sizes_1.record_count * sizes_2.record_count as all_pairs,
            (
                cast(pairs.weight_sum as double)
                + pairs.unscored_pair_weight * (sizes_1.record_count * sizes_2.record_count - pairs.pair_count)
            ) / (sizes_1.record_count * sizes_2.record_count) as weight_without_conflicts
        from {{ pairs }} as pairs
        inner join sizes as sizes_1 on pairs.cluster_1 = sizes_1.cluster_number
        inner join sizes as sizes_2 on pairs.cluster_2 = sizes_2.cluster_number
        where
            pairs.cluster_1 <> pairs.cluster_2
            and not coalesce(sizes_1.exclusive_value <> sizes_2.exclusive_value, false)
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
        averaged.weight_without_conflicts + coalesce(
            cast(averaged.conflict_sum as double) / nullif(averaged.conflict_count, 0)
            * (1 - averaged.conflict_count / averaged.all_pairs),
            0
        ) as average_weight
    from averaged
    inner join open_clusters as open_1 on averaged.cluster_1 = open_1.cluster_number
    inner join open_clusters as open_2 on averaged.cluster_2 = open_2.cluster_number
{%- endmacro %}
