{#- A folded name without the titles before it; null where only a title was given. `d jose` loses its title only where
    don is a title (is_spanish), so that initials and Don for Donald stay. -#}
{% macro strip_titles(expression, is_spanish='false') -%}
    {%- set spanish = '^(?:' ~ reference_words('spanish_titles') | join('|') ~ ') ' -%}
    {%- set titles -%}
        ^(?:(?:{{ reference_words('titles') | join('|') }})(?: |$)|(?:{{ reference_words('titles_before_a_name') | join('|') }}) )+
    {%- endset -%}
    case
        when {{ regexp_has(expression, titles) }} then nullif({{ regexp_replace_all(expression, titles) }}, '')
        when {{ is_spanish }} and {{ regexp_has(expression, spanish ~ '[a-z]{2}') }}
            then {{ regexp_replace_all(expression, spanish) }}
        else {{ expression }}
    end
{%- endmacro %}
