{#- What earlier runs wrote to the state of customer ids: the rows of customer_id_history as they were when this run began. -#}
{% macro remembered_ids() -%}
    {{ remembered_rows('customer_id_history', history_columns()) }}
{%- endmacro %}
