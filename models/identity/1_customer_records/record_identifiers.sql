with customer_records as (

    select * from {{ ref('customer_records') }}

),

door_identifiers as (

    select * from {{ ref('door_identifiers') }}

),

email_domains as (

    select * from {{ ref('email_domains') }}

),

role_mailboxes as (

    select * from {{ ref('role_mailboxes') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

all_identifiers as (

    select
        record_id,
        'email' as identifier_kind,
        email as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from customer_records
    union all
    select
        record_id,
        'phone' as identifier_kind,
        phone as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at
    from customer_records
    union all
    select
        record_id, 'national_id' as identifier_kind, national_id as identifier_value, created_at as first_seen_at,
        updated_at as last_seen_at
    from customer_records
    union all
    select record_id, identifier_kind, identifier_value, first_seen_at, last_seen_at
    from door_identifiers

),

identifiers as (

    select
        record_id,
        identifier_kind,
        identifier_value,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from all_identifiers
    where identifier_value is not null
    group by record_id, identifier_kind, identifier_value

),

judged as (

    select
        identifiers.*,
        case
            when placeholder_values.value is not null then 'placeholder'
            when email_domains.kind in ('relay', 'disposable') then email_domains.kind
            when role_mailboxes.mailbox is not null then 'role_mailbox'
        end as block_reason
    from identifiers
    left join placeholder_values
        on identifiers.identifier_kind = placeholder_values.kind
        and case
            when identifiers.identifier_kind = 'phone' then right(identifiers.identifier_value, 9) else
                identifiers.identifier_value
        end
        = placeholder_values.value
    left join email_domains
        on identifiers.identifier_kind = 'email'
        and split_part(identifiers.identifier_value, '@', 2) = email_domains.domain
    left join role_mailboxes
        on identifiers.identifier_kind = 'email'
        and {{ email_local_part('identifiers.identifier_value') }} = role_mailboxes.mailbox

),

final as (

    select
        record_id,
        identifier_kind,
        identifier_value,
        block_reason is not null as is_blocked,
        block_reason,
        first_seen_at,
        last_seen_at
    from judged

)

select * from final
