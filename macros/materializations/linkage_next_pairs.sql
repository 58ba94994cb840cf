{#- The pairs after a round of merges: sums and counts of the merged clusters added up. -#}
{% macro linkage_next_pairs(pairs, merges) -%}
    with renamed as (
        select
            coalesce(merges_1.into_cluster, pairs.cluster_1) as renamed_1,
            coalesce(merges_2.into_cluster, pairs.cluster_2) as renamed_2,
            pairs.weight_sum,
            pairs.pair_count,
            pairs.conflict_sum,
            pairs.conflict_count,
            pairs.unscored_pair_weight,
            pairs.is_told
        from {{ pairs }} as pairs
        left join {{ merges }} as merges_1 on pairs.cluster_1 = merges_1.cluster_number
        left join {{ merges }} as merges_2 on pairs.cluster_2 = merges_2.cluster_number
    )
    select
        least(renamed_1, renamed_2) as cluster_1,
        greatest(renamed_1, renamed_2) as cluster_2,
        cast(sum(weight_sum) as decimal(28, 6)) as weight_sum,
        cast(sum(pair_count) as bigint) as pair_count,
        cast(sum(conflict_sum) as decimal(28, 6)) as conflict_sum,
        cast(sum(conflict_count) as bigint) as conflict_count,
        max(unscored_pair_weight) as unscored_pair_weight,
        max(is_told) as is_told
    from renamed
    where renamed_1 <> renamed_2
    group by least(renamed_1, renamed_2), greatest(renamed_1, renamed_2)
{%- endmacro %}
