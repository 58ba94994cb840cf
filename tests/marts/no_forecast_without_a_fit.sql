-- a number where the data cannot carry it, or none where they can
select
    customer_id,
    fit_status,
    spend_fit_status,
    p_alive,
    predicted_value
from {{ ref('customer_lifetime_value') }}
where (
    fit_status <> 'ok'
    and (p_alive is not null or p_buy_90d is not null or expected_orders is not null or predicted_value is not null)
)
or ((fit_status <> 'ok' or spend_fit_status <> 'ok') and (predicted_value is not null or value_decile is not null))
or (
    fit_status = 'ok' and repeat_count is not null
    and (p_alive is null or p_buy_90d is null or expected_orders is null)
)
or (fit_status = 'ok' and spend_fit_status = 'ok' and repeat_count is not null and predicted_value is null)
