{#- True where a name is written as one shows it: neither all capitals nor all small letters. -#}
{% macro is_display_case(name) -%}
    ({{ name }} <> upper({{ name }}) and {{ name }} <> lower({{ name }}))
{%- endmacro %}
