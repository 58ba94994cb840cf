{#- The check that a person's birth date fails on a day, if any: born later, or more than 120 years before. -#}
{% macro impossible_age(birth_date, day) -%}
    case
        when party_type <> 'organisation'
            and ({{ birth_date }} > {{ day }} or {{ days_between(birth_date, day) }} > 43830)
            then 'impossible_age'
    end
{%- endmacro %}
