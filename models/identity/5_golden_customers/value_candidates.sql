with customer_records as (

    select * from {{ ref('customer_records') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

golden_day as (

    select * from {{ ref('golden_day') }}

),

postal_code_checks as (

    select * from {{ ref('postal_code_checks') }}
    where not fits

),

members as (

    select
        customer_records.*,
        customer_members.customer_id,
        customer_members.record_count,
        coalesce(customer_records.updated_at, customer_records.created_at) as observed_at,
        coalesce(customer_records.created_at, customer_records.updated_at) as first_observed_at,
        nullif(concat_ws(' ', customer_records.given_name, customer_records.family_name), '') as folded_name,
        coalesce(
            nullif(concat_ws(' ', customer_records.first_name, customer_records.last_name), ''),
            customer_records.full_name
        ) as shown_name,
        nullif(concat_ws(
            ' ', customer_records.street, customer_records.house_number, customer_records.postal_code,
            customer_records.city, customer_records.region, customer_records.country_code
        ), '') as whole_address,
        case email_kind when 'personal' then 3 when 'role' then 2 when 'relay' then 1 else 0 end as email_verification,
        case when email_kind = 'disposable' then 'disposable_mailbox' end as failed_email_check,
        {{ impossible_age('birth_date', 'golden_day.golden_day') }} as failed_birth_check,
        case when phone like '+%' then 1 else 0 end as phone_verification,
        {{ failed_phone_check() }} as failed_phone_check,
        case when postal_code_checks.postal_code is not null then 'postal_code_elsewhere' end as failed_address_check
    from customer_records
    inner join customer_members
        on customer_records.record_id = customer_members.record_id
    left join postal_code_checks
        on customer_records.assumed_country = postal_code_checks.country_code
        and customer_records.postal_code = postal_code_checks.postal_code
        and customer_records.region = postal_code_checks.typed_region
    cross join golden_day

),

candidates as (

    {{ candidates('party_type', "nullif(party_type, 'unknown')") }}
    union all
    {{ candidates(
        'name', 'coalesce(folded_name, lower(shown_name))',
        filled_parts='case when first_name is not null then 1 else 0 end + case when last_name is not null then 1 else 0 end',
        is_display_form=is_display_case('shown_name')
    ) }}
    union all
    {{ candidates('birth_date', 'cast(birth_date as string)', failed_check='failed_birth_check') }}
    union all
    {{ candidates('gender', 'gender') }}
    union all
    {{ candidates('email', 'email', verification='email_verification', failed_check='failed_email_check') }}
    union all
    {{ candidates('emails', 'email', verification='email_verification', failed_check='failed_email_check') }}
    union all
    {{ candidates('phone', 'phone', verification='phone_verification', failed_check='failed_phone_check') }}
    union all
    {{ candidates('phones', 'phone', verification='phone_verification', failed_check='failed_phone_check') }}
    union all
    {{ candidates(
        'national_id', 'national_id',
        verification='case when national_id_is_valid then 2 when national_id_is_valid is null then 1 else 0 end',
        failed_check="case when not national_id_is_valid then 'wrong_control_character' end"
    ) }}
    union all
    {{ candidates(
        'address', 'whole_address', failed_check='failed_address_check',
        filled_parts='case when street is not null then 2 else 0 end + case when postal_code is not null then 1 else 0 end'
            ~ ' + case when city is not null then 1 else 0 end'
    ) }}
    union all
    {{ candidates('company', 'company') }}
    union all
    {{ candidates('language', 'language') }}

)

select * from candidates
