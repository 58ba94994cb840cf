with trap_records as (

    select * from {{ ref('trap_records') }}

),

-- strangers who look alike are a case by what they share; rows to clean are one case a trap
people_who_look_alike as (

    select distinct
        trap,
        trap_kind,
        case when trap_kind = 'over_merge' then group_id else trap end as case_id,
        customer_id,
        true_customer_id
    from trap_records
    where trap_kind <> 'under_merge'

),

with_neighbours as (

    select
        *,
        count(*) over (partition by trap, case_id, customer_id) as people_in_customer
    from people_who_look_alike

),

strangers as (

    select
        trap,
        trap_kind,
        case_id,
        cast(count(distinct true_customer_id) as bigint) as people,
        cast(
            count(distinct case when people_in_customer > 1 then true_customer_id end) as bigint
        ) as people_joined,
        max(people_in_customer) > 1 as is_sprung
    from with_neighbours
    group by trap, trap_kind, case_id
    having count(distinct true_customer_id) > 1

),

-- a person who looks like two is a case by the record that looks different
duplicates as (

    select
        trap,
        trap_kind,
        record_id as case_id,
        cast(1 as bigint) as people,
        cast(0 as bigint) as people_joined,
        records_together = 1 as is_sprung
    from trap_records
    where trap_kind = 'under_merge' and records_of_person > 1

),

trap_cases as (

    select * from strangers
    union all
    select * from duplicates

)

select * from trap_cases
