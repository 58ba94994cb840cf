{#- Where only the part of two names that can stand for them is the same (level 5): log2 of how often random pairs agree in
    it, to be replaced by how common the part is; null elsewhere. -#}
{% macro part_log2(comparison) -%}
    max(
        case
            when comparison_group = '{{ comparison }}' and evidence_class = 'random' and comparison_level = 5
                then part_agreement.{{ comparison }}_log2
        end
    ) as {{ comparison }}_part_log2
{%- endmacro %}
