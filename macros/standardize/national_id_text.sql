{#- Upper-case letters and digits of an id, without the word that names it (NIF, DNI, VAT ...). -#}
{% macro national_id_text(expression) -%}
    {%- set packed = regexp_replace_all('upper(' ~ fold_to_ascii(expression) ~ ')', '[^A-Z0-9]+') -%}
    nullif({{ regexp_replace_all(packed, '^(?:' ~ reference_words('id_names') | join('|') ~ ')([A-Z]?[0-9]|[A-Z]{6}[0-9])', '\\1') }}, '')
{%- endmacro %}
