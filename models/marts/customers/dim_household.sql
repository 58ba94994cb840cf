with household_members as (

    select * from {{ ref('household_members') }}

),

household_ties as (

    select * from {{ ref('household_ties') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

members as (

    select
        household_members.household_id,
        household_members.longest_known_id,
        golden_customers.*,
        row_number() over (
            partition by household_members.household_id
            order by
                case when golden_customers.street || golden_customers.house_number is null then 1 else 0 end,
                golden_customers.last_seen_at desc nulls last,
                golden_customers.customer_id
        ) as address_rank
    from household_members
    inner join golden_customers
        on household_members.customer_id = golden_customers.customer_id

),

-- the address follows one member whole: who was seen there last
grouped as (

    select
        household_id,
        max(longest_known_id) as longest_known_id,
        count(*) as member_count,
        max(case when address_rank = 1 then street end) as street,
        max(case when address_rank = 1 then house_number end) as house_number,
        max(case when address_rank = 1 then postal_code end) as postal_code,
        max(case when address_rank = 1 then city end) as city,
        max(case when address_rank = 1 then region end) as region,
        max(case when address_rank = 1 then country_code end) as country_code,
        min(birth_date) as oldest_birth_date,
        max(birth_date) as youngest_birth_date,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from members
    group by household_id

),

households as (

    select
        cast(grouped.household_id as string) as household_id,
        cast(
            case
                when household_ties.relative_count = grouped.member_count then 'family'
                when household_ties.relative_count > 0 then 'family_and_others'
                else 'housemates'
            end as string
        ) as household_kind,
        cast(grouped.member_count as bigint) as member_count,
        cast(household_ties.relative_count as bigint) as relative_count,
        cast(household_ties.same_name_count as bigint) as same_name_count,
        cast(grouped.longest_known_id as string) as longest_known_id,
        cast(grouped.street as string) as street,
        cast(grouped.house_number as string) as house_number,
        cast(grouped.postal_code as string) as postal_code,
        cast(grouped.city as string) as city,
        cast(grouped.region as string) as region,
        cast(grouped.country_code as string) as country_code,
        cast(grouped.oldest_birth_date as date) as oldest_birth_date,
        cast(grouped.youngest_birth_date as date) as youngest_birth_date,
        cast(grouped.first_seen_at as timestamp) as first_seen_at,
        cast(grouped.last_seen_at as timestamp) as last_seen_at
    from grouped
    inner join household_ties
        on grouped.household_id = household_ties.household_id

)

select * from households
