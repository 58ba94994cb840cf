{#- A folded company name without the legal forms that end it (sl, s a, ltd, gmbh co kg); the name itself where nothing else is. -#}
{% macro strip_legal_form(expression) -%}
    {%- set forms = [] -%}
    {%- for form in reference_words('legal_forms') -%}
        {%- do forms.append(form if ' ' in form or form | length > 4 else form | list | join(' ?')) -%}
    {%- endfor -%}
    nullif(trim({{ regexp_replace_all(expression, '(?:(?: y| and| und| et)? (?:' ~ forms | join('|') ~ '))+$') }}), '')
{%- endmacro %}
