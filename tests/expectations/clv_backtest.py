"""What the models would have said, against what happened."""

from customer360.quality.rules import at_least, filled, key, never

SCHEMA = "marts"


def rules():
    """One row a date and model, without numbers where it was not fitted; errors are not negative."""
    return [
        *key("as_of_date", "model_family"),
        *filled("holdout_weeks", "fit_status"),
        *at_least("holdout_weeks", 1),
        *at_least("customer_count", 0),
        *never(
            "a fitted model says of how many customers",
            "fit_status = 'ok' and customer_count is null",
            "fit_status = 'ok', customer_count = null",
        ),
        *at_least("orders_mae", 0),
        *at_least("value_mae", 0),
        *at_least("predicted_orders", 0),
        *at_least("actual_orders", 0),
        *never(
            "a mean error is not above the root of the mean square",
            "orders_mae > orders_rmse + 0.000001",
            "orders_mae = 2, orders_rmse = 1",
        ),
    ]
