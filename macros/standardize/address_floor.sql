{#- The floor in a folded street line: a number with the word for it before or behind it (`piso 3`, `3 etage`), a floor that has a
    name (bajo, atico), or, the way of Spain and Portugal, a number of its own behind the house number; null elsewhere. See floor_name. -#}
{% macro address_floor(expression) -%}
    {%- set words = reference_words('floor_words') | join('|') -%}
    {%- set behind = reference_words('floor_words_behind') | join('|') -%}
    {%- set word_first = '(?:^| )(?:' ~ words ~ ') ([0-9]{1,2})(?:o|a|e)?(?: |$)' -%}
    {%- set word_last = '(?:^| )([0-9]{1,2}) ?(?:(?:e|er|eme|ere|th|st|nd|rd)? (?:' ~ behind ~ ')|(?:o|a) (?:' ~ words ~ '))(?: |$)' -%}
    {%- set named = '(?:^| )(' ~ (reference_words('ground_floors') + reference_words('named_floors')) | join('|') ~ ')(?: |$)' -%}
    {%- set bare -%} [a-z] [0-9]{1,4}(?: ?[a-d])?(?: bis)? ([0-9]{1,2})(?:o|a|n|r|t|e| o)?(?: (?:[a-z]|[0-9]{1,2}a?|izq[a-z]*|izda|esq|dcha|dcho|dto|dta|der[a-z]*|frente|fte|centro|ctro))?$ {%- endset -%}
    coalesce(
        {{ regexp_group(expression, named) }}, {{ regexp_group(expression, word_last) }}, {{ regexp_group(expression, word_first) }},
        {{ regexp_group(expression, bare) }}
    )
{%- endmacro %}
