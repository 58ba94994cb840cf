with cards as (

    select * from {{ ref('stg_loyalty_pos__card') }}

),

stacked as (

    select card_no, 'loyalty_card' as identifier_kind, card_no as identifier_value, created_at, updated_at, row_bucket
    from cards
    union all
    select card_no, 'email', email, created_at, updated_at, row_bucket from cards
    union all
    select card_no, 'phone', phone, created_at, updated_at, row_bucket from cards
    union all
    select card_no, 'national_id', national_id, created_at, updated_at, row_bucket from cards

),

identifiers as (

    select
        {{ qualified_id('loyalty_pos', 'card_no') }} as record_id,
        identifier_kind,
        identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from stacked
    where
        row_bucket = 'kept'
        and identifier_value is not null

)

select * from identifiers
