{#- What a national number is by the ranges of its calling code (an alias of phone_prefixes, joined on its first three digits):
    `unassigned` where it is as long as its plan says and in no range; null where it is no number of a known plan. -#}
{% macro phone_kind(national_digits, national_lengths, prefixes) -%}
    {%- set is_fixed_line = has_length(prefixes ~ '.fixed_line_lengths', national_digits) -%}
    {%- set is_mobile = has_length(prefixes ~ '.mobile_lengths', national_digits) -%}
    case
        when not {{ fits_plan(national_digits, national_lengths) }} or {{ national_lengths }} is null then null
        when instr({{ prefixes }}.fourth_digits, substr({{ national_digits }}, 4, 1)) = 0 then 'unassigned'
        when {{ is_fixed_line }} and {{ is_mobile }} then 'fixed_line_or_mobile'
        when {{ is_mobile }} then 'mobile'
        when {{ is_fixed_line }} then 'fixed_line'
        when {{ has_length(prefixes ~ '.other_lengths', national_digits) }} then 'other'
        else 'unassigned'
    end
{%- endmacro %}
