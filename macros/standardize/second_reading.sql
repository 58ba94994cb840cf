{#- What is left of digits typed inside a country without the calling code with which they begin, where both are as long as its
    plan says (393331234567 in Italy); null elsewhere. -#}
{% macro second_reading(digits, calling_code, national_lengths) -%}
    {%- set after_code = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + 1)' -%}
    case
        when left({{ digits }}, length({{ calling_code }})) = {{ calling_code }} and {{ fits_plan(digits, national_lengths) }}
            and {{ fits_plan(after_code, national_lengths) }}
            then {{ after_code }}
    end
{%- endmacro %}
