with cards as (

    select * from {{ ref('stg_loyalty_pos__card') }}

),

-- a card that is no longer active still belongs to somebody: it is not a deleted record
card_holders as (

    select
        {{ qualified_id('loyalty_pos', 'card_no') }} as record_id,
        'loyalty_pos' as source_system,
        'main' as source_instance,
        'card' as source_table,
        card_no as source_record_id,
        'person' as party_type,
        cast(null as string) as full_name,
        first_name,
        last_name,
        birth_date,
        cast(null as string) as gender,
        national_id,
        email,
        phone,
        street,
        postal_code,
        city,
        cast(null as string) as region,
        cast(null as string) as country_code,
        cast(null as string) as company,
        cast(null as string) as language,
        created_at,
        updated_at,
        false as is_deleted_at_source
    from cards
    where row_bucket = 'kept'

)

select * from card_holders
