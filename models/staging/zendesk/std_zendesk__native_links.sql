with users as (

    select * from {{ ref('stg_zendesk__user') }}

),

tickets as (

    select * from {{ ref('stg_zendesk__ticket') }}

),

-- the help desk keeps the shop's customer id as external_id
shop_customers as (

    select
        {{ qualified_id('zendesk', 'user_id') }} as record_id,
        {{ qualified_id('shopify', 'external_id') }} as other_record_id,
        'external_id' as link_kind,
        created_at as linked_at
    from users
    where
        row_bucket = 'kept'
        and user_role = 'end-user'
        and external_id is not null

),

merged_tickets as (

    select
        requester_id,
        updated_at,
        {{ split_rows(regexp_replace_all('merged_ticket_ids', '[^0-9,]+')) }} as merged_ticket_id
    from tickets
    where row_bucket = 'kept' and merged_ticket_ids is not null

),

-- who merges two tickets says that one person wrote them
requesters as (

    select
        {{ qualified_id('zendesk', 'merged_tickets.requester_id') }} as record_id,
        {{ qualified_id('zendesk', 'tickets.requester_id') }} as other_record_id,
        'merged_ticket' as link_kind,
        min(merged_tickets.updated_at) as linked_at
    from merged_tickets
    inner join tickets
        on merged_tickets.merged_ticket_id = tickets.ticket_id
        and tickets.row_bucket in ('kept', 'deleted')
    where merged_tickets.requester_id <> tickets.requester_id
    group by merged_tickets.requester_id, tickets.requester_id

),

stacked as (

    select * from shop_customers
    union all
    select * from requesters

),

native_links as (

    select
        least(record_id, other_record_id) as record_id_1,
        greatest(record_id, other_record_id) as record_id_2,
        link_kind,
        min(linked_at) as linked_at
    from stacked
    group by least(record_id, other_record_id), greatest(record_id, other_record_id), link_kind

)

select * from native_links
