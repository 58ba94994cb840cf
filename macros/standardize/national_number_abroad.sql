{#- The national number of international digits: the calling code goes, and a trunk prefix typed after it (`+44 (0)20`,
    `+1 (1) 212`); so does a zero where there is no trunk prefix and the number is too long by one (`+34 (0)612`). -#}
{% macro national_number_abroad(digits, calling_code, trunk_prefix, national_lengths) -%}
    {%- set trunk = "coalesce(" ~ trunk_prefix ~ ", '0')" -%}
    {%- set after_code = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + 1)' -%}
    {%- set after_trunk = 'substr(' ~ digits ~ ', length(' ~ calling_code ~ ') + length(' ~ trunk ~ ') + 1)' -%}
    case
        when left({{ after_code }}, length({{ trunk }})) = {{ trunk }} and {{ fits_plan(after_trunk, national_lengths) }}
            and (left({{ trunk_prefix }}, 1) = '0' or not {{ fits_plan(after_code, national_lengths) }})
            then {{ after_trunk }}
        else {{ after_code }}
    end
{%- endmacro %}
