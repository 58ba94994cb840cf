{#- How far two names agree, 7 (same) to 1 (different), 0 where one is missing. `word` is the first word that
    stands for the name (root of the first name, first surname). Two names of as many words that end in different ones are
    `other_end`: surnames only alike (garcia lopez, garcia ruiz), first names different (maria pilar, maria dolores). Levels
    are named in seeds/matching/comparison_levels. -#}
{% macro compare_names(name, word, record_1, record_2, other_end) -%}
    {%- set name_1 = record_1 ~ '.' ~ name -%}
    {%- set name_2 = record_2 ~ '.' ~ name -%}
    {%- set shorter = 'least(length(' ~ name_1 ~ '), length(' ~ name_2 ~ '))' -%}
    case
        when {{ name_1 }} is null or {{ name_2 }} is null then 0
        when {{ name_1 }} = {{ name_2 }} then 7
        when case when {{ record_1 }}.{{ word }} = {{ record_2 }}.{{ word }} then {{ end_differently(name_1, name_2) }} end then {{ other_end }}
        when {{ record_1 }}.{{ word }} = {{ record_2 }}.{{ word }} and length({{ record_1 }}.{{ word }}) > 1 then 5
        when {{ shorter }} = 1 and left({{ name_1 }}, 1) = left({{ name_2 }}, 1) then 3
        when {{ shorter }} < 3 then 1
        when {{ edits_at_most(name_1, name_2, 1) }} then 4
        when case when {{ shorter }} > 4 then {{ edits_at_most(name_1, name_2, 2) }} end then 3
        when left({{ name_1 }}, {{ shorter }}) = left({{ name_2 }}, {{ shorter }}) then 2
        when {{ edits_at_most(name_1, name_2, shorter ~ ' / 3') }} then 2
        else 1
    end
{%- endmacro %}
