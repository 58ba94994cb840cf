with order_lines as (

    select * from {{ ref('int_order_lists__order_lines') }}

),

name_columns as (

    select
        order_id || ':' || cast(line_number as string) as order_line_id,
        order_id,
        source as source_system,
        product_id,
        product_name,
        quantity,
        gross_amount,
        refunded_amount,
        cost as cost_amount
    from order_lines

)

select * from name_columns
