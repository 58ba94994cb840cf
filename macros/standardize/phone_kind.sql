{#- What a national number is by the ranges of its calling code (an alias of phone_prefixes, joined on its first three digits):
    `unassigned` where it is as long as its plan says and in no range; null where it is no number of a known plan. -#}
{% macro phone_kind(national_digits, national_lengths, prefixes) -%}
    case
        when not coalesce({{ fits_plan(national_digits, national_lengths) }}, false) then null
        when instr({{ prefixes }}.fourth_digits, substr({{ national_digits }}, 4, 1)) = 0 then 'unassigned'
        when {{ has_length(prefixes ~ '.mobile_lengths', national_digits) }} then case
            when {{ has_length(prefixes ~ '.fixed_line_lengths', national_digits) }} then 'fixed_line_or_mobile'
            else 'mobile'
        end
        when {{ has_length(prefixes ~ '.fixed_line_lengths', national_digits) }} then 'fixed_line'
        when {{ has_length(prefixes ~ '.other_lengths', national_digits) }} then 'other'
        else 'unassigned'
    end
{%- endmacro %}
