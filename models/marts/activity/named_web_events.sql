with timed_web_events as (

    select * from {{ ref('timed_web_events') }}

),

web_users as (

    select * from {{ ref('web_users') }}

),

email_holders as (

    select * from {{ ref('email_holders') }}

),

-- a user id says more than an address: an address is looked at where there is no user id
named as (

    select
        timed_web_events.*,
        coalesce(
            web_users.customer_id,
            case when email_holders.holder_count = 1 then email_holders.customer_id end
        ) as named_customer_id,
        coalesce(web_users.match_reason, case
            when email_holders.holder_count = 1 then 'email'
            when email_holders.holder_count > 1 then 'shared_email'
            when timed_web_events.standard_email is not null then 'unknown_email'
        end) as named_reason
    from timed_web_events
    left join web_users
        on timed_web_events.web_user_id = web_users.web_user_id
    left join email_holders
        on timed_web_events.standard_email = email_holders.email
        and timed_web_events.web_user_id is null

),

-- a customer is one visitor, whatever they log in by; whoever else is named is another
named_web_events as (

    select
        *,
        coalesce(named_customer_id, 'user ' || web_user_id, 'email ' || standard_email) as visitor
    from named

)

select * from named_web_events
