"""The lifetime-value models that were fitted, and whether they may be used."""

from customer360.quality.rules import at_least, filled, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a date and model; a sound fit has its parameters."""
    return [
        *key("as_of_date", "model_family"),
        *filled("purpose", "customer_count", "fit_status"),
        *one_of("purpose", ["forecast", "backtest"]),
        *at_least("customer_count", 0),
        *at_least("repeater_count", 0),
        *never(
            "a sound fit has positive parameters",
            "fit_status = 'ok' and not (parameter_1 > 0 and parameter_2 > 0)",
            "fit_status = 'ok', parameter_1 = -1",
        ),
        *never(
            "repeaters are customers",
            "repeater_count > customer_count",
            "repeater_count = customer_count + 1",
        ),
    ]
