{#- Whether a text is a yes in a language of the field; an empty one is a no. -#}
{% macro says_yes(expression) -%}
    coalesce(lower(trim({{ expression }})) in ('true', 't', '1', 'yes', 'y', 'x', 'si', 'sí', 'oui', 'ja', 'sim'), false)
{%- endmacro %}
