with users as (

    select * from {{ ref('stg_zendesk__user') }}

),

linked as (

    select
        {{ qualified_id('zendesk', 'user_id') }} as user_record_id,
        {{ qualified_id('shopify', 'external_id') }} as shop_record_id,
        created_at
    from users
    where
        row_bucket = 'kept'
        and user_role = 'end-user'
        and external_id is not null

),

-- the help desk keeps the shop's customer id as external_id
native_links as (

    select
        least(user_record_id, shop_record_id) as record_id_1,
        greatest(user_record_id, shop_record_id) as record_id_2,
        'external_id' as link_kind,
        created_at as linked_at
    from linked

)

select * from native_links
