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
