with consent_statements as (

    select * from {{ ref('consent_statements') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

-- a moment that has not come yet, or before anybody was asked, is a placeholder or a wrong clock
dated as (

    select
        consent_statements.*,
        customer_members.customer_id,
        case
            when consent_statements.stated_at between cast('1980-01-01' as timestamp) and {{ run_time() }}
                then consent_statements.stated_at
        end as counted_at
    from consent_statements
    left join customer_members
        on consent_statements.record_id = customer_members.record_id

),

-- nobody can show that a yes is newer than a no without a date, nor that a yes without a date is newer than anything
member_consents as (

    select
        *,
        case consent_state when 'withdrawn' then 1 when 'given' then 2 else 3 end as restriction_order,
        coalesce(
            counted_at,
            case when consent_state = 'withdrawn' then cast('9999-12-31' as timestamp) end,
            cast('1900-01-01' as timestamp)
        ) as counts_from
    from dated

)

select * from member_consents
