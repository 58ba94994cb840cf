with raw_card as (

    select * from {{ source('loyalty_pos', 'card') }}

),

renamed as (

    select
        {{ source_id('card_no') }} as card_no,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(nif as string) as national_id,
        cast(email as string) as email,
        cast(tel as string) as phone,
        cast(birth_date as string) as birth_date,
        cast(street as string) as street,
        cast(postal_code as string) as postal_code,
        cast(city as string) as city,
        try_cast(points as bigint) as points,
        cast(tier as string) as tier,
        {{ source_id('store_id') }} as store_id,
        coalesce({{ read_flag('is_active') }}, true) as is_active,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('updated_at') }} as updated_at
    from raw_card

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['card_no'],
        newest_first=['updated_at']
    ) }}

)

select * from bucketed
