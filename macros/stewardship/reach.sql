{#- What a record's own value weighs where another record has the same; 0 where it has none. `weights` names the case
    of the comparison, `comparison` the column of value_frequencies. -#}
{% macro reach(comparison, weights=none) -%}
    {%- set case_of = weights or comparison -%}
    coalesce(
        best_weights.{{ case_of }}_weight + best_weights.{{ case_of }}_random_log2 - value_frequencies.{{ comparison }}_log2,
        cast(0 as double)
    )
{%- endmacro %}
