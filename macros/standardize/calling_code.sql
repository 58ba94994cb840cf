{#- The calling code that begins an international number (digits without +): codes are never prefixes of each other. -#}
{% macro calling_code(expression) -%}
    case
        when left({{ expression }}, 1) in ('1', '7') then left({{ expression }}, 1)
        when left({{ expression }}, 2) in ('{{ reference_words('two_digit_calling_codes') | join("', '") }}')
            then left({{ expression }}, 2)
        else left({{ expression }}, 3)
    end
{%- endmacro %}
