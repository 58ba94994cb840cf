{#- The product that ISO 7064 MOD 11,10 carries over five digits of a German Steuer-ID, begun with 10 (or with what the first
    five gave): two halves, since one expression of ten digits nests too deeply for some parsers. -#}
{% macro steuer_id_product(expression, first_position, product='10') -%}
    {%- set carried = namespace(product=product) -%}
    {%- for position in range(first_position, first_position + 5) -%}
        {%- set digit = 'cast(substr(' ~ expression ~ ', ' ~ position ~ ', 1) as int)' -%}
        {%- set carried.product = '((' ~ digit ~ ' + ' ~ carried.product ~ ' + 9) % 10 + 1) * 2 % 11' -%}
    {%- endfor -%}
    {{ carried.product }}
{%- endmacro %}
