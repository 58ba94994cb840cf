{#- A pattern as RE2 (DuckDB) reads it, written so that Java (Spark) reads it alike: `$` is the very end, a word is of
    ASCII letters, `.` stops at a line feed only, and a quote cannot be doubled in a raw string. -#}
{% macro java_pattern(pattern) -%}
    {%- set word_edge = '(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))' -%}
    r'(?d){{ pattern | replace("''", "\\x27") | replace("\\b", word_edge) | replace("$", "\\z") }}'
{%- endmacro %}
