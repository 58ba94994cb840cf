with customer_values as (

    select * from {{ ref('customer_values') }}

),

searched_customers as (

    select * from {{ ref('searched_customers') }}

),

-- parts of one address stand in one record
addresses as (

    select
        customer_id,
        concat_ws(
            ' ',
            max(case when attribute = 'street' then attribute_value end),
            max(case when attribute = 'house_number' then attribute_value end),
            max(case when attribute = 'postal_code' then attribute_value end),
            max(case when attribute = 'city' then attribute_value end),
            max(case when attribute = 'region' then attribute_value end)
        ) as typed_text
    from customer_values
    where attribute in ('street', 'house_number', 'postal_code', 'city', 'region')
    group by customer_id, record_id

),

typed_texts as (

    select
        customer_id,
        case when attribute = 'company' then 'company' else 'name' end as search_kind,
        attribute_value as typed_text
    from customer_values
    where attribute in ('full_name', 'company')
    union all
    select
        customer_id,
        'address' as search_kind,
        typed_text
    from addresses

),

folded as (

    select
        customer_id,
        search_kind,
        {{ searched_words('typed_text') }} as search_value
    from typed_texts

),

searchable_texts as (

    select distinct
        searched_customers.customer_number,
        folded.search_kind,
        folded.search_value
    from folded
    inner join searched_customers
        on folded.customer_id = searched_customers.customer_id
    where folded.search_value is not null

)

select * from searchable_texts
