with dim_customer as (

    select * from {{ ref('dim_customer') }}

),

numbered as (

    select
        cast(row_number() over (order by customer_id) as bigint) as customer_number,
        cast(customer_id as string) as customer_id,
        cast(party_type as string) as party_type,
        cast(coalesce(full_name, company) as string) as shown_name,
        cast(birth_date as date) as birth_date,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(nullif(concat_ws(' ', street, house_number, postal_code, city), '') as string) as shown_address
    from dim_customer

)

select * from numbered
