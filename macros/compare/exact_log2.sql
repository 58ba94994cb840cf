{#- Where a comparison found equal values: log2 of how often random pairs agree so, to be replaced by how common
    the shared value is; null elsewhere. -#}
{% macro exact_log2(comparison, lowest_equal_level, highest_equal_level) -%}
    max(
        case
            when
                comparison_group = '{{ comparison }}' and evidence_class = 'random'
                and comparison_level between {{ lowest_equal_level }} and {{ highest_equal_level }}
                then log2_probability
        end
    ) as {{ comparison }}_exact_log2
{%- endmacro %}
