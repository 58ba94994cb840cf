{#- True where a folded name ends in a legal form that no person's name ends in. -#}
{% macro has_legal_form(expression) -%}
    {{ regexp_has(expression, ' (?:s ?l|s ?l ?u|s ?a|s ?l ?l|s ?r ?l|s ?a ?r ?l|s ?a ?s|ltd|limited|plc|llc|inc|gmbh|lda|ltda|b ?v|n ?v|spa|s p a)$') }}
{%- endmacro %}
