{#- The control letter of the first fifteen characters of an Italian codice fiscale (D.M. 23/12/1976). -#}
{% macro codice_fiscale_letter(expression) -%}
    {%- set alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' -%}
    {%- set odd_values = '010005070913151719210100050709131517192102041820110306081214161022252423' -%}
    {%- set even_values = '000102030405060708090001020304050607080910111213141516171819202122232425' -%}
    {%- set terms = [] -%}
    {%- for position in range(1, 16) -%}
        {%- set place = "instr('" ~ alphabet ~ "', substr(" ~ expression ~ ', ' ~ position ~ ', 1))' -%}
        {%- set values = odd_values if position is odd else even_values -%}
        {%- do terms.append("cast(substr('" ~ values ~ "', 2 * " ~ place ~ ' - 1, 2) as int)') -%}
    {%- endfor -%}
    substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ', cast(({{ terms | join(' + ') }}) % 26 as int) + 1, 1)
{%- endmacro %}
