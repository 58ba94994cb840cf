{#- True for two names of as many words, more than one, whose last words are neither alike nor the start of one another. -#}
{% macro end_differently(name_1, name_2) -%}
    {%- set last_1 = "split_part(" ~ name_1 ~ ", ' ', -1)" -%}
    {%- set last_2 = "split_part(" ~ name_2 ~ ", ' ', -1)" -%}
    {%- set shorter = 'least(length(' ~ last_1 ~ '), length(' ~ last_2 ~ '))' -%}
    case
        when
            contains({{ name_1 }}, ' ')
            and length({{ name_1 }}) - length(replace({{ name_1 }}, ' ', ''))
            = length({{ name_2 }}) - length(replace({{ name_2 }}, ' ', ''))
            then
                case
                    when left({{ last_1 }}, {{ shorter }}) <> left({{ last_2 }}, {{ shorter }})
                        then not {{ edits_at_most(last_1, last_2, 2) }}
                    else false
                end
        else false
    end
{%- endmacro %}
