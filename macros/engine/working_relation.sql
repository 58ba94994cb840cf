{#- Where a materialization keeps a table while it works: on DuckDB in memory, as nothing of it has to last. -#}
{% macro working_relation(relation, part) -%}
    {{ return(adapter.dispatch('working_relation', 'customer360')(relation, part)) }}
{%- endmacro %}

{% macro default__working_relation(relation, part) -%}
    {{ return(api.Relation.create(
        database=relation.database, schema=relation.schema, identifier=relation.identifier ~ '__' ~ part, type='table'
    )) }}
{%- endmacro %}

{% macro duckdb__working_relation(relation, part) -%}
    {{ return(api.Relation.create(
        database='temp', schema='main', identifier=relation.identifier ~ '__' ~ part, type='table'
    )) }}
{%- endmacro %}
