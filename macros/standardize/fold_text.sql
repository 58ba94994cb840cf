{#- Words of a-z and 0-9 with single spaces between them: what is compared, never what is shown. -#}
{% macro fold_text(expression) -%}
    nullif(trim({{ regexp_replace_all(fold_to_ascii(expression), '[^a-z0-9]*[^a-z0-9 ][^a-z0-9]*|  +', ' ') }}), '')
{%- endmacro %}
