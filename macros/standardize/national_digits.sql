{#- The national number by the plan of its calling code or else of its holder's country (aliases of phone_plans, joined
    on them); null where no plan is known. -#}
{% macro national_digits(typed_digits, international_digits, foreign_plan, home_plan) -%}
    case
        when {{ international_digits }} is not null then {{ national_number_abroad(
            international_digits, foreign_plan ~ '.calling_code', foreign_plan ~ '.trunk_prefix', foreign_plan ~ '.national_lengths'
        ) }}
        else {{ national_number(
            typed_digits, home_plan ~ '.calling_code', home_plan ~ '.trunk_prefix', home_plan ~ '.national_lengths'
        ) }}
    end
{%- endmacro %}
