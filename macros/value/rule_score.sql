{#- What one survivorship rule looks at, as a number where higher is better. -#}
{% macro rule_score(rule) -%}
    case {{ rule }}
        when 'source_trust' then source_trust
        when 'validity' then validity
        when 'recency' then recency
        when 'frequency' then frequency
    end
{%- endmacro %}
