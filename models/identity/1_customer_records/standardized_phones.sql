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
        {{ international_digits('typed_digits', 'country_code') }} as international_digits
    from typed

),

planned as (

    select
        dialled.*,
        {{ national_digits('dialled.typed_digits', 'dialled.international_digits', 'foreign_plans', 'home_plans') }} as national_digits,
        {{ standard_phone('dialled.typed_digits', 'dialled.international_digits', 'foreign_plans', 'home_plans') }} as typed_phone
    from dialled
    left join phone_plans as foreign_plans
        on {{ calling_code('dialled.international_digits') }} = foreign_plans.calling_code
        and foreign_plans.is_main_of_code
    left join phone_plans as home_plans
        on dialled.country_code = home_plans.country_code

),

standardized as (

    select
        planned.*,
        case when placeholder_values.value is null then planned.typed_phone end as phone,
        case
            when placeholder_values.value is null and planned.typed_phone is not null
                then right(coalesce(planned.national_digits, planned.international_digits, planned.typed_digits), 9)
        end as phone_national
    from planned
    left join placeholder_values
        on coalesce(planned.national_digits, planned.international_digits, planned.typed_digits) = placeholder_values.value

)

select * from standardized
