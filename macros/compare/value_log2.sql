{#- Log2 of how common a record's value is among the records that have one; null where it has none.
    Two hundred records of other people, with other values, are taken for granted: in a file of a few rows nothing
    would be rare without them. -#}
{% macro value_log2(comparison, column) -%}
    case
        when {{ column }} is not null then log2(
            (cast(count(*) over (partition by {{ column }}) as double) + 0.2)
            / (cast(count({{ column }}) over () as double) + 200)
        )
    end as {{ comparison }}_log2
{%- endmacro %}
