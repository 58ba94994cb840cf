{#- The winning value of one attribute, as a column of a query that groups golden cells by customer. -#}
{% macro golden_value(attribute, data_type='string') -%}
    cast(max(case when attribute = '{{ attribute }}' then attribute_value end) as {{ data_type }}) as {{ attribute }}
{%- endmacro %}
