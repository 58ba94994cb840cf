{#- What a date still tells that no calendar has, as YYYY-MM-DD: a month 13, a day 31 of February; of a year alone, of a year
    and month and where these are zero, the first day, as for dates of which the rest is unknown. Null where nothing is told. -#}
{% macro typed_date_digits(numbers) -%}
    case
        when {{ numbers }} = '0000-00-00' then null
        when {{ regexp_has(numbers, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') }} then replace({{ numbers }}, '-00', '-01')
        when {{ regexp_has(numbers, '^[0-9]{2}-[0-9]{2}-[0-9]{4}$') }}
            then replace(concat_ws('-', right({{ numbers }}, 4), substr({{ numbers }}, 4, 2), left({{ numbers }}, 2)), '-00', '-01')
        when {{ regexp_has(numbers, '^(?:1[89]|20)[0-9]{2}-[0-9]{2}$') }} then concat({{ numbers }}, '-01')
        when {{ regexp_has(numbers, '^(?:1[89]|20)[0-9]{2}$') }} then concat({{ numbers }}, '-01-01')
    end
{%- endmacro %}
