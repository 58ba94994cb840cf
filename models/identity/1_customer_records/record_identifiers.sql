with all_identifiers as (

    select * from {{ ref('all_identifiers') }}

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

iban_formats as (

    select * from {{ ref('iban_formats') }}

),

judged as (

    select
        all_identifiers.*,
        case
            when placeholder_values.value is not null then 'placeholder'
            when email_domains.kind in ('relay', 'disposable') then email_domains.kind
            when role_mailboxes.mailbox is not null then 'role_mailbox'
        end as block_reason,
        case all_identifiers.identifier_kind
            when 'iban' then {{ iban_is_valid('all_identifiers.identifier_value', 'iban_formats.bban_shape') }}
            when 'imei' then {{ imei_is_valid('all_identifiers.identifier_value') }}
        end as is_valid
    from all_identifiers
    left join placeholder_values
        on all_identifiers.identifier_kind = placeholder_values.kind
        and case
            when all_identifiers.identifier_kind = 'phone' then right(all_identifiers.identifier_value, 9) else
                all_identifiers.identifier_value
        end
        = placeholder_values.value
    left join iban_formats
        on all_identifiers.identifier_kind = 'iban'
        and left(all_identifiers.identifier_value, 2) = iban_formats.country_code
    left join email_domains
        on all_identifiers.identifier_kind = 'email'
        and split_part(all_identifiers.identifier_value, '@', 2) = email_domains.domain
    left join role_mailboxes
        on all_identifiers.identifier_kind = 'email'
        and {{ email_local_part('all_identifiers.identifier_value') }} = role_mailboxes.mailbox

),

final as (

    select
        record_id,
        identifier_kind,
        identifier_value,
        block_reason is not null or not coalesce(is_valid, true) as is_blocked,
        coalesce(block_reason, case when not is_valid then 'wrong_check_digits' end) as block_reason,
        is_valid,
        first_seen_at,
        last_seen_at,
        is_given_by_a_door
    from judged

)

select * from final
