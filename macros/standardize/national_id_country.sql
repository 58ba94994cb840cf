{#- The country that the shape of a typed id gives away (a Spanish NIF or NIE); null for all others. -#}
{% macro national_id_country(expression) -%}
    case
        when {{ regexp_has(expression, '^[ ]*(?:[0-9]{1,2}[.]?[0-9]{3}[.]?[0-9]{3}|[XYZxyz][-]?[0-9]{7})[- ]?[A-Za-z][ ]*$') }} then 'ES'
    end
{%- endmacro %}
