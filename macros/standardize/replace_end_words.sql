{#- A text of two words or more with its first and its last word replaced where there is a word to put in their place. -#}
{% macro replace_end_words(expression, first_word, new_first_word, last_word, new_last_word) -%}
    case
        when {{ new_first_word }} is null and {{ new_last_word }} is null then {{ expression }}
        else coalesce({{ new_first_word }}, {{ first_word }})
            || substr(
                {{ expression }}, length({{ first_word }}) + 1,
                length({{ expression }}) - length({{ first_word }}) - length({{ last_word }})
            )
            || coalesce({{ new_last_word }}, {{ last_word }})
    end
{%- endmacro %}
