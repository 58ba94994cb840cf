with standardized_emails as (

    select * from {{ ref('standardized_emails') }}

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
        *,
        {{ phone_digits('phone_text') }} as typed_digits
    from standardized_emails

),

dialled as (

    select
        *,
        {{ international_digits('typed_digits', 'assumed_country') }} as international_digits
    from typed

),

planned as (

    {{ planned_phones('dialled') }}

)

select * from planned
