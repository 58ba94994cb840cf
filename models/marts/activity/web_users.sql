with timed_web_events as (

    select * from {{ ref('timed_web_events') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

email_holders as (

    select * from {{ ref('email_holders') }}

),

users as (

    select
        web_user_id,
        max(record_id) as record_id,
        count(*) as event_count
    from timed_web_events
    where web_user_id is not null
    group by web_user_id

),

-- all addresses that a user gave have to lead to one customer
user_emails as (

    select
        timed_web_events.web_user_id,
        case
            when count(distinct email_holders.customer_id) = 1 and max(email_holders.holder_count) = 1
                then max(email_holders.customer_id)
        end as customer_id
    from timed_web_events
    inner join email_holders
        on timed_web_events.standard_email = email_holders.email
    where timed_web_events.web_user_id is not null
    group by timed_web_events.web_user_id

),

web_users as (

    select
        users.web_user_id,
        users.record_id,
        coalesce(customer_members.customer_id, user_emails.customer_id) as customer_id,
        case
            when customer_members.customer_id is not null then 'user_id'
            when user_emails.customer_id is not null then 'email_of_user'
            else 'unknown_user'
        end as match_reason,
        users.event_count
    from users
    left join customer_members
        on users.record_id = customer_members.record_id
    left join user_emails
        on users.web_user_id = user_emails.web_user_id

)

select * from web_users
