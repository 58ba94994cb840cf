"""Purchases spread over the channels that know their buyers, with lines, refunds and orders that came to nothing."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from customer360.demo.catalogue import Catalogue
from customer360.demo.membership import Rows
from customer360.demo.people import People
from customer360.demo.purchases import FX, PERSONS, Purchases, simulate
from customer360.demo.text import Days, Mask, Numbers
from customer360.demo.world import World

WEB, STORE, PHONE = 0, 1, 2
COMPLETED, CANCELLED, REFUNDED = 0, 1, 2
CURRENCIES = list(FX)
GUEST_ONLY = 0.02
GUEST_CHECKOUT = 0.05
PHONE_BUYERS = 0.35  # of those known to the call centre or the sales people
NEVER_COMPLETED = 0.03


@dataclass(frozen=True)
class Orders:
    """One order a row, sorted by time. Amounts in cents of the order's currency."""

    owner: Numbers
    at: Days
    channel: Numbers
    record: Numbers  # row of the channel's customer table; -1: guest
    from_crm: Mask  # phone orders: the buyer's record is a CRM contact, not a call centre row
    status: Numbers
    currency: Numbers
    cents: Numbers
    refunded: Numbers

    def of(self, channel: int) -> Numbers:
        """Rows of one channel."""
        return np.flatnonzero(self.channel == channel)


@dataclass(frozen=True)
class Lines:
    """Lines of all orders, in order of `order` (row of Orders). Amounts in cents of the order's currency."""

    order: Numbers
    number: Numbers
    product: Numbers
    quantity: Numbers
    cents: Numbers
    cost: Numbers

    def of(self, mask: Mask) -> "Lines":
        """Lines of the orders for which the mask holds."""
        keep = mask[self.order]
        return Lines(*(column[keep] for column in vars(self).values()))


class Finder:
    """Finds one of a person's records in a table."""

    def __init__(self, rows: Rows, size: int, usable: Mask | None = None) -> None:
        found = np.arange(len(rows)) if usable is None else np.flatnonzero(usable)
        self.order = found[np.argsort(rows.owner[found], kind="stable")]
        self.count = np.bincount(rows.owner[found], minlength=size)
        self.start = np.cumsum(self.count) - self.count
        self.created = rows.created

    def find(self, rng: np.random.Generator, owner: Numbers, at: Days) -> Numbers:
        """A record for each owner: any of theirs that was there at the time, else the oldest."""
        if len(owner) == 0:
            return np.zeros(0, dtype=np.int64)
        last = len(self.order) - 1
        any_of_them = self.start[owner] + (rng.random(len(owner)) * self.count[owner]).astype(np.int64)
        chosen = self.order[np.minimum(any_of_them, last)]
        oldest = self.order[np.minimum(self.start[owner], last)]
        found: Numbers = np.where(self.created[chosen] <= at, chosen, oldest)
        return found


def draw_orders(
    world: World, people: People, rows: dict[str, Rows], contact_usable: Mask
) -> tuple[Orders, Purchases, Numbers]:
    """Orders of the chunk's people, the process behind them, and which person each buyer of the process is."""
    rng, size = world.rng("orders"), world.size
    finders = {
        "shopify": Finder(rows["shopify"], size),
        "card": Finder(rows["card"], size),
        "call_centre": Finder(rows["call_centre"], size),
        "contact": Finder(rows["contact"], size, contact_usable),
    }
    has_web, has_card = finders["shopify"].count > 0, finders["card"].count > 0
    callable_ = (finders["call_centre"].count > 0) | (finders["contact"].count > 0)
    phones = callable_ & (rng.random(size) < PHONE_BUYERS)
    guest_only = ~has_web & (rng.random(size) < GUEST_ONLY)
    buyers = np.flatnonzero(has_web | has_card | phones | guest_only)
    made = simulate(world, "purchases", PERSONS, people.since[buyers])

    true_owner = buyers[made.buyer]
    noise = rng.random(len(true_owner)) < NEVER_COMPLETED
    owner = np.concatenate([true_owner, true_owner[noise]])
    minutes = rng.integers(5, 600, int(noise.sum())).astype("timedelta64[m]")
    at = np.concatenate([made.at, made.at[noise] - minutes])
    euro = np.concatenate([made.euro_cents, made.euro_cents[noise]])
    failed = rng.choice([CANCELLED, REFUNDED], int(noise.sum()), p=[0.7, 0.3])
    status = np.concatenate([np.full(len(true_owner), COMPLETED), failed])

    taste = rng.random(size)
    weights = np.stack([(has_web | guest_only) * (0.15 + taste), has_card * (1.15 - taste), phones * 0.35])[:, owner]
    reached = np.cumsum(weights, axis=0)
    channel = (rng.random(len(owner)) * reached[-1] >= reached).sum(axis=0).clip(0, 2)
    guest = (channel == WEB) & (~has_web[owner] | (rng.random(len(owner)) < GUEST_CHECKOUT))
    from_crm = (channel == PHONE) & (finders["call_centre"].count[owner] == 0)

    record = np.full(len(owner), -1)
    for name, mask in (
        ("shopify", (channel == WEB) & ~guest),
        ("card", channel == STORE),
        ("call_centre", (channel == PHONE) & ~from_crm),
        ("contact", from_crm),
    ):
        found = np.flatnonzero(mask)
        record[found] = finders[name].find(rng, owner[found], at[found])

    currency = np.select([people.country[owner] == 1, people.country[owner] == 5], [1, 2], 0)
    currency[channel == STORE] = 0
    cents = np.round(euro * np.array(list(FX.values()))[currency]).astype(np.int64)
    partly = (status == COMPLETED) & (channel == WEB) & (rng.random(len(owner)) < 0.04)
    refunded = np.where(status == REFUNDED, cents, np.where(partly, (cents * rng.uniform(0.1, 0.6, len(owner))), 0))
    # a phone order that came to nothing is not in the list at all
    kept = np.flatnonzero((channel != PHONE) | (status == COMPLETED))
    by_time = kept[np.argsort(at[kept], kind="stable")]
    columns: tuple[Any, ...] = (
        owner,
        at,
        channel,
        record,
        from_crm,
        status,
        currency,
        cents,
        refunded.astype(np.int64),
    )
    return Orders(*(column[by_time] for column in columns)), made, buyers


def draw_lines(world: World, orders_cents: Numbers, products: Catalogue, step: str = "lines") -> Lines:
    """One to five lines an order that add up to its amount; a product's price stays near its list price."""
    rng = world.rng(step)
    count = 1 + np.minimum(rng.poisson(0.7, len(orders_cents)), 4)
    order = np.repeat(np.arange(len(orders_cents)), count)
    start = np.cumsum(count) - count
    share = rng.exponential(1.0, len(order)) + 0.15
    whole = np.add.reduceat(share, start) if len(start) else share
    cents = np.floor(orders_cents[order] * share / whole[order]).astype(np.int64)
    paid = np.add.reduceat(cents, start) if len(start) else cents
    if len(start):
        cents[start] += orders_cents - paid
    quantity = rng.choice([1, 2, 3, 4], len(order), p=[0.72, 0.18, 0.07, 0.03])
    near = np.searchsorted(products.price_cents, cents / quantity) + rng.integers(-3, 4, len(order))
    product = np.clip(near, 0, len(products.price_cents) - 1)
    return Lines(
        order=order,
        number=np.arange(len(order)) - start[order] + 1,
        product=product,
        quantity=quantity,
        cents=cents,
        cost=np.round(cents * products.cost_share[product]).astype(np.int64),
    )
