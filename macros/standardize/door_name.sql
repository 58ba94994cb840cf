{#- What address_door found, one name for each door: left, right, centre, else its letter or number (`2a` behind a floor is the
    second door; `apt 2a` is a name). -#}
{% macro door_name(found, floor, line) -%}
    case
        when length({{ found }}) < 3 and not ({{ floor }} is not null and {{ found }} like '%a') then {{ found }}
        when {{ regexp_has(found, '^(?:izq|izda|esq)') }} then 'left'
        when {{ regexp_has(found, '^(?:dcha|dcho|der|drcha|dto|dta|dir)') }} then 'right'
        when {{ regexp_has(found, '^(?:centro|ctro|frente|fte)') }} then 'centre'
        when {{ found }} <> 'a' and {{ regexp_has(line, ' (?:[0-9]{1,2}(?:o|n|r|t|e)|entlo|entresuelo|entresol|principal|ppal|pral|atico|bajos) [0-9]{1,2}a$') }}
            then replace({{ found }}, 'a', '')
        else replace({{ found }}, ' ', '')
    end
{%- endmacro %}
