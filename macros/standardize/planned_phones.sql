{#- The rows of a relation (typed_digits, international_digits, assumed_country) with the plan that each number is read by, and its
    national digits in the first reading and in the second. -#}
{% macro planned_phones(relation) -%}
    select
        {{ relation }}.*,
        coalesce(foreign_plans.calling_code, home_plans.calling_code) as calling_code,
        coalesce(foreign_plans.national_lengths, home_plans.national_lengths) as national_lengths,
        {{ national_digits(relation ~ '.typed_digits', relation ~ '.international_digits', 'foreign_plans', 'home_plans') }}
            as first_reading,
        {{ second_reading(relation ~ '.typed_digits', 'home_plans.calling_code', 'home_plans.national_lengths') }}
            as second_reading
    from {{ relation }}
    left join phone_plans as foreign_plans
        on {{ calling_code(relation ~ '.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on {{ relation }}.assumed_country = home_plans.country_code
        and {{ relation }}.international_digits is null
{%- endmacro %}
