{#- A folded name without the suffixes (jr, iii, hijo) and honours (phd, obe) that end it or stand before its comma. -#}
{% macro strip_suffixes(expression) -%}
    {%- set endings = '(?:,? (?:' ~ (reference_words('suffixes') + reference_words('honours')) | join('|') ~ '))+ *(,|$)' -%}
    {{ regexp_replace_all(expression, endings, '\\1') }}
{%- endmacro %}
