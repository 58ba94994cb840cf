with standardized_emails as (

    select * from {{ ref('standardized_emails') }}

),

phone_plans as (

    select * from {{ ref('phone_plans') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}
    where kind = 'phone'

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
            as national_digits
    from dialled
    left join phone_plans as foreign_plans
        on {{ calling_code('dialled.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on dialled.assumed_country = home_plans.country_code
        and dialled.international_digits is null

),

numbered as (

    select
        *,
        coalesce(national_digits, international_digits, typed_digits) as own_digits,
        {{ standard_phone(
            'typed_digits', 'international_digits', 'national_digits', 'calling_code', 'national_lengths'
        ) }} as typed_phone
    from planned

),

standardized as (

    select
        numbered.*,
        case when placeholder_values.value is null then numbered.typed_phone end as phone,
        case
            when
                placeholder_values.value is null and numbered.typed_phone is not null
                then right(numbered.own_digits, 9)
        end
            as phone_national
    from numbered
    left join placeholder_values
        on numbered.own_digits = placeholder_values.value

)

select * from standardized
