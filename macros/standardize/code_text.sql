{#- Upper-case letters and digits of a code, without the word that names it (IBAN, IMEI); null where there is none or one character
    over and over. -#}
{% macro code_text(expression) -%}
    {%- set packed = regexp_replace_all('upper(' ~ fold_to_ascii(expression) ~ ')', '^ *(?:IBAN|IMEI)|[^A-Z0-9]+') -%}
    nullif(nullif({{ packed }}, ''), repeat(left({{ packed }}, 1), length({{ packed }})))
{%- endmacro %}
