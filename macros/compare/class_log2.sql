{#- Log2 of the probability of a whole pattern in one class, the class's share of all pairs included.
    Rounded, so that the order in which rows are summed does not show. -#}
{% macro class_log2(evidence_class) -%}
    {{ rounded(
        "sum(case when evidence_class = '" ~ evidence_class ~ "' then log2_probability else cast(0 as double) end)", 9
    ) }}
{%- endmacro %}
