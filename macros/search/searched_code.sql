{#- An id, a card or an order number as it is searched by: letters and digits alone, in lower case; null where nothing is
    left. `c360 find` reads what is asked for by this very macro. -#}
{% macro searched_code(expression) -%}
    nullif({{ regexp_replace_all(fold_to_ascii(expression), '[^\\p{L}\\p{N}]+') }}, '')
{%- endmacro %}
