{#- When this run began, in UTC; C360_RUN_AT tells another time, where two runs are to write the same. -#}
{% macro run_time() -%}
    cast('{{ env_var("C360_RUN_AT", "") or run_started_at.strftime("%Y-%m-%d %H:%M:%S") }}' as timestamp)
{%- endmacro %}
