"""A history is worth nothing without all of what it is the history of."""

import pytest

pytestmark = pytest.mark.xdist_group("project")


def test_the_history_of_customers_has_every_column_of_the_dimension(models):
    dimension, history = (
        {name: column["data_type"] for name, column in models[model]["columns"].items()}
        for model in ("dim_customer", "dim_customer_history")
    )
    assert {name: history.get(name) for name in dimension} == dimension
