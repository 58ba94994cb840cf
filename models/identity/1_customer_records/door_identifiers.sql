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
        customer_records.assumed_country
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
        {{ international_digits('typed_digits', 'assumed_country') }} as international_digits
    from read

),

planned as (

    select
        dialled.*,
        coalesce(foreign_plans.calling_code, home_plans.calling_code) as calling_code,
        coalesce(foreign_plans.national_lengths, home_plans.national_lengths) as national_lengths,
        {{ national_digits('dialled.typed_digits', 'dialled.international_digits', 'foreign_plans', 'home_plans') }}
            as national_digits
    from dialled
    left join phone_plans as foreign_plans
        on {{ calling_code('dialled.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on dialled.assumed_country = home_plans.country_code
        and dialled.international_digits is null

),

standardized as (

    select
        record_id,
        identifier_kind,
        typed_value,
        case identifier_kind
            when 'email' then {{ clean_email('typed_value') }}
            when 'phone' then {{ standard_phone(
                'typed_digits', 'international_digits', 'national_digits', 'calling_code', 'national_lengths'
            ) }}
            when 'national_id' then {{ complete_national_id('typed_national_id', 'assumed_country') }}
            else typed_value
        end as identifier_value,
        first_seen_at,
        last_seen_at,
        assumed_country
    from planned

)

select * from standardized
