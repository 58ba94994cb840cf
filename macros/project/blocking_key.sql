{#- One blocking rule: the records that have every part, keyed by the parts joined by a bar.
    Organisations are only paired with organisations. -#}
{% macro blocking_key(blocking_rule, parts, of='name_parts') -%}
    select record_number, '{{ blocking_rule }}' as blocking_rule, concat(party_prefix, {{ parts | join(", '|', ") }}) as blocking_key
    from {{ of }}
    where {{ parts | join(' is not null and ') }} is not null
{%- endmacro %}
