"""Nobody is reached against the newest word about an address: a property of random histories of consents.

What newest means is told here a second time, in Python, without the SQL of the models.
"""

import random
from collections import defaultdict
from datetime import datetime, timedelta

import pytest
from consent_room import Statement, consents
from hypothesis import given, settings
from hypothesis import strategies as some

pytestmark = pytest.mark.xdist_group("privacy")
CUSTOMERS = ("ana", "ben", None)
ADDRESSES = ("a@", "b@", "home@")
STATES = ("given", "withdrawn", "unknown")
EVER = datetime(9999, 1, 1)
NOW = datetime(2025, 1, 1, 12)
# few moments, so that many fall together; one that is to come; none
moments = some.one_of(
    some.none(),
    some.integers(0, 5).map(lambda day: datetime(2024, 1, 1) + timedelta(days=day)),
    some.just(datetime(2999, 1, 1)),
)
words = some.tuples(some.integers(0, 5), some.sampled_from(ADDRESSES), some.sampled_from(STATES), moments)
histories = some.lists(words, min_size=1, max_size=12)
owners = some.lists(some.sampled_from(CUSTOMERS), min_size=6, max_size=6)
holdings = some.lists(some.tuples(some.sampled_from(("ana", "ben")), some.sampled_from(ADDRESSES)), max_size=3)


def statements(history, owner, world=""):
    """A history as statements; record n is of customer `owner[n]`."""
    return [
        Statement(
            f"{world}{number:02}",
            f"{world}r{record}",
            owner[record] and world + owner[record],
            world + address,
            state,
            said_at,
        )
        for number, (record, address, state, said_at) in enumerate(history)
    ]


def is_refused(spoken):
    """Whether the newest of some statements is a no, or may be one."""
    refused = [
        one.said_at if one.said_at and one.said_at <= NOW else EVER for one in spoken if one.state == "withdrawn"
    ]
    agreed = [one.said_at for one in spoken if one.state == "given" and one.said_at and one.said_at <= NOW]
    return bool(refused) and max(refused) >= max(agreed, default=datetime(1, 1, 1))


def refused_customers(said, held):
    """Who must not be reached: a no is the newest word of their own records, or of anybody's, about what they hold."""
    addresses, spoken = defaultdict(set), defaultdict(list)
    for customer, address in held:
        addresses[customer].add(address)
    for one in said:
        addresses[one.customer].add(one.contact)
        spoken[one.contact].append(one)
    refused = set()
    for customer in addresses.keys() - {None}:
        for address in addresses[customer]:
            about = spoken[address]
            own = [one for one in about if one.customer == customer]
            of_customers = [one for one in about if one.customer or one.state == "withdrawn"]
            if is_refused(own) or is_refused(of_customers):
                refused.add(customer)
    return refused


def check(found, said, held):
    """Refused customers are withdrawn, nobody else is, and a yes that nobody refuses is a yes."""
    refused = refused_customers(said, held)
    assert {customer for customer, told in found.items() if told[0] == "withdrawn"} == refused
    agreed = {one.customer for one in said if one.customer and one.state == "given"}
    assert {customer for customer, told in found.items() if told[0] == "given"} == agreed - refused


@settings(max_examples=60, deadline=None)
@given(history=histories, owner=owners, held=holdings, order=some.randoms())
def test_nobody_is_reached_against_the_newest_word(macros, history, owner, held, order):
    said = statements(history, owner)
    found = consents(macros, said, held)
    check(found, said, held)
    shuffled = list(said)
    order.shuffle(shuffled)
    assert consents(macros, shuffled, held) == found


def test_ten_thousand_histories_batch_by_batch(macros):
    """Each history in three batches, each a world of its own: 0 leaks after any of them."""
    chance = random.Random(7)
    said, held = [], []
    for number in range(10_000):
        owner = [chance.choice(CUSTOMERS) for _ in range(6)]
        history = [
            (
                chance.randrange(6), chance.choice(ADDRESSES), chance.choice(STATES),
                chance.choice((None, datetime(2999, 1, 1), *(datetime(2024, 1, day) for day in range(1, 9)))),
            )
            for _ in range(chance.randint(3, 9))
        ]  # fmt: skip
        for batch in (len(history) // 3, 2 * len(history) // 3, len(history)):
            world = f"{number}/{batch}/"
            said += statements(history[:batch], owner, world)
            held.append((f"{world}ana", f"{world}home@"))
    chance.shuffle(said)
    found = consents(macros, said, held)
    assert len(found) > 10_000
    check(found, said, held)
    assert {told[0] for told in found.values()} == set(STATES)
