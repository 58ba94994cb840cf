{#- The birth date in an Italian codice fiscale, in the twentieth century or, where that has no such day, in the next; a woman's day
    is 40 more, and digits may be written as letters (omocodia). Null where the calendar has no such day. -#}
{% macro codice_fiscale_date(expression) -%}
    {%- set digits = "translate(substr(" ~ expression ~ ", 7, 5), 'LMNPQRSTUV', '0123456789')" -%}
    {%- set month = "instr('ABCDEHLMPRST', substr(" ~ expression ~ ", 9, 1))" -%}
    {%- set day = "(try_cast(right(" ~ digits ~ ", 2) as int) % 40)" -%}
    {%- set rest -%}
        || left({{ digits }}, 2) || '-' || lpad(cast({{ month }} as string), 2, '0') || '-' || lpad(cast({{ day }} as string), 2, '0')
    {%- endset -%}
    coalesce(try_cast('19' {{ rest }} as date), try_cast('20' {{ rest }} as date))
{%- endmacro %}
