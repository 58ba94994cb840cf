{#- How much rarer (negative) or commoner the name that a pair shares, or the part of it, is than shared ones are on average. -#}
{% macro name_rarity_log2(comparison) -%}
    coalesce(
        coalesce(swapped_names.{{ comparison }}_log2, value_frequencies.{{ comparison }}_log2)
        - pattern_weights.{{ comparison }}_exact_log2,
        value_frequencies.{{ comparison }}_part_log2 - pattern_weights.{{ comparison }}_part_log2,
        cast(0 as double)
    )
{%- endmacro %}
