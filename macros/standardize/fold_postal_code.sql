{#- A postal code in upper case, without spaces and without the country before it (`D-10115`). -#}
{% macro fold_postal_code(expression) -%}
    case
        when {{ regexp_has(expression, '^[0-9A-Z]*$') }} then nullif({{ expression }}, '')
        when {{ regexp_has(expression, '^(?:[A-Z]{1,2}|F)-[0-9]{4,6}$') }} then split_part({{ expression }}, '-', 2)
        else nullif({{ regexp_replace_all('upper(' ~ expression ~ ')', '[^A-Z0-9]+') }}, '')
    end
{%- endmacro %}
