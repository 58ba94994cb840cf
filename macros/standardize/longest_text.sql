{#- Length in characters of the longest text of a row of the customers door. -#}
{% macro longest_text() -%}
    {%- set lengths = [] -%}
    {%- for column, data_type in door_columns('customers').items() if data_type == 'string' -%}
        {%- do lengths.append('coalesce(length(' ~ column ~ '), 0)') -%}
    {%- endfor -%}
    greatest({{ lengths | join(', ') }})
{%- endmacro %}
