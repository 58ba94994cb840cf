"""CDNOW as order lists, through the very models of the project: fits, scoring in SQL and the backtest.

The warehouse is built once as of the last day of the data with a holdout of 39 weeks, so that the backtest looks ahead
from 1997-09-30 as the literature does; then the value marts are built once more as of 1997-09-30.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import numpy as np
import pytest
from cdnow_lines import purchases

from customer360.value import beta_geometric, gamma_gamma

PROJECT = Path(__file__).parents[3]
pytestmark = pytest.mark.xdist_group("cdnow")
SOURCES = {"contact_lists": ["raw_rows", "customers"], "order_lists": ["raw_rows", "orders", "order_lines"]}
PUBLISHED = {
    "bg_nbd": ((0.242595, 4.413602, 0.792922, 2.425907), -9582.4292, 5e-4),
    "mbg_nbd": ((0.524843, 6.183085, 0.891359, 1.614002), -9582.1357, 1e-3),
    "pareto_nbd": ((0.553276, 10.577667, 0.606241, 11.668762), -9594.9762, 1e-3),
    "gamma_gamma": ((6.249572, 3.744224, 15.44352), -4055.918, 5e-3),
}
# orders: mean error, root of squared error, bias; value: mean error, bias (of the yardstick: our own reading)
HOLDOUT = {
    "bg_nbd": (0.785, 1.608, -0.121, 30.41, -0.156),
    "mbg_nbd": (0.765, 1.607, -0.162, 29.71, -0.195),
    "rate_so_far": (1.024, 2.212, 0.557, 43.309, 0.612),
}


def write_lists(raw: Path) -> None:
    lines = purchases("CDNOW_sample.txt").to_pylist()
    (raw / "contact_lists").mkdir(parents=True)
    (raw / "order_lists").mkdir()
    with (raw / "contact_lists" / "cdnow.csv").open("w", newline="") as file:
        people = csv.writer(file)
        people.writerow(["source", "source_record_id"])
        people.writerows(["cdnow", customer] for customer in sorted({line["customer"] for line in lines}))
    with (raw / "order_lists" / "cdnow.csv").open("w", newline="") as file:
        orders = csv.writer(file)
        orders.writerow(["source", "source_record_id", "order_id", "ordered_at", "amount", "currency"])
        for line in lines:
            orders.writerow(["cdnow", line["customer"], f"o{line['line']}", line["day"], line["amount"], "USD"])


@pytest.fixture(scope="module")
def dbt(tmp_path_factory) -> Callable[..., Path]:
    """Run a dbt command over the lists; returns the warehouse."""
    folder = tmp_path_factory.mktemp("cdnow")
    write_lists(folder / "raw")
    shutil.copy(PROJECT / "profiles.yml.example", folder / "profiles.yml")
    environment = os.environ | {
        "C360_RAW": str(folder / "raw"),
        "C360_WAREHOUSE": str(folder / "warehouse.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }

    def run(*words: str, **variables: object) -> Path:
        options = {"sources": SOURCES, "reporting_currency": "USD"} | variables
        command = [sys.executable, "-m", "dbt.cli.main", "--quiet", "--warn-error", *words]
        ended = subprocess.run(
            [*command, "--project-dir", PROJECT, "--profiles-dir", folder, "--vars", json.dumps(options)],
            env=environment, cwd=PROJECT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return folder / "warehouse.duckdb"

    return run


@pytest.fixture(scope="module")
def held(dbt, tmp_path_factory):
    """The warehouse as of the last day, with the backtest; a copy, since the next fixture builds it anew."""
    built = dbt(
        "build", "--select", "+customer_lifetime_value", "+clv_backtest", "+clv_calibration", "+customer_segments",
        "--exclude-resource-type", "test", "unit_test", backtest_weeks=39,
    )  # fmt: skip
    copy = tmp_path_factory.mktemp("held") / "warehouse.duckdb"
    shutil.copy(built, copy)
    with duckdb.connect(copy, read_only=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def as_published(dbt, held):
    """The value marts as of 1997-09-30."""
    marts = [f"clv_dates+,path:models/marts/{folder}" for folder in ("value", "segments")]
    built = dbt("run", "--select", *marts, as_of_date="1997-09-30")
    with duckdb.connect(built, read_only=True) as connection:
        yield connection


@pytest.mark.parametrize("family", PUBLISHED)
@pytest.mark.parametrize("purpose", ["forecast", "backtest"])
def test_published_parameters(family, purpose, held, as_published):
    connection = as_published if purpose == "forecast" else held
    *parameters, log_likelihood, status = connection.execute(
        """
        select parameter_1, parameter_2, parameter_3, parameter_4, log_likelihood, fit_status
        from marts.clv_fits where as_of_date = '1997-09-30' and model_family = ?
        """,
        [family],
    ).fetchall()[0]
    expected, expected_log_likelihood, tolerance = PUBLISHED[family]
    assert status == "ok"
    assert parameters[: len(expected)] == pytest.approx(expected, abs=tolerance)
    assert log_likelihood == pytest.approx(expected_log_likelihood, abs=0.01)


def test_histories_are_those_of_the_literature(as_published, cdnow):
    sums = "count(*), sum(repeat_count), count(*) filter (repeat_count = 0), sum(recency_weeks), sum(tenure_weeks)"
    found = as_published.execute(f"select {sums} from marts.clv_inputs where as_of_date = '1997-09-30'").fetchall()[0]
    assert found == pytest.approx((2357, 2457, 1411, cdnow.recency.sum(), cdnow.tenure.sum()))


@pytest.mark.parametrize("family", HOLDOUT)
def test_holdout(family, held):
    found = held.execute(
        """
        select orders_mae, orders_rmse, orders_bias, value_mae, value_bias, actual_orders, actual_value, customer_count
        from marts.clv_backtest where model_family = ?
        """,
        [family],
    ).fetchall()[0]
    assert found[:5] == pytest.approx(HOLDOUT[family], abs=2e-3, rel=1e-3)
    assert found[5:] == pytest.approx((1882, 70976.39, 2357), abs=0.01)


def test_calibration_by_repeats(held):
    """Conditional expectations by repeat count: actual and MBG/NBD."""
    rows = held.execute(
        """
        select customer_count, actual_orders, predicted_orders
        from marts.clv_calibration where model_family = 'mbg_nbd' order by repeat_bucket
        """
    ).fetchall()
    assert [row[0] for row in rows] == [1411, 439, 214, 100, 62, 38, 29, 64]
    actual = (0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359)
    predicted = (0.185, 0.551, 1.049, 1.493, 2.104, 2.564, 3.361, 5.849)
    assert [row[1] for row in rows] == pytest.approx(actual, abs=1e-3)
    assert [row[2] for row in rows] == pytest.approx(predicted, abs=2e-3)


@pytest.mark.parametrize("family", ["bg_nbd", "mbg_nbd"])
def test_sql_scores_as_numpy_does(family, held):
    """All customers, both days of observation: twelve months ahead, and the holdout."""
    kind = 1 if family == "mbg_nbd" else 0
    for purpose in ("forecast", "backtest"):
        model = held.execute(
            """
            select parameter_1, parameter_2, parameter_3, parameter_4, spend_p, spend_q, spend_gamma
            from marts.clv_models where model_family = ? and purpose = ?
            """,
            [family, purpose],
        ).fetchall()[0]
        parameters, spend = np.array(model[:4]), np.array(model[4:])
        rows = held.execute(
            """
            select
                repeat_count::double as frequency, recency_weeks, tenure_weeks,
                coalesce(avg_repeat_value, 0) as mean_value,
                p_alive, p_buy_90d, expected_orders, discounted_orders, expected_order_value
            from marts.clv_forecasts
            inner join marts.clv_inputs using (as_of_date, customer_id)
            inner join marts.clv_dates using (as_of_date)
            where model_family = ? and purpose = ?
            """,
            [family, purpose],
        ).fetchnumpy()
        history = rows["frequency"], rows["recency_weeks"], rows["tenure_weeks"]
        assert len(history[0]) == 2357
        steps = np.arange(1, 13) * 365 / 84 if purpose == "forecast" else np.array([39.0])
        by_step = np.array([beta_geometric.expected_orders(parameters, *history, step, kind) for step in steps])
        factors = 1.1 ** (-(np.arange(1, 13) - 0.5) / 12) if purpose == "forecast" else np.ones(1)
        discounted = np.diff(by_step, axis=0, prepend=0).T @ factors
        alive = beta_geometric.p_alive(parameters, *history, kind)
        buys = beta_geometric.p_buy_within(parameters, *history, 90 / 7, kind)
        value = gamma_gamma.expected_value(spend, history[0], rows["mean_value"])
        for name, expected in {
            "p_alive": alive, "p_buy_90d": buys, "expected_orders": by_step[-1], "discounted_orders": discounted,
            "expected_order_value": value,
        }.items():  # fmt: skip
            assert np.abs(rows[name] - expected).max() < 1e-9, (purpose, name)


def test_portfolio_of_twelve_months(as_published):
    """The whole portfolio over 52 weeks is 71,716.37, discounted 68,703.60; a year of 365 days is a little more."""
    orders, value, discounted = as_published.execute(
        """
        select sum(expected_orders), sum(predicted_value), sum(predicted_value_discounted)
        from marts.customer_lifetime_value
        """
    ).fetchall()[0]
    assert value == pytest.approx(71716.37 * (1 + 0.0021), rel=2e-4)
    assert discounted == pytest.approx(68703.60 * (1 + 0.0021), rel=2e-4)
    assert orders > 0


def test_nothing_later_than_the_day_of_observation_is_seen(as_published):
    query = "select max(last_purchase_date)::varchar, sum(order_count) from marts.customer_lifetime_value"
    assert as_published.execute(query).fetchall() == [("1997-09-30", 4960)]


def test_money_is_that_of_the_file(held):
    amount = sum(line["amount"] for line in purchases("CDNOW_sample.txt").to_pylist())
    orders = held.execute("select sum(net_amount) from marts.fct_orders").fetchall()[0][0]
    values = held.execute("select sum(historic_value) from marts.customer_lifetime_value").fetchall()[0][0]
    assert float(orders) == pytest.approx(amount, abs=0.005)
    assert float(values) == pytest.approx(amount, abs=0.005)
