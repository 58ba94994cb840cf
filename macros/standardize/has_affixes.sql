{#- True where one of several folded names begins with a title, ends in a suffix or holds mc or o as a word: one look for a whole row. -#}
{% macro has_affixes(names) -%}
    {%- set before = (reference_words('titles') + reference_words('titles_before_a_name') + reference_words('spanish_titles')) | join('|') -%}
    {%- set after = (reference_words('suffixes') + reference_words('honours')) | join('|') -%}
    {{ regexp_has(
        "concat_ws('|', '', " ~ names | join(', ') ~ ", '')", '[|,] ?(?:' ~ before ~ ')[ |]|[ ,](?:' ~ after ~ ')[ ,|]|\\b(?:mc|o) '
    ) }}
{%- endmacro %}
