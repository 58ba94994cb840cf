with identifier_holders as (

    select * from {{ ref('identifier_holders') }}

),

-- of two named records that share such a value, how often do they have one name?
by_person_count as (

    select
        identifier_kind,
        person_count,
        cast(count(*) as bigint) as value_count,
        sum(same_name_pairs / (cast(named_records as double) * (named_records - 1) / 2)) as same_name_shares
    from identifier_holders
    where person_count > 1 and not is_blocked
    group by identifier_kind, person_count

),

-- over all values that so many people share, or more
with_more_people as (

    select
        identifier_kind,
        person_count,
        sum(value_count) over (partition by identifier_kind order by person_count desc) as value_count,
        sum(same_name_shares) over (partition by identifier_kind order by person_count desc) as same_name_shares
    from by_person_count

),

-- under one in twenty, seen on twenty values or more, it says next to nothing
learnt_identifier_limits as (

    select
        identifier_kind,
        cast(
            min(case when value_count >= 20 and same_name_shares / value_count < 0.05 then person_count end) - 1
            as bigint
        ) as learnt_person_limit,
        cast(max(person_count) as bigint) as largest_person_count
    from with_more_people
    group by identifier_kind

)

select * from learnt_identifier_limits
