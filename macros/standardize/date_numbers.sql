{#- A typed date as three numbers joined by `-`, the year first where the text says so (ISO, YYYYMMDD); `-day-first` is added
    where the month was a name. See date_from_numbers. -#}
{% macro date_numbers(expression) -%}
    case
        when {{ regexp_has(expression, '^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:$|[T ])') }} then left({{ expression }}, 10)
        when {{ regexp_has(expression, '^[0-9]{4}(?:0[0-9]|1[0-2])(?:[0-2][0-9]|3[01])$') }}
            then concat_ws('-', left({{ expression }}, 4), substr({{ expression }}, 5, 2), right({{ expression }}, 2))
        when {{ regexp_has(expression, '^[0-9]{8}$') }}
            then concat_ws('-', left({{ expression }}, 2), substr({{ expression }}, 3, 2), right({{ expression }}, 4))
        when {{ regexp_has(expression, '[A-Za-z]{3}') }}
            then {{ regexp_replace_all(
                regexp_replace_all(month_names_to_numbers(expression), '[^0-9m]+', '-'),
                '^-?(?:m([0-9]+)-([0-9]+)|([0-9]+)-m([0-9]+))-([0-9]+).*$', '\\2\\3-\\1\\4-\\5-day-first'
            ) }}
        else {{ regexp_replace_all(expression, '[^0-9]+', '-') }}
    end
{%- endmacro %}
