{#- The characters of search keys that search_block tells apart, fewer than 64, in their order as bytes. -#}
{% macro search_alphabet() -%}
    *+-.0123456789<@_abcdefghijklmnopqrstuvwxyz
{%- endmacro %}
