with customer_records as (

    select * from {{ ref('customer_records') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

members as (

    select
        customer_records.*,
        customer_members.customer_id,
        customer_members.record_count,
        coalesce(customer_records.updated_at, customer_records.created_at) as observed_at,
        nullif(concat_ws(' ', customer_records.given_name, customer_records.family_name), '') as folded_name,
        coalesce(
            nullif(concat_ws(' ', customer_records.first_name, customer_records.last_name), ''),
            customer_records.full_name
        ) as shown_name,
        nullif(concat_ws(
            ' ', customer_records.street, customer_records.house_number, customer_records.postal_code,
            customer_records.city, customer_records.region, customer_records.country_code
        ), '') as whole_address
    from customer_records
    inner join customer_members
        on customer_records.record_id = customer_members.record_id

),

candidates as (

    {{ candidates('party_type', "nullif(party_type, 'unknown')") }}
    union all
    {{ candidates(
        'name', 'coalesce(folded_name, lower(shown_name))',
        validity='case when first_name is not null then 1 else 0 end + case when last_name is not null then 1 else 0 end',
        is_display_form=is_display_case('shown_name')
    ) }}
    union all
    {{ candidates('birth_date', 'cast(birth_date as string)') }}
    union all
    {{ candidates('gender', 'gender') }}
    union all
    {{ candidates(
        'email', 'email',
        validity="case email_kind when 'personal' then 3 when 'role' then 2 when 'relay' then 1 else 0 end"
    ) }}
    union all
    {{ candidates('phone', 'phone', validity="case when phone like '+%' then 1 else 0 end") }}
    union all
    {{ candidates(
        'national_id', 'national_id',
        validity='case when national_id_is_valid then 2 when national_id_is_valid is null then 1 else 0 end'
    ) }}
    union all
    {{ candidates(
        'address', 'whole_address',
        validity='case when street is not null then 2 else 0 end + case when postal_code is not null then 1 else 0 end'
            ~ ' + case when city is not null then 1 else 0 end'
    ) }}
    union all
    {{ candidates('company', 'company') }}
    union all
    {{ candidates('language', 'language') }}

)

select * from candidates
