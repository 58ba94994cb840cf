with standardized_names as (

    select * from {{ ref('standardized_names') }}

),

email_domains as (

    select * from {{ ref('email_domains') }}

),

role_mailboxes as (

    select * from {{ ref('role_mailboxes') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}
    where kind = 'email'

),

cleaned as (

    select
        *,
        {{ clean_email('email_text') }} as typed_email
    from standardized_names

),

split as (

    select
        cleaned.*,
        case when placeholder_values.value is null then cleaned.typed_email end as email,
        case when placeholder_values.value is null then {{ email_local_part('cleaned.typed_email') }} end as local_part,
        case when placeholder_values.value is null then split_part(cleaned.typed_email, '@', 2) end as typed_domain
    from cleaned
    left join placeholder_values
        on cleaned.typed_email = placeholder_values.value

),

standardized as (

    select
        split.*,
        coalesce(email_domains.same_as, split.typed_domain) as email_domain,
        case
            when
                email_domains.ignores_dots
                then coalesce(nullif(replace(split.local_part, '.', ''), ''), split.local_part)
            else split.local_part
        end as email_user,
        case
            when split.email is null then null
            when email_domains.kind in ('relay', 'disposable') then email_domains.kind
            when role_mailboxes.mailbox is not null then 'role'
            else 'personal'
        end as email_kind
    from split
    left join email_domains
        on split.typed_domain = email_domains.domain
    left join role_mailboxes
        on split.local_part = role_mailboxes.mailbox

)

select * from standardized
