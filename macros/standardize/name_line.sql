{#- A full name without what stands in brackets and without a peerage (`, 1st baron of ...`). -#}
{% macro name_line(expression) -%}
    {%- set asides -%} \([^)]*\)|\[[^\]]*\]|,? [0-9]{1,2}(?:st|nd|rd|th) .*$ {%- endset -%}
    case
        when {{ regexp_has(expression, asides) }}
            then coalesce(nullif(trim({{ regexp_replace_all(expression, asides) }}), ''), {{ expression }})
        else {{ expression }}
    end
{%- endmacro %}
