{#- The level of every comparison between two records, and the pattern they make: one decimal digit a comparison. -#}
{% macro comparison_levels(record_1, record_2) -%}
    case
        when {{ record_1 }}.name_suffix <> {{ record_2 }}.name_suffix then 1
        when {{ names_are_swapped(record_1, record_2) }} then 6
        when {{ is_single_name(record_1, record_2) }} or {{ is_single_name(record_2, record_1) }} then 0
        else least(
            {{ compare_names('given_name', 'given_name_root', record_1, record_2, other_end=1) }},
            case when {{ are_two_common_names(record_1, record_2) }} then 3 else 7 end
        )
    end as given_name_level,
    case
        when
            {{ names_are_swapped(record_1, record_2) }}
            or {{ is_single_name(record_1, record_2) }} or {{ is_single_name(record_2, record_1) }} then 7
        else {{ compare_names('family_name', 'family_name_1', record_1, record_2, other_end=2) }}
    end as family_name_level,
    {{ compare_birth_dates(record_1, record_2) }} as birth_date_level,
    {{ compare_emails(record_1, record_2) }} as email_level,
    {{ compare_codes('phone_national', record_1, record_2) }} as phone_level,
    {{ compare_codes('national_id', record_1, record_2) }} as national_id_level,
    {{ compare_addresses(record_1, record_2) }} as address_level,
    {{ compare_genders(record_1, record_2) }} as gender_level
{%- endmacro %}
