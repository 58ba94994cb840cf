"""The buying process that is put in: MBG/NBD for when and how long, Gamma-Gamma for how much.

A customer first buys on the day of acquisition, then at a Poisson rate (Gamma over customers), and may leave for good
after every purchase, the first included, with a probability of their own (Beta over customers): Batislam, Denizel and
Filiztekin 2007. Spend per purchase is Gamma with a scale that is Gamma over customers: Fader and Hardie 2013.
"""

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from customer360.demo.text import Days, Numbers
from customer360.demo.world import HORIZON_DAYS, World

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Process:
    """Parameters; time in weeks, money in euro."""

    r: float  # shape of the rate
    alpha: float  # rate of the rate, weeks
    a: float  # Beta of the dropout probability
    b: float
    p: float  # shape of spend within a customer
    q: float  # shape of the scale over customers
    gamma: float  # scale of the scale, euro


PERSONS = Process(r=0.9, alpha=9.0, a=0.9, b=3.2, p=5.0, q=4.2, gamma=29.0)
COMPANIES = Process(r=1.2, alpha=9.0, a=0.6, b=4.0, p=4.0, q=4.0, gamma=450.0)
FX = {"EUR": 1.0, "GBP": 0.86, "USD": 1.08}


@dataclass(frozen=True)
class Purchases:
    """True purchases in history, one a row, by `buyer` (row of the buyers) and time; per buyer what drove them."""

    buyer: Numbers
    at: Days  # microseconds
    euro_cents: Numbers
    rate: Floats  # purchases per week while alive
    dropout: Floats  # probability of leaving after a purchase
    mean_spend: Floats  # euro
    acquired: Days
    left_on: Days  # NaT while still a customer at the end of the simulation
    next_orders: Numbers  # purchases in the year after as_of
    next_euro_cents: Numbers


def simulate(world: World, step: str, process: Process, acquired: Days) -> Purchases:
    """Purchases of one buyer per day of acquisition, up to a year beyond as_of."""
    rng, size = world.rng(step), len(acquired)
    rate = rng.gamma(process.r, 1 / process.alpha, size) + 1e-9
    dropout = rng.beta(process.a, process.b, size)
    scale = process.gamma / rng.gamma(process.q, 1.0, size)
    start = (acquired - world.history_start).astype(np.float64)
    history = float((world.today - world.history_start).astype(np.int64))
    moments, left = _moments(rng, start, rate / 7, dropout, history + HORIZON_DAYS)
    buyer = np.concatenate([who for who, _ in moments]) if moments else np.zeros(0, dtype=np.int64)
    day = np.concatenate([when for _, when in moments]) if moments else np.zeros(0)
    order = np.lexsort((day, buyer))
    buyer, day = buyer[order], day[order]
    cents = np.maximum(100, np.round(rng.gamma(process.p, 1.0, len(day)) * scale[buyer] * 100)).astype(np.int64)
    future = day >= history
    past = ~future
    return Purchases(
        buyer=buyer[past],
        at=_moment(world, day[past]),
        euro_cents=cents[past],
        rate=rate,
        dropout=dropout,
        mean_spend=process.p * scale,
        acquired=acquired,
        left_on=world.history_start + np.where(np.isnan(left), np.nan, np.floor(left)).astype("timedelta64[D]"),
        next_orders=np.bincount(buyer[future], minlength=size),
        next_euro_cents=np.bincount(buyer[future], cents[future], minlength=size).astype(np.int64),
    )


def _moments(
    rng: np.random.Generator, start: Floats, daily_rate: Floats, dropout: Floats, end: float
) -> tuple[list[tuple[Numbers, Floats]], Floats]:
    """Rounds of purchases of those still there: who and when (days), and the day on which each left (NaN: not yet)."""
    left = np.full(len(start), np.nan)
    who, when = np.arange(len(start)), start + rng.random(len(start))
    rounds = []
    while len(who):
        rounds.append((who, when))
        leaves = rng.random(len(who)) < dropout[who]
        left[who[leaves]] = when[leaves]
        who, when = who[~leaves], when[~leaves]
        when = when + rng.exponential(1.0, len(who)) / daily_rate[who]
        who, when = who[when < end], when[when < end]
    return rounds, left


def _moment(world: World, day: Floats) -> Days:
    """A day with a fraction as a moment in opening hours, to the second; order within a day is kept."""
    whole = np.floor(day)
    second = (9 * 3600 + (day - whole) * 12 * 3600).astype(np.int64)
    days = world.history_start + whole.astype("timedelta64[D]")
    moments: Days = days.astype("datetime64[us]") + second.astype("timedelta64[s]")
    return moments


def parameters() -> dict[str, object]:
    """What was put in, for the truth folder."""
    return {
        "model": "MBG/NBD with Gamma-Gamma spend",
        "time_unit": "weeks",
        "money_unit": "EUR",
        "persons": asdict(PERSONS),
        "companies": asdict(COMPANIES),
        "euro_to_currency": FX,
    }
