with golden_overrides as (

    select * from {{ ref('golden_overrides') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

customer_id_redirects as (

    select * from {{ ref('customer_id_redirects') }}

),

attribute_groups as (

    select * from {{ ref('attribute_groups') }}

),

countries as (

    select distinct country_code from {{ ref('countries') }}

),

-- a customer is named by its id, an id it had once, or one of its records
found as (

    select
        golden_overrides.customer_or_record,
        golden_overrides.attribute,
        golden_overrides.value as told_value,
        golden_overrides.decided_by as told_by,
        golden_overrides.decided_on,
        golden_overrides.reason,
        {{ standard_override('golden_overrides.attribute', 'golden_overrides.value') }} as attribute_value,
        coalesce(customer_members.customer_id, customer_id_redirects.current_customer_id) as customer_id,
        customer_id_redirects.customer_id is not null as is_known_id,
        attribute_groups.attribute_group
    from golden_overrides
    left join customer_members
        on golden_overrides.customer_or_record = customer_members.record_id
    left join customer_id_redirects
        on golden_overrides.customer_or_record = customer_id_redirects.customer_id
    left join attribute_groups
        on golden_overrides.attribute = attribute_groups.attribute

),

judged as (

    select
        found.*,
        countries.country_code is not null as is_country,
        {{ override_fault() }} as override_fault
    from found
    left join countries
        on found.attribute_value = countries.country_code

),

-- the newest of those that can hold does: a mistyped row does not undo an older one
numbered as (

    select
        *,
        row_number() over (
            partition by coalesce(customer_id, customer_or_record), attribute
            order by
                case when override_fault is null then 0 else 1 end,
                coalesce(decided_on, cast('1000-01-01' as date)) desc, customer_or_record, told_value, told_by, reason
        ) as newest_first
    from judged

),

settled as (

    select
        *,
        coalesce(override_fault, case when newest_first > 1 then 'superseded' else 'in_force' end) as override_status
    from numbered

),

steward_values as (

    select
        settled.*,
        {{ override_status_in_words() }} as override_status_in_words
    from settled

)

select * from steward_values
