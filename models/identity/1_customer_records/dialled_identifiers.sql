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

    select
        dialled.*,
        coalesce(foreign_plans.calling_code, home_plans.calling_code) as calling_code,
        coalesce(foreign_plans.national_lengths, home_plans.national_lengths) as national_lengths,
        {{ national_digits('dialled.typed_digits', 'dialled.international_digits', 'foreign_plans', 'home_plans') }}
            as first_reading,
        {{ second_reading('dialled.typed_digits', 'home_plans.calling_code', 'home_plans.national_lengths') }}
            as second_reading
    from dialled
    left join phone_plans as foreign_plans
        on {{ calling_code('dialled.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on dialled.assumed_country = home_plans.country_code
        and dialled.international_digits is null

)

select * from planned
