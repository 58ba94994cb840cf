{#- A number for several texts, the same wherever the texts are the same, 0 or more. Another engine or version has other numbers:
    it is for joining, not for showing. -#}
{% macro text_hash(texts) -%}
    {{ return(adapter.dispatch('text_hash', 'customer360')(texts)) }}
{%- endmacro %}

{% macro duckdb__text_hash(texts) -%}
    cast(hash({{ texts | join(', ') }}) >> 1 as bigint)
{%- endmacro %}

{% macro spark__text_hash(texts) -%}
    shiftrightunsigned(xxhash64({{ texts | join(', ') }}), 1)
{%- endmacro %}
