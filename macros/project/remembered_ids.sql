{#- What earlier runs wrote to customer_id_history, as it was when this run began. -#}
{% macro remembered_ids() -%}
    {{ remembered_rows('customer_id_history', history_columns()) }}
{%- endmacro %}
