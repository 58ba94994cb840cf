with orders as (

    select
        *,
        {{ qualified_id('shopify', 'source_order_id') }} as order_id
    from {{ ref('stg_shopify__order') }}
    where row_bucket = 'kept'

),

customers as (

    select
        *,
        {{ qualified_id('shopify', 'shop_customer_id') }} as record_id
    from {{ ref('stg_shopify__customer') }}
    where row_bucket in ('kept', 'deleted')

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select
        'shopify' as source_system,
        'financial_status' as attribute,
        financial_status as typed_value,
        order_id as example_id
    from orders
    union all
    select 'shopify', 'source_name', source_name, order_id from orders
    union all
    select 'shopify', 'email_marketing_consent_state', email_consent_word, record_id from customers

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

),

unreadable as (

    {{ unreadable_flags('shopify', {
        'customer': ('id', ['accepts_marketing', '_fivetran_deleted']),
        'customer_address': ('id', ['is_default', '_fivetran_deleted']),
        'order': ('id', ['test', '_fivetran_deleted']),
        'order_line': ('id', ['gift_card']),
        'abandoned_checkout': ('id', ['_fivetran_deleted'])
    }) }}

),

told as (

    select * from unmapped
    union all
    select * from unreadable

)

select * from told
