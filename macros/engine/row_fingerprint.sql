{#- The content of a whole row as one short text: settles the order of rows that differ in nothing else. -#}
{% macro row_fingerprint(relation) %}
    {{ return(adapter.dispatch('row_fingerprint', 'customer360')(relation)) }}
{% endmacro %}

{% macro duckdb__row_fingerprint(relation) -%}
    md5(cast(to_json({{ relation }}) as string))
{%- endmacro %}

{# nulls and times written as DuckDB writes them, so that both settle a tie alike #}
{% macro spark__row_fingerprint(relation) -%}
    md5(to_json(
        struct({{ relation }}.*),
        map('ignoreNullFields', 'false', 'timestampFormat', 'yyyy-MM-dd HH:mm:ss', 'timestampNTZFormat', 'yyyy-MM-dd HH:mm:ss')
    ))
{%- endmacro %}
