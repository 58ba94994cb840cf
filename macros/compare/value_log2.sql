{#- Log2 of how common a record's value is among the records that have one; null where it has none. -#}
{% macro value_log2(comparison, column) -%}
    case
        when {{ column }} is not null then log2(
            cast(count(*) over (partition by {{ column }}) as double) / cast(count({{ column }}) over () as double)
        )
    end as {{ comparison }}_log2
{%- endmacro %}
