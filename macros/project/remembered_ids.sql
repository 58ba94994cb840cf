{#- What earlier runs wrote to customer_id_history, as it was when this run began. -#}
{% macro remembered_ids() -%}
    select * from ({{ remembered_rows('customer_id_history', history_columns()) }}) as remembered_rows
{%- endmacro %}
