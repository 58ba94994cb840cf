{#- The national number of international digits: the calling code goes, and a trunk zero typed after it (`+44 (0)20`). -#}
{% macro national_number_abroad(digits, calling_code, trunk_prefix, national_lengths) -%}
    {%- set after_code = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + 1)' -%}
    {%- set after_trunk = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + length(' ~ trunk_prefix ~ ') + 1)' -%}
    case
        when left({{ trunk_prefix }}, 1) = '0' and left({{ after_code }}, length({{ trunk_prefix }})) = {{ trunk_prefix }}
            and {{ fits_plan(after_trunk, national_lengths) }}
            then {{ after_trunk }}
        else {{ after_code }}
    end
{%- endmacro %}
