{#- The remainder of ISO 7064 MOD 97-10 over an IBAN (ISO 13616), 1 where its check digits are right: the first four characters go
    to the end, letters become two digits (A is 10), and sixteen digits at a time are divided. -#}
{% macro iban_remainder(expression) -%}
    {%- set digits = namespace(text="concat(substr(" ~ expression ~ ", 5), left(" ~ expression ~ ", 4))") -%}
    {%- for letter in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' -%}
        {%- set digits.text = 'replace(' ~ digits.text ~ ", '" ~ letter ~ "', '" ~ (loop.index0 + 10) ~ "')" -%}
    {%- endfor -%}
    {%- set carried = namespace(remainder="''") -%}
    {%- for first_position in range(1, 81, 16) -%}
        {%- set part = 'substr(' ~ digits.text ~ ', ' ~ first_position ~ ', 16)' -%}
        {%- set carried.remainder = 'cast(try_cast(concat(' ~ carried.remainder ~ ', ' ~ part ~ ') as bigint) % 97 as string)' -%}
    {%- endfor -%}
    cast({{ carried.remainder }} as int)
{%- endmacro %}
