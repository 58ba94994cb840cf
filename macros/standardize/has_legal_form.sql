{#- True where a folded name ends in a legal form that no person's name ends in. -#}
{% macro has_legal_form(expression) -%}
    {{ regexp_has(expression, ' (?:s ?l|s ?l ?u|s ?a|s ?l ?l|s ?r ?l|s ?a ?r ?l|s ?a ?s|ltd|limited|plc|llc|llp|inc|incorporated|corp|corporation|gmbh|co kg|ohg|kgaa|eurl|sasu|lda|ltda|b ?v|n ?v|spa|s p a|sp z o ?o|s ?r ?o|kft|aps|oyj)$') }}
{%- endmacro %}
