with users as (

    select * from {{ ref('stg_zendesk__user') }}

),

-- agents and administrators are staff
end_users as (

    select
        {{ qualified_id('zendesk', 'user_id') }} as record_id,
        'zendesk' as source_system,
        'main' as source_instance,
        'user' as source_table,
        user_id as source_record_id,
        'person' as party_type,
        full_name,
        cast(null as string) as first_name,
        cast(null as string) as last_name,
        cast(null as string) as birth_date,
        cast(null as string) as gender,
        cast(null as string) as national_id,
        email,
        phone,
        cast(null as string) as street,
        cast(null as string) as postal_code,
        cast(null as string) as city,
        cast(null as string) as region,
        cast(null as string) as country_code,
        cast(null as string) as company,
        locale as language,
        created_at,
        updated_at,
        row_bucket = 'deleted' as is_deleted_at_source
    from users
    where
        row_bucket in ('kept', 'deleted')
        and user_role = 'end-user'

)

select * from end_users
