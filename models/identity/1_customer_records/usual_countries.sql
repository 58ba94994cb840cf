with customer_inputs as (

    select * from {{ ref('customer_inputs') }}

),

countries as (

    select * from {{ ref('countries') }}

),

phone_plans as (

    select * from {{ ref('phone_plans') }}
    where is_main_of_code

),

hints as (

    select
        source_system,
        source_instance,
        lower(trim(country_code)) as country_name,
        {{ national_id_country('national_id') }} as id_country,
        case when phone like '+%' then {{ calling_code("replace(substr(phone, 2, 5), ' ', '')") }} end as calling_code
    from customer_inputs

),

-- few different hints among many records
hint_counts as (

    select
        source_system,
        source_instance,
        country_name,
        id_country,
        calling_code,
        count(*) as record_count
    from hints
    where coalesce(country_name, id_country, calling_code) is not null
    group by source_system, source_instance, country_name, id_country, calling_code

),

hinted_countries as (

    select
        hint_counts.source_system,
        hint_counts.source_instance,
        coalesce(countries.country_code, hint_counts.id_country, phone_plans.country_code) as country_code,
        hint_counts.record_count
    from hint_counts
    left join countries
        on hint_counts.country_name = countries.country_name
    left join phone_plans
        on hint_counts.calling_code = phone_plans.calling_code

),

country_counts as (

    select
        source_system,
        source_instance,
        country_code,
        sum(record_count) as record_count
    from hinted_countries
    where country_code is not null
    group by source_system, source_instance, country_code

),

shares as (

    select
        source_system,
        source_instance,
        country_code,
        record_count,
        sum(record_count) over (partition by source_system, source_instance) as source_record_count
    from country_counts

),

usual_countries as (

    select
        source_system,
        source_instance,
        country_code as usual_country,
        cast(record_count as bigint) as record_count
    from shares
    where record_count >= 0.8 * source_record_count and record_count >= 10

)

select * from usual_countries
