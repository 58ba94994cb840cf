"""Which person stands in which source, and how often: the overlap of the sources."""

from dataclasses import dataclass

import numpy as np

from customer360.demo.companies import Employment
from customer360.demo.people import People
from customer360.demo.text import Days, Numbers
from customer360.demo.world import World, later

# share of people in each table: in Spain, elsewhere
SHARES = {
    "contact": (0.17, 0.17),
    "lead": (0.08, 0.08),
    "shopify": (0.38, 0.55),
    "zendesk": (0.20, 0.22),
    "member": (0.26, 0.26),
    "card": (0.46, 0.14),
    "web_form": (0.06, 0.06),
    "trade_fair": (0.06, 0.03),
    "call_centre": (0.07, 0.04),
}
# share of those who stand in the table twice
TWICE = {
    "contact": 0.05,
    "lead": 0.04,
    "shopify": 0.05,
    "zendesk": 0.06,
    "member": 0.0,
    "card": 0.05,
    "web_form": 0.10,
    "trade_fair": 0.05,
    "call_centre": 0.07,
}
WORKS_IN_CRM = 0.75
# buying channels open the account when the first purchase is made, the others later
DELAY_DAYS = {"shopify": 0.0, "card": 0.0, "web_form": 60.0, "member": 50.0, "contact": 60.0, "lead": 40.0}


@dataclass(frozen=True)
class Rows:
    """The records of one table: whose each is (row of People), and when it was made and last changed (days)."""

    owner: Numbers
    created: Days
    updated: Days

    def __len__(self) -> int:
        return len(self.owner)


def draw_membership(world: World, people: People, work: Employment) -> dict[str, Rows]:
    """The records of every table of customers, in order of creation."""
    rng, size = world.rng("membership"), world.size
    abroad = (people.country != 0).astype(np.int64)
    has = {table: rng.random(size) < np.array(shares)[abroad] for table, shares in SHARES.items()}
    _force(has, people, work, rng)
    lonely = ~np.logical_or.reduce(list(has.values()))
    likes_shops = rng.random(size) < np.where(abroad, 0.2, 0.55)
    has["card"] |= lonely & likes_shops
    has["shopify"] |= lonely & ~likes_shops
    return {table: _rows(world, people, table, has[table]) for table in SHARES}


def _force(has: dict[str, np.ndarray], people: People, work: Employment, rng: np.random.Generator) -> None:
    """Those cast for a trap stand where the trap is."""
    cast = people.cast
    employed = np.flatnonzero(work.company >= 0)
    has["contact"][employed[rng.random(len(employed)) < WORKS_IN_CRM]] = True
    for trap in ("switchboard_phone", "role_email", "company_id_on_contact"):
        has["contact"][cast.members(trap)] = True
    for trap in ("store_phone", "company_id_on_contact"):
        has["card"][cast.members(trap)] = True
    for trap in ("twins", "father_and_son", "namesakes", "family_email", "recycled_phone"):
        members = cast.members(trap)
        has["shopify"][members] = True
        has["card"][members[rng.random(len(members)) < 0.8]] = True


def _rows(world: World, people: People, table: str, has: np.ndarray) -> Rows:
    rng = world.rng(f"rows {table}")
    once = np.flatnonzero(has)
    twice = once[rng.random(len(once)) < TWICE[table]]
    delay = DELAY_DAYS.get(table, 90.0)
    created = later(people.since[once], delay, rng, world) if delay else people.since[once]
    again = later(people.since[twice], 200.0, rng, world)
    owner, made = np.concatenate([once, twice]), np.concatenate([created, again])
    # shuffled before the sort by day, so that neighbours in a table are not neighbours in life
    order = rng.permutation(len(owner))
    order = order[np.argsort(made[order], kind="stable")]
    owner, made = owner[order], made[order]
    return Rows(owner, made, later(made, 150.0, rng, world))
