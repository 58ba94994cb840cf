with identifiers as (

    {{ union_doors('identifiers') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

phone_plans as (

    select
        country_code,
        calling_code,
        trunk_prefix,
        ' ' || national_lengths as national_lengths,
        is_main_of_code
    from {{ ref('phone_plans') }}

),

typed as (

    select
        identifiers.record_id,
        lower(trim(identifiers.identifier_kind)) as identifier_kind,
        {{ clean_text('identifiers.identifier_value') }} as typed_value,
        identifiers.first_seen_at,
        identifiers.last_seen_at,
        customer_records.assumed_country
    from identifiers
    inner join customer_records
        on identifiers.record_id = customer_records.record_id

),

read as (

    select
        *,
        case when identifier_kind = 'phone' then {{ phone_digits('typed_value') }} end as typed_digits,
        case when identifier_kind = 'national_id' then {{ national_id_text('typed_value') }} end as typed_national_id,
        case when identifier_kind in ('iban', 'imei') then {{ code_text('typed_value') }} end as typed_code
    from typed

),

dialled as (

    select
        *,
        {{ international_digits('typed_digits', 'assumed_country') }} as international_digits
    from read

),

planned as (

    {{ planned_phones('dialled') }}

)

select * from planned
