{#- Levenshtein distance of two texts, in bytes of UTF-8 as DuckDB counts it: letters that are not ASCII count double. -#}
{% macro edit_distance(text_1, text_2) -%}
    {{ return(adapter.dispatch('edit_distance', 'customer360')(text_1, text_2)) }}
{%- endmacro %}

{% macro duckdb__edit_distance(text_1, text_2) -%}
    levenshtein({{ text_1 }}, {{ text_2 }})
{%- endmacro %}

{# Spark counts characters: read as Latin-1, each byte is one #}
{% macro spark__edit_distance(text_1, text_2) -%}
    case
        when octet_length({{ text_1 }}) = length({{ text_1 }}) and octet_length({{ text_2 }}) = length({{ text_2 }})
            then levenshtein({{ text_1 }}, {{ text_2 }})
        else levenshtein(
            decode(encode({{ text_1 }}, 'UTF-8'), 'ISO-8859-1'), decode(encode({{ text_2 }}, 'UTF-8'), 'ISO-8859-1')
        )
    end
{%- endmacro %}
