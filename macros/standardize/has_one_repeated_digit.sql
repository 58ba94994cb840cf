{#- True where one of the digits of a text stands in it two or three times and no other does more than once, as in the first ten
    of a German Steuer-ID. -#}
{% macro has_one_repeated_digit(expression) -%}
    {%- set different, threefold = [], [] -%}
    {%- for digit in range(10) -%}
        {%- do different.append('(case when instr(' ~ expression ~ ", '" ~ digit ~ "') > 0 then 1 else 0 end)") -%}
        {%- do threefold.append('length(replace(' ~ expression ~ ", '" ~ digit ~ "', '')) = length(" ~ expression ~ ') - 3') -%}
    {%- endfor -%}
    case {{ different | join(' + ') }}
        when length({{ expression }}) - 1 then true
        when length({{ expression }}) - 2 then {{ threefold | join(' or ') }}
        else false
    end
{%- endmacro %}
