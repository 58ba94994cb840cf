with household_pairs as (

    select * from {{ ref('household_pairs') }}

),

household_members as (

    select * from {{ ref('household_members') }}

),

inner_pairs as (

    select
        members_1.household_id,
        household_pairs.member_1,
        household_pairs.member_2,
        household_pairs.household_evidence,
        household_pairs.share_surname,
        household_pairs.share_given_name
    from household_pairs
    inner join household_members as members_1
        on household_pairs.member_1 = members_1.customer_id
    inner join household_members as members_2
        on household_pairs.member_2 = members_2.customer_id
        and members_1.household_id = members_2.household_id

),

both_ways as (

    select household_id, member_1 as customer_id, share_surname, share_given_name from inner_pairs
    union all
    select household_id, member_2 as customer_id, share_surname, share_given_name from inner_pairs

),

of_each_member as (

    select
        household_id,
        customer_id,
        max(case when share_surname then 1 else 0 end) as shares_surname,
        max(case when share_given_name then 1 else 0 end) as shares_given_name
    from both_ways
    group by household_id, customer_id

),

household_ties as (

    select
        household_id,
        sum(shares_surname) as relative_count,
        sum(shares_given_name) as same_name_count
    from of_each_member
    group by household_id

)

select * from household_ties
