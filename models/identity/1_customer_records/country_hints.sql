with customer_inputs as (

    select * from {{ ref('customer_inputs') }}
    where not coalesce(is_deleted_at_source, false)

),

countries as (

    select * from {{ ref('countries') }}

),

-- calling code 1 names no country: twenty of them share it
phone_plans as (

    select * from {{ ref('phone_plans') }}
    where is_main_of_code and calling_code <> '1'

),

typed as (

    select
        source_system,
        source_instance,
        country_code as country_name,
        {{ national_id_text('national_id') }} as typed_national_id,
        case
            when trim(phone) like '+%' or trim(phone) like '00%'
                then {{ calling_code(regexp_replace_all('left(trim(phone), 9)', '^00|[^0-9]+')) }}
        end as calling_code
    from customer_inputs

),

hinted as (

    select
        source_system,
        source_instance,
        country_name,
        {{ national_id_country('typed_national_id') }} as id_country,
        calling_code
    from typed

),

-- few different hints among many records
counted as (

    select
        source_system,
        source_instance,
        country_name,
        id_country,
        calling_code,
        count(*) as record_count
    from hinted
    group by source_system, source_instance, country_name, id_country, calling_code

),

located as (

    select
        counted.source_system,
        counted.source_instance,
        coalesce(countries.country_code, counted.id_country, phone_plans.country_code) as hinted_country,
        counted.record_count
    from counted
    left join countries
        on {{ fold_text('counted.country_name') }} = countries.country_name
    left join phone_plans
        on counted.calling_code = phone_plans.calling_code

),

country_hints as (

    select
        source_system,
        source_instance,
        hinted_country,
        cast(sum(record_count) as bigint) as record_count
    from located
    group by source_system, source_instance, hinted_country

)

select * from country_hints
