{#- What one comparison adds to a pair's weight: log2 of its probability among matches over that among unrelated pairs. -#}
{% macro comparison_weight(comparison) -%}
    {{ rounded("sum(
        case
            when comparison_group = '" ~ comparison ~ "' and evidence_class = 'match' then log2_probability
            when comparison_group = '" ~ comparison ~ "' and evidence_class = 'unrelated' then -log2_probability
            else cast(0 as double)
        end
    )", 9) }} as {{ comparison }}_weight
{%- endmacro %}
