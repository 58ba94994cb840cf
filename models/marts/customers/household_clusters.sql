{{ config(materialized='average_linkage') }}

with household_pairs as (

    select * from {{ ref('household_pairs') }}

),

household_numbers as (

    select * from {{ ref('household_numbers') }}

),

household_limits as (

    select cast(max(people_limit) as bigint) as people_limit
    from {{ ref('household_limits') }}
    where place_kind = 'household'

),

people as (

    select
        household_numbers.member_number,
        household_limits.people_limit
    from household_numbers
    cross join household_limits

),

pairs as (

    select
        least(numbers_1.member_number, numbers_2.member_number) as cluster_1,
        greatest(numbers_1.member_number, numbers_2.member_number) as cluster_2,
        case household_pairs.household_evidence when 'home, surname and contact' then 3 else 2 end as pair_weight
    from household_pairs
    inner join household_numbers as numbers_1
        on household_pairs.member_1 = numbers_1.customer_id
    inner join household_numbers as numbers_2
        on household_pairs.member_2 = numbers_2.customer_id

),

-- pairs that share nothing weigh nothing, so whoever is linked at all stands together, up to the limit
final as (

    select
        member_number as cluster_1,
        member_number as cluster_2,
        cast(0 as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(0 as decimal(28, 6)) as conflict_sum,
        cast(0 as bigint) as conflict_count,
        cast(0 as double) as unscored_pair_weight,
        false as is_told,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(1 as bigint) as member_count,
        cast(1 as bigint) as record_count,
        people_limit as size_limit
    from people
    union all
    select
        cluster_1,
        cluster_2,
        cast(pair_weight as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(0 as decimal(28, 6)) as conflict_sum,
        cast(0 as bigint) as conflict_count,
        cast(0 as double) as unscored_pair_weight,
        false as is_told,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(1 as bigint) as member_count,
        cast(1 as bigint) as record_count,
        cast(null as bigint) as size_limit
    from pairs

)

select * from final
