with order_lines as (

    select * from {{ ref('int_order_lists__order_lines') }}

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select
        source as source_system, 'channel' as attribute, raw_channel as typed_value, order_id as example_id
    from order_lines
    union all
    select source, 'order_status', raw_order_status, order_id from order_lines

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

)

select * from unmapped
