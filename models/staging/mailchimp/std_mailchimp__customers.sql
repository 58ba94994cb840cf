with members as (

    select * from {{ ref('stg_mailchimp__member') }}

),

-- one address on two lists is two members, and so two records
subscribers as (

    select
        {{ qualified_id('mailchimp', "member_id || ':' || list_id") }} as record_id,
        'mailchimp' as source_system,
        'main' as source_instance,
        'member' as source_table,
        member_id || ':' || list_id as source_record_id,
        'person' as party_type,
        cast(null as string) as full_name,
        first_name,
        last_name,
        cast(null as string) as birth_date,
        cast(null as string) as gender,
        cast(null as string) as national_id,
        email,
        cast(null as string) as phone,
        cast(null as string) as street,
        cast(null as string) as postal_code,
        cast(null as string) as city,
        cast(null as string) as region,
        country_code,
        cast(null as string) as company,
        language,
        coalesce(signed_up_at, opted_in_at) as created_at,
        updated_at,
        row_bucket = 'deleted' as is_deleted_at_source
    from members
    where row_bucket in ('kept', 'deleted')

)

select * from subscribers
