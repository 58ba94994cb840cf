{#- Spark plans a stack of views anew for each of its readers, which takes longer than the rows do: there, what is a view
    elsewhere is a table. -#}
{% materialization view, adapter='spark' %}
    {{ return(materialization_table_spark()) }}
{% endmaterialization %}
