{#- Every record in a cluster of its own. -#}
{% macro linkage_members(pairs) -%}
    select
        cluster_1 as record_number,
        cluster_1 as cluster_number,
        cast(0 as bigint) as merged_in_round,
        member_count,
        record_count,
        size_limit
    from {{ pairs }}
    where cluster_1 = cluster_2 and exclusive_kind is null
{%- endmacro %}
