"""What a customer has been worth, and is expected to be in the next twelve months."""

from customer360.quality.rules import at_least, between, covers, filled, found_in, key, never, no_rows

SCHEMA = "marts"


def rules():
    """One row a customer; no number where the data cannot carry one."""
    return [
        *key("customer_id"),
        *filled("as_of_date", "reporting_currency", "order_count", "historic_value", "fit_status"),
        *found_in("every customer is in dim_customer", "customer_id", "marts.dim_customer"),
        *covers("every customer of dim_customer has a row", "customer_id", "marts.dim_customer"),
        *at_least("order_count", 0),
        *at_least("predicted_value", 0),
        *at_least("expected_orders", 0),
        *between("p_alive", 0, 1),
        *between("p_buy_90d", 0, 1),
        *between("value_decile", 1, 10),
        *never(
            "nothing is predicted where the fit is not sound",
            "fit_status <> 'ok' and (predicted_value is not null or p_alive is not null)",
            "fit_status = 'not_converged', predicted_value = 1",
        ),
        *never(
            "discounting never adds value",
            "predicted_value_discounted > predicted_value + 0.01",
            "predicted_value = 1, predicted_value_discounted = 2",
        ),
        *never(
            "no number is infinite or not a number",
            "not isfinite(coalesce(predicted_value, 0)) or not isfinite(coalesce(expected_orders, 0))",
            "predicted_value = 'infinity'",
        ),
        *no_rows(
            "historic value is the net amount of the orders that count, where all are in the reporting currency",
            """
            select customers.customer_id
            from {batch} as customers
            inner join marts.fct_orders on customers.customer_id = fct_orders.customer_id
            where fct_orders.is_counted and cast(fct_orders.ordered_at as date) <= customers.as_of_date
            group by customers.customer_id, customers.historic_value, customers.reporting_currency
            having bool_and(fct_orders.currency = customers.reporting_currency)
                and abs(sum(fct_orders.net_amount) - customers.historic_value) > 0.01
            """,
            "update {table} set historic_value = historic_value + 1",
        ),
    ]
