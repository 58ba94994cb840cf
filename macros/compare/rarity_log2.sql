{#- How much rarer (negative) or commoner the shared value of a pair is than shared values of its kind are on average. -#}
{% macro rarity_log2(comparison) -%}
    coalesce(value_frequencies.{{ comparison }}_log2 - pattern_weights.{{ comparison }}_exact_log2, cast(0 as double))
{%- endmacro %}
