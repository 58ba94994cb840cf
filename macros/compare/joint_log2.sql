{#- Log2 of the probability in one class of what two clusters show together: each part by its share, its rarity with it where
    the class calls it a coincidence. Rounded, so that the order in which rows are summed does not show. -#}
{% macro joint_log2(class_column, rarity='0') -%}
    {{ rounded('sum(evidence_share * (' ~ class_column ~ ' + ' ~ rarity ~ '))', 9) }}
{%- endmacro %}
