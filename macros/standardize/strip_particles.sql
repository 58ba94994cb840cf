{#- The words of a folded name without de, la, van, von and the like; the name itself where it has no other word. -#}
{% macro strip_particles(expression) -%}
    {%- set words = (reference_words('particles') + reference_words('particles_between')) | join('|') -%}
    {%- set found -%} (?:^| )(?:{{ words }})(?: (?:{{ words }}))*(?: |$) {%- endset -%}
    case
        when {{ regexp_has(expression, found) }}
            then coalesce(nullif(trim({{ regexp_replace_all(expression, found, ' ') }}), ''), {{ expression }})
        else {{ expression }}
    end
{%- endmacro %}
