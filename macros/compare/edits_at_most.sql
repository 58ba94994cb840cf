{#- True where one text becomes the other by `most` edits; texts whose lengths differ by more are not looked at, as the
    distance is what costs. -#}
{% macro edits_at_most(text_1, text_2, most) -%}
    case
        when abs(length({{ text_1 }}) - length({{ text_2 }})) <= {{ most }} then {{ edit_distance(text_1, text_2) }} <= {{ most }}
        else false
    end
{%- endmacro %}
