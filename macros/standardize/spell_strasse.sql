{#- A street whose name runs into its type, the German way: hauptstr -> hauptstrasse. -#}
{% macro spell_strasse(expression) -%}
    case
        when {{ expression }} like '___%str' and {{ expression }} not like '% str' then {{ expression }} || 'asse'
        else {{ expression }}
    end
{%- endmacro %}
