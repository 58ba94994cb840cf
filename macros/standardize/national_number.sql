{#- The national number without trunk prefix or calling code, of digits typed inside a country that has a plan;
    the digits as they are where neither fits. -#}
{% macro national_number(digits, calling_code, trunk_prefix, national_lengths) -%}
    {%- set after_code = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + 1)' -%}
    {%- set after_trunk = 'substr(' ~ digits ~ ', length(' ~ trunk_prefix ~ ') + 1)' -%}
    case
        when {{ trunk_prefix }} <> '' and left({{ digits }}, length({{ trunk_prefix }})) = {{ trunk_prefix }}
            and {{ fits_plan(after_trunk, national_lengths) }}
            and (left({{ trunk_prefix }}, 1) = '0' or not {{ fits_plan(digits, national_lengths) }})
            then {{ after_trunk }}
        when left({{ digits }}, length({{ calling_code }})) = {{ calling_code }} and {{ fits_plan(after_code, national_lengths) }}
            and not {{ fits_plan(digits, national_lengths) }}
            then {{ after_code }}
        else {{ digits }}
    end
{%- endmacro %}
