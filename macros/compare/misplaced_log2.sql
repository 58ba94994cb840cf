{#- How common a name of one record is that stands in the place `misplaced` of the other: the whole of it where it stands there
    whole, else its first word. -#}
{% macro misplaced_log2(name, misplaced, record, other) -%}
    case
        when records_{{ record }}.{{ name }} = records_{{ other }}.{{ misplaced }} then frequencies_{{ record }}.{{ name }}_log2
        else coalesce(frequencies_{{ record }}.{{ name }}_part_log2, frequencies_{{ record }}.{{ name }}_log2)
    end
{%- endmacro %}
