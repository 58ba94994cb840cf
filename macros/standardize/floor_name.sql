{#- What address_floor found, one name for each floor: the ground floor is 0. -#}
{% macro floor_name(found) -%}
    case
        when {{ found }} < 'a' then {{ found }}
        when {{ found }} in ('{{ reference_words('ground_floors') | join("', '") }}') then '0'
        when {{ found }} in ('entlo', 'entresol') then 'entresuelo'
        when {{ found }} in ('ppal', 'pral') then 'principal'
        else {{ found }}
    end
{%- endmacro %}
