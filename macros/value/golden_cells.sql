{#- The cells of a relation with the given golden columns as rows: its key, the attribute and the value as text. -#}
{% macro golden_cells(relation, key, attributes) -%}
    {%- for attribute in attributes %}
    select
        {{ key }},
        '{{ attribute }}' as attribute,
        cast({{ attribute }} as string) as cell
    from {{ relation }}
    where {{ attribute }} is not null
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
