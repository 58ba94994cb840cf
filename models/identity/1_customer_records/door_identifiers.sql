with identifiers as (

    {{ union_doors('identifiers') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

phone_plans as (

    select * from {{ ref('phone_plans') }}

),

typed as (

    select
        identifiers.record_id,
        lower(trim(identifiers.identifier_kind)) as identifier_kind,
        {{ clean_text('identifiers.identifier_value') }} as typed_value,
        identifiers.first_seen_at,
        identifiers.last_seen_at,
        customer_records.country_code
    from identifiers
    inner join customer_records
        on identifiers.record_id = customer_records.record_id

),

read as (

    select
        *,
        case when identifier_kind = 'phone' then {{ phone_digits('typed_value') }} end as typed_digits,
        case when identifier_kind = 'national_id' then {{ national_id_text('typed_value') }} end as typed_national_id
    from typed

),

dialled as (

    select
        *,
        {{ international_digits('typed_digits', 'country_code') }} as international_digits
    from read

),

standardized as (

    select
        dialled.record_id,
        dialled.identifier_kind,
        dialled.typed_value,
        case dialled.identifier_kind
            when 'email' then {{ clean_email('dialled.typed_value') }}
            when 'phone' then {{ standard_phone(
                'dialled.typed_digits', 'dialled.international_digits', 'foreign_plans', 'home_plans'
            ) }}
            when 'national_id' then {{ complete_national_id('dialled.typed_national_id', 'dialled.country_code') }}
            else dialled.typed_value
        end as identifier_value,
        dialled.first_seen_at,
        dialled.last_seen_at
    from dialled
    left join phone_plans as foreign_plans
        on {{ calling_code('dialled.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on dialled.country_code = home_plans.country_code

)

select * from standardized
