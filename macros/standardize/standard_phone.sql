{#- E.164 where a plan is known and the national number is as long as it says; else the digits, with + where given
    internationally. Null where there are fewer than 6 or more than 15 digits, or one digit over and over. -#}
{% macro standard_phone(typed_digits, international_digits, national_digits, calling_code, national_lengths) -%}
    {%- set all_digits = 'coalesce(' ~ international_digits ~ ', ' ~ typed_digits ~ ')' -%}
    case
        when length({{ all_digits }}) not between 6 and 15 then null
        when {{ is_one_character('coalesce(' ~ national_digits ~ ', ' ~ all_digits ~ ')') }} then null
        when {{ fits_plan(national_digits, national_lengths) }} then '+' || {{ calling_code }} || {{ national_digits }}
        when {{ international_digits }} is not null then '+' || {{ international_digits }}
        else {{ typed_digits }}
    end
{%- endmacro %}
