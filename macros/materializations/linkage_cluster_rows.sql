{#- The clusters of `members` that `touched` names, each standing for all its records: a row for the cluster, with its size and
    limit, and one for each value it holds of which a customer has only one. -#}
{% macro linkage_cluster_rows(members, touched) -%}
    select
        {{ members }}.cluster_number,
        linkage_records.exclusive_kind,
        linkage_records.exclusive_value,
        cast(count(*) as bigint) as record_count,
        cast(max(linkage_records.size_limit) as bigint) as size_limit
    from {{ members }}
    inner join {{ touched }}
        on {{ members }}.cluster_number = {{ touched }}.cluster_number
    inner join linkage_records
        on {{ members }}.record_number = linkage_records.record_number
    group by {{ members }}.cluster_number, linkage_records.exclusive_kind, linkage_records.exclusive_value
{%- endmacro %}
