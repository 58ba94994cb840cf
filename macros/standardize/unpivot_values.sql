{#- The text columns of a relation as rows: keys, attribute, raw_value; nulls are left out. -#}
{% macro unpivot_values(relation, keys, attributes) -%}
    {%- set branches = [] -%}
    {%- for attribute in attributes -%}
        {%- do branches.append(
            'select ' ~ keys | join(', ') ~ ", '" ~ attribute ~ "' as attribute, " ~ attribute ~ ' as raw_value from ' ~ relation
            ~ ' where ' ~ attribute ~ ' is not null'
        ) -%}
    {%- endfor -%}
    {{ branches | join('\n    union all\n    ') }}
{%- endmacro %}
