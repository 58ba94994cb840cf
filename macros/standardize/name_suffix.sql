{#- The suffix that ends a folded name, in its short form (junior -> jr); null where there is none. -#}
{% macro name_suffix(expression) -%}
    {%- set suffixes = reference_words('suffixes') | join('|') -%}
    {%- set found = regexp_group(expression, ' (' ~ suffixes ~ ')(?:,? (?:' ~ reference_words('honours') | join('|') ~ '))* *(?:,|$)') -%}
    case {{ found }}
        when 'junior' then 'jr'
        when 'jnr' then 'jr'
        when 'jun' then 'jr'
        when 'senior' then 'sr'
        when 'snr' then 'sr'
        when 'sen' then 'sr'
        else {{ found }}
    end
{%- endmacro %}
