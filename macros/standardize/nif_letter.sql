{#- The control letter of the eight digits of a Spanish NIF (Real Decreto 1553/2005). -#}
{% macro nif_letter(eight_digits) -%}
    substr('TRWAGMYFPDXBNJZSQVHLCKE', cast(try_cast({{ eight_digits }} as bigint) % 23 as int) + 1, 1)
{%- endmacro %}
