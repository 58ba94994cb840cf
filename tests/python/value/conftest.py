"""The CDNOW purchase histories that ship inside the lifetimes package, and simulated buyers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import duckdb
import numpy as np
import pytest
from cdnow_lines import purchases
from numpy.typing import NDArray

from customer360.value.histories import Histories, group_histories

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Customers:
    """One row per customer, in the order of their ids; times in weeks unless told otherwise."""

    frequency: FloatArray
    recency: FloatArray
    tenure: FloatArray
    mean_value: FloatArray
    holdout_orders: FloatArray

    @property
    def histories(self) -> Histories:
        return group_histories(self.frequency, self.recency, self.tenure)


SUMMARISE = """
    with units as (
        select customer, {grain} as moment, sum(amount) as amount from purchases
        where day <= date '1997-09-30' group by {group_by}
    ),
    firsts as (select customer, min(moment) as first_moment from units group by customer),
    holdout as (
        select customer, count(distinct day) as orders from purchases where day > date '1997-09-30' group by customer
    )
    select
        count(*) - 1 as frequency,
        (max(moment) - min(moment)) / {unit} as recency,
        (date '1997-09-30' + {tenure_shift} - min(moment)) / {unit} as tenure,
        coalesce(avg(amount) filter ({value_filter}), 0) as mean_value,
        coalesce(max(holdout.orders), 0) as holdout_orders
    from units join firsts using (customer) left join holdout using (customer)
    group by customer order by customer
"""


def summarise(file: str = "CDNOW_sample.txt", **mistake: str) -> Customers:
    """CDNOW up to 1997-09-30, as the pipeline must see it; a keyword makes one mistake on purpose."""
    right = {
        "grain": "day",
        "group_by": "customer, day",
        "unit": "7.0",
        "tenure_shift": "0",
        "value_filter": "where moment > first_moment",
    }
    connection = duckdb.connect()
    connection.register("purchases", purchases(file))
    columns = connection.execute(SUMMARISE.format(**{**right, **mistake})).fetchnumpy()
    return Customers(**{name: np.asarray(column, dtype=np.float64) for name, column in columns.items()})


@pytest.fixture(scope="session")
def cdnow() -> Customers:
    return summarise()


@pytest.fixture(scope="session")
def cdnow_master() -> Customers:
    return summarise("CDNOW_master.txt")


@pytest.fixture(scope="session")
def summarise_wrongly() -> Callable[..., Customers]:
    return summarise


def simulate(rates: FloatArray, leaving: FloatArray, seed: int, weeks: float = 52.0) -> Histories:
    """Poisson buyers at weekly rates who leave after each purchase, the first too, with probability `leaving`."""
    random = np.random.default_rng(seed)
    rows = []
    for rate, chance in zip(rates, leaving, strict=True):
        tenure = round(weeks - random.uniform(0, 12), 1)
        moment, frequency, recency = 0.0, 0, 0.0
        while random.random() >= chance:
            moment += random.exponential(1 / rate)
            if moment > tenure:
                break
            frequency, recency = frequency + 1, moment
        rows.append((frequency, recency, tenure))
    frequencies, recencies, tenures = zip(*rows, strict=True)
    return group_histories(frequencies, recencies, tenures)


@pytest.fixture(scope="session")
def simulate_buyers() -> Callable[..., Histories]:
    return simulate
