{#- A statement for before a model that joins many small tables to all records: the right side of each join is what is held in
    memory. DuckDB guesses how many records are left after filters, guesses too few, and would hold them all, once a join.
    joins_as_planned, after the model, takes it back. -#}
{% macro joins_as_written() -%}
    {{ return(adapter.dispatch('joins_as_written', 'customer360')()) }}
{%- endmacro %}

{% macro duckdb__joins_as_written() -%}
    set disabled_optimizers = 'build_side_probe_side'
{%- endmacro %}

{% macro spark__joins_as_written() -%}
{%- endmacro %}
