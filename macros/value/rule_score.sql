{#- What one survivorship rule looks at, as a number where higher is better. `union` and an empty place decide nothing. -#}
{% macro rule_score(rule) -%}
    case {{ rule }}
        when 'most_trusted' then trust
        when 'verified_first' then verification
        when 'most_complete' then filled_parts
        when 'most_recent' then recency
        when 'oldest' then seniority
        when 'most_frequent' then frequency
        when 'longest' then cast(length(candidate_key) as double)
        when 'minimum' then -value_order
        when 'maximum' then value_order
        else cast(0 as double)
    end
{%- endmacro %}
