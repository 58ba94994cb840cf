with customer_values as (

    select * from {{ ref('customer_values') }}

),

customer_identifiers as (

    select * from {{ ref('customer_identifiers') }}

),

fct_orders as (

    select * from {{ ref('fct_orders') }}

),

bridge_customer_source_record as (

    select * from {{ ref('bridge_customer_source_record') }}

),

customer_devices as (

    select * from {{ ref('customer_devices') }}

),

searched_customers as (

    select * from {{ ref('searched_customers') }}

),

customer_redirects as (

    select * from {{ ref('customer_redirects') }}

),

typed_codes as (

    select customer_id, identifier_kind as search_kind, identifier_value as typed_code from customer_identifiers
    union all
    -- what a steward has told is in no record
    select customer_id, attribute, attribute_value
    from customer_values
    where attribute in ('email', 'phone', 'national_id')
    union all
    select customer_id, 'order', source_order_id from fct_orders
    union all
    select customer_id, 'source_id', source_record_id from bridge_customer_source_record
    union all
    select customer_id, 'cookie', anonymous_id from customer_devices
    union all
    select customer_id, 'customer_id', customer_id from searched_customers
    union all
    select current_customer_id, 'former_customer_id', customer_id
    from customer_redirects
    where customer_id <> current_customer_id

),

folded as (

    select
        customer_id,
        search_kind,
        case search_kind
            when 'email' then lower(typed_code)
            when 'phone' then nullif({{ regexp_replace_all('typed_code', '[^0-9]+') }}, '')
            else {{ searched_code('typed_code') }}
        end as search_value
    from typed_codes

),

searchable_codes as (

    select distinct
        searched_customers.customer_number,
        folded.search_kind,
        folded.search_value
    from folded
    inner join searched_customers
        on folded.customer_id = searched_customers.customer_id
    where folded.search_value is not null

)

select * from searchable_codes
