{#- Fails for every listed column that holds a null, and says how many: one query a table, however many columns. -#}
{% test never_null(model, columns) %}

with counted as (

    select
        {%- for column in columns %}
        count(*) - count({{ column }}) as {{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    from {{ model }}

),

by_column as (

    {%- for column in columns %}
    select
        '{{ column }}' as column_name,
        {{ column }} as null_count
    from counted
    {{ 'union all' if not loop.last }}
    {%- endfor %}

)

select * from by_column
where null_count > 0

{% endtest %}
