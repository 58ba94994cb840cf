{#- E.164 where a plan is known and the number is as long as it says; else the digits, with + where given internationally.
    Null where there are fewer than 6 or more than 15 digits, or one digit over and over. -#}
{% macro standard_phone(typed_digits, international_digits, foreign_plan, home_plan) -%}
    {%- set national = national_digits(typed_digits, international_digits, foreign_plan, home_plan) -%}
    {%- set all_digits = 'coalesce(' ~ international_digits ~ ', ' ~ typed_digits ~ ')' -%}
    case
        when length({{ all_digits }}) not between 6 and 15 or {{ is_one_character('coalesce(' ~ national ~ ', ' ~ all_digits ~ ')') }} then null
        when {{ international_digits }} is not null and {{ fits_plan(national, foreign_plan ~ '.national_lengths') }}
            then '+' || {{ foreign_plan }}.calling_code || {{ national }}
        when {{ international_digits }} is null and {{ fits_plan(national, home_plan ~ '.national_lengths') }}
            then '+' || {{ home_plan }}.calling_code || {{ national }}
        when {{ international_digits }} is not null then '+' || {{ international_digits }}
        else {{ typed_digits }}
    end
{%- endmacro %}
