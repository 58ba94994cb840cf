"""The truth about purchases: per buyer what drove them, what they did, and what they will do in the next year."""

import json
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

from customer360.demo.chunk import Chunk
from customer360.demo.orders import COMPLETED, CURRENCIES, Orders
from customer360.demo.purchases import FX, Purchases, parameters
from customer360.demo.schemas import SCHEMAS
from customer360.demo.text import Numbers, Text, constant
from customer360.demo.world import HISTORY_DAYS, HORIZON_DAYS

PARAMETERS = "_truth/parameters.json"


def purchases(chunk: Chunk, orders: Orders, made: Purchases, buyers: Numbers, deals: Purchases) -> pa.Table:
    """One row per person or company that bought."""
    euro = np.array([FX[name] for name in CURRENCIES])[orders.currency]
    refunded = np.where(orders.status == COMPLETED, orders.refunded, 0) / euro
    per_person = np.bincount(orders.owner, refunded, minlength=chunk.world.size)[buyers]
    people = _table(chunk.people.ids.take(pa.array(buyers)), "person", made, per_person)
    companies = _table(chunk.companies.ids, "organisation", deals, np.zeros(len(deals.acquired)))
    return pa.concat_tables([people, companies])


def _table(ids: Text, party: str, made: Purchases, refunded_cents: np.ndarray) -> pa.Table:
    size = len(made.acquired)
    count = np.bincount(made.buyer, minlength=size)
    end = np.cumsum(count)
    day = made.at.astype("datetime64[D]")
    bought = count > 0
    never = np.full(size, np.datetime64("NaT"), dtype="datetime64[D]")
    first, last = never.copy(), never.copy()
    first[bought], last[bought] = day[(end - count)[bought]], day[(end - 1)[bought]]
    columns = [
        ids, constant(party, size), made.rate, made.dropout, made.mean_spend, made.acquired.astype("datetime64[D]"),
        made.left_on.astype("datetime64[D]"), count, first, last,
        np.bincount(made.buyer, made.euro_cents, minlength=size) / 100, np.round(refunded_cents) / 100,
        made.next_orders, made.next_euro_cents / 100,
    ]  # fmt: skip
    schema = SCHEMAS["_truth.purchases"]
    arrays = [(one if isinstance(one, pa.Array) else pa.array(one)).cast(kind.type)
              for one, kind in zip(columns, schema, strict=True)]  # fmt: skip
    return pa.Table.from_arrays(arrays, schema=schema)


def write_parameters(folder: Path, people: int, seed: int, as_of: date) -> None:
    """`_truth/parameters.json`: what was asked for and the parameters of the buying process."""
    asked = {"people": people, "seed": seed, "as_of": as_of.isoformat()}
    clock = {"history_days": HISTORY_DAYS, "next_days": HORIZON_DAYS}
    path = folder / PARAMETERS
    path.write_text(json.dumps({**asked, **clock, **parameters()}, indent=2) + "\n", encoding="utf-8")
