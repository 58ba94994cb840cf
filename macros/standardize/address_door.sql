{#- The door or flat in a folded street line: what follows the word for it (`puerta b`, `apt 4b`), or, the way of Spain and
    Portugal, a letter, a number or a side that ends the line behind the floor; null elsewhere. See door_name. -#}
{% macro address_door(expression) -%}
    {%- set word_first = '(?:^| )(?:' ~ reference_words('door_words') | join('|') ~ ') ([0-9]{1,4} ?[a-z]?|[a-z][0-9]{0,3})(?: |$)' -%}
    {%- set floors = '(?:(?:' ~ reference_words('floor_words') | join('|') ~ ') )?[0-9]{1,2}(?:o|a|n|r|t|e| o)?|'
        ~ (reference_words('ground_floors') + reference_words('named_floors')) | join('|') -%}
    {%- set behind -%} [0-9][a-z]?(?: bis)? (?:{{ floors }}) ([a-z]|[0-9]{1,2}a?|izq|izqda|izquierda|izda|esq|esquerdo|dcha|dcho|derecha|drcha|dto|dta|direito|centro|ctro|frente|fte)$ {%- endset -%}
    coalesce({{ regexp_group(expression, word_first) }}, {{ regexp_group(expression, behind) }})
{%- endmacro %}
