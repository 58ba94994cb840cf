{#- True where something follows the number in a folded street line, or a word in it names a flat: one look before two searches. -#}
{% macro has_unit(expression) -%}
    {%- set words = (reference_words('floor_words') + reference_words('floor_words_behind') + reference_words('door_words')) | join('|') -%}
    {{ regexp_has(expression, '[0-9][a-z]? [0-9a-z]|(?:^| )(?:' ~ words ~ ') [0-9a-z]') }}
{%- endmacro %}
