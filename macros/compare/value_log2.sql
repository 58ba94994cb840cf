{#- Log2 of how common a value is: among the records that have any, how many besides the record itself have this one; null
    where a record has none. Two hundred records of other people, with other values, are taken for granted: in a file of
    a few rows nothing would be rare without them. -#}
{% macro value_log2(record_count, known_count) -%}
    log2((cast({{ record_count }} as double) - 0.8) / (cast({{ known_count }} as double) + 200))
{%- endmacro %}
