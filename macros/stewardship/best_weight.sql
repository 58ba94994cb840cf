{#- What a comparison weighs where two records agree in it fully, as rows of match_weights are pivoted: the weight of
    its highest level, and how often random pairs agree so, to be replaced by how common the value is. -#}
{% macro best_weight(comparison) -%}
    sum(
        case
            when comparison = '{{ comparison }}' and evidence_class = 'match' then log2_probability
            when comparison = '{{ comparison }}' and evidence_class = 'unrelated' then -log2_probability
            else cast(0 as double)
        end
    ) as {{ comparison }}_weight,
    max(
        case when comparison = '{{ comparison }}' and evidence_class = 'random' then log2_probability end
    ) as {{ comparison }}_random_log2
{%- endmacro %}
