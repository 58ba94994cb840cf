with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

customer_relations as (

    select * from {{ ref('customer_relations') }}

),

account_ancestors as (

    select * from {{ ref('account_ancestors') }}
    where relation_kind = 'child_of' and not is_too_deep

),

places_in_tree as (

    select
        customer_id,
        max(case when steps = 1 then ancestor_id end) as parent_account_id,
        max_by(ancestor_id, steps) as top_account_id,
        max(steps) as level
    from account_ancestors
    group by customer_id

),

-- what others are to the account, and what it is to others
relation_ends as (

    select related_customer_id as account_id, relation_kind, 'object' as its_end from customer_relations
    union all
    select customer_id as account_id, relation_kind, 'subject' as its_end from customer_relations

),

counted as (

    select
        account_id,
        sum(case when relation_kind = 'contact_of' and its_end = 'object' then 1 else 0 end) as contact_count,
        sum(case when relation_kind = 'child_of' and its_end = 'object' then 1 else 0 end) as subsidiary_count,
        sum(case when relation_kind = 'dealer_of' and its_end = 'object' then 1 else 0 end) as dealer_count,
        sum(case when relation_kind = 'driver_of' and its_end = 'object' then 1 else 0 end) as driver_count,
        sum(case when relation_kind = 'dealer_of' and its_end = 'subject' then 1 else 0 end) as served_count
    from relation_ends
    group by account_id

),

accounts as (

    select
        cast(golden_customers.customer_id as string) as account_id,
        cast(golden_customers.full_name as string) as account_name,
        cast(golden_customers.national_id as string) as national_id,
        cast(golden_customers.email as string) as email,
        cast(golden_customers.phone as string) as phone,
        cast(golden_customers.postal_code as string) as postal_code,
        cast(golden_customers.city as string) as city,
        cast(golden_customers.country_code as string) as country_code,
        cast(places_in_tree.parent_account_id as string) as parent_account_id,
        cast(coalesce(places_in_tree.top_account_id, golden_customers.customer_id) as string) as top_account_id,
        cast(coalesce(places_in_tree.level, 0) as bigint) as account_level,
        cast(coalesce(counted.contact_count, 0) as bigint) as contact_count,
        cast(coalesce(counted.subsidiary_count, 0) as bigint) as subsidiary_count,
        cast(coalesce(counted.dealer_count, 0) as bigint) as dealer_count,
        cast(coalesce(counted.driver_count, 0) as bigint) as driver_count,
        cast(coalesce(counted.served_count, 0) as bigint) as served_count
    from golden_customers
    left join places_in_tree
        on golden_customers.customer_id = places_in_tree.customer_id
    left join counted
        on golden_customers.customer_id = counted.account_id
    where golden_customers.party_type = 'organisation'

)

select * from accounts
