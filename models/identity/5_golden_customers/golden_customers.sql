with winning_values as (

    select * from {{ ref('winning_values') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

counted as (

    select
        customer_id,
        count(*) as record_count,
        count(distinct source_system) as source_count,
        min(coalesce(created_at, updated_at)) as first_seen_at,
        max(
            case when coalesce(updated_at, created_at) <= {{ run_time() }} then coalesce(updated_at, created_at) end
        ) as last_seen_at
    from customer_members
    group by customer_id

),

winners as (

    select
        customer_id,
        {{ golden_value('party_type') }},
        {{ golden_value('full_name') }},
        {{ golden_value('first_name') }},
        {{ golden_value('last_name') }},
        {{ golden_value('birth_date', 'date') }},
        {{ golden_value('gender') }},
        {{ golden_value('email') }},
        {{ golden_value('phone') }},
        {{ golden_value('national_id') }},
        {{ golden_value('street') }},
        {{ golden_value('house_number') }},
        {{ golden_value('postal_code') }},
        {{ golden_value('city') }},
        {{ golden_value('region') }},
        {{ golden_value('country_code') }},
        {{ golden_value('company') }},
        {{ golden_value('language') }},
        {{ golden_value('emails') }},
        {{ golden_value('phones') }}
    from winning_values
    group by customer_id

),

golden as (

    select
        counted.customer_id,
        coalesce(winners.party_type, 'unknown') as party_type,
        winners.full_name,
        winners.first_name,
        winners.last_name,
        winners.birth_date,
        winners.gender,
        winners.email,
        winners.phone,
        winners.national_id,
        winners.street,
        winners.house_number,
        winners.postal_code,
        winners.city,
        winners.region,
        winners.country_code,
        winners.company,
        winners.language,
        winners.emails,
        winners.phones,
        counted.record_count,
        counted.source_count,
        counted.first_seen_at,
        counted.last_seen_at
    from counted
    left join winners
        on counted.customer_id = winners.customer_id

)

select * from golden
