{#- What each record holds of which a cluster may have only one. -#}
{% macro linkage_holdings(pairs) -%}
    select
        cluster_1 as record_number,
        exclusive_kind,
        exclusive_value
    from {{ pairs }}
    where cluster_1 = cluster_2 and exclusive_kind is not null
{%- endmacro %}
