{#- Where the file of a raw table lies, without its ending; nothing where the engine reads the table by itself. -#}
{% macro raw_path(raw_table) %}{{ return(adapter.dispatch('raw_path', 'customer360')(raw_table)) }}{% endmacro %}

{% macro duckdb__raw_path(raw_table) -%}
    {%- if 'plugin' not in raw_table.meta and 'plugin' not in raw_table.source_meta -%}
        {{ return(env_var('C360_RAW', 'data/raw') ~ '/' ~ raw_table.source_name ~ '/' ~ raw_table.name) }}
    {%- endif -%}
{%- endmacro %}

{# lists of any shape are read by Python: `c360 land` leaves them here as Parquet #}
{% macro spark__raw_path(raw_table) -%}
    {%- set is_list = 'plugin' in raw_table.meta or 'plugin' in raw_table.source_meta -%}
    {%- set folder = env_var('C360_LANDED', 'data/landed') if is_list else env_var('C360_RAW', 'data/raw') -%}
    {{ return(folder ~ '/' ~ raw_table.source_name ~ '/' ~ raw_table.name) }}
{%- endmacro %}
