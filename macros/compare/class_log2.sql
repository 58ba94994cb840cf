{#- Log2 of the probability of a whole pattern in one class, the class's share of all pairs included. -#}
{% macro class_log2(evidence_class) -%}
    sum(case when evidence_class = '{{ evidence_class }}' then log2_probability else cast(0 as double) end)
{%- endmacro %}
