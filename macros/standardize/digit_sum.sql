{#- Sum of digits of a text times their weights (position from 1); with doubled, each weighted digit gives the sum of its own
    digits, as Luhn and the Spanish CIF have it. -#}
{% macro digit_sum(expression, weights, first_position=1) -%}
    {%- set terms = [] -%}
    {%- for weight in weights -%}
        {%- set digit = 'substr(' ~ expression ~ ', ' ~ (first_position + loop.index0) ~ ', 1)' -%}
        {%- if weight == 'doubled' -%}
            {%- do terms.append("cast(translate(" ~ digit ~ ", '0123456789', '0246813579') as int)") -%}
        {%- else -%}
            {%- do terms.append('cast(' ~ digit ~ ' as int) * ' ~ weight) -%}
        {%- endif -%}
    {%- endfor -%}
    ({{ terms | join(' + ') }})
{%- endmacro %}
