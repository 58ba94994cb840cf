{#- The first ten characters of a search key as one number, six bits each, so that a reader of the sorted index skips by
    numbers what it would have to unpack as text. A character that keys seldom have counts as none. -#}
{% macro search_block(expression) -%}
    {%- set terms = [] -%}
    {%- for place in range(10) -%}
        {%- set character = 'substr(' ~ expression ~ ', ' ~ (place + 1) ~ ', 1)' -%}
        {%- do terms.append(
            "cast(case when length(" ~ expression ~ ') > ' ~ place ~ " then instr('" ~ search_alphabet() ~ "', " ~ character ~ ') else 0 end as bigint) * '
            ~ 64 ** (9 - place)
        ) -%}
    {%- endfor -%}
    ({{ terms | join(' + ') }})
{%- endmacro %}
