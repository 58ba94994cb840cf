{#- Loads a seed. Spark's adapter puts text between quotes as it is and writes None for what is empty. dbt takes the word
    `null` for an empty cell: in a column of the primary key, where none is empty, it was the word. -#}
{% macro spark__load_csv_rows(model, agate_table) %}
    {%- set types = model['config'].get('column_types', {}) -%}
    {%- set key = model['config'].get('meta', {}).get('primary_key', []) -%}
    {%- set rows = [] -%}
    {%- for row in agate_table.rows -%}
        {%- set cells = [] -%}
        {%- for cell in row -%}
            {%- set column = agate_table.column_names[loop.index0] -%}
            {%- set cell = 'null' if cell is none and column in key else cell -%}
            {%- set text = 'null' if cell is none else "'" ~ cell | string | replace("\\", "\\\\") | replace("'", "\\'") ~ "'" -%}
            {%- do cells.append('cast(' ~ text ~ ' as ' ~ types.get(column, 'string') ~ ')') -%}
        {%- endfor -%}
        {%- do rows.append('(' ~ cells | join(', ') ~ ')') -%}
    {%- endfor -%}
    {%- for batch_of_rows in rows | batch(2000) -%}
        {%- do adapter.add_query('insert into ' ~ this ~ ' values ' ~ batch_of_rows | join(', '), abridge_sql_log=True) -%}
    {%- endfor -%}
    {{ return('-- ' ~ rows | length ~ ' rows') }}
{% endmacro %}
