{#- What earlier runs wrote to the state: the rows of customer_id_history as they were when this run began, none in a new
    warehouse. Not a ref: the history is written after, and from, what is read here. -#}
{% macro remembered_ids() -%}
    {%- set history = none -%}
    {%- if execute -%}
        {%- set history = adapter.get_relation(
            database=this.database, schema=generate_schema_name('state', none), identifier='customer_id_history'
        ) -%}
    {%- endif -%}
    select
        {%- for column, data_type in history_columns().items() %}
        {{ column if history else 'cast(null as ' ~ data_type ~ ') as ' ~ column }}{{ '' if loop.last else ',' }}
        {%- endfor %}
    {{ 'from ' ~ history if history else 'where 1 = 0' }}
{%- endmacro %}
