{#- Log2 of the probability of a whole pattern in one class, the class's share of all pairs included; next to nothing for a
    class that weights learnt before it know nothing of. Rounded, so that the order in which rows are summed does not show. -#}
{% macro class_log2(evidence_class) -%}
    {{ rounded(
        "coalesce(sum(case when evidence_class = '" ~ evidence_class ~ "' then log2_probability end), -1e3)", 9
    ) }}
{%- endmacro %}
