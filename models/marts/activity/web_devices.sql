with web_sittings as (

    select * from {{ ref('web_sittings') }}

),

web_devices as (

    select
        device_id,
        count(distinct visitor) as visitor_count,
        case when count(distinct visitor) = 1 then max(named_customer_id) end as only_customer_id
    from web_sittings
    group by device_id

)

select * from web_devices
