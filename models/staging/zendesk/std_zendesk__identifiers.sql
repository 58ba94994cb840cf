with users as (

    select * from {{ ref('stg_zendesk__user') }}

),

end_users as (

    select
        *,
        coalesce(greatest(updated_at, last_login_at), updated_at, last_login_at) as last_seen_at
    from users
    where
        row_bucket = 'kept'
        and user_role = 'end-user'

),

stacked as (

    select user_id, 'email' as identifier_kind, email as identifier_value, created_at as first_seen_at, last_seen_at
    from end_users
    union all
    select user_id, 'phone', phone, created_at, last_seen_at from end_users

),

identifiers as (

    select
        {{ qualified_id('zendesk', 'user_id') }} as record_id,
        identifier_kind,
        identifier_value,
        first_seen_at,
        last_seen_at
    from stacked
    where identifier_value is not null

)

select * from identifiers
