"""What newcomers change for those who are there already: next to nothing, and every change is explained."""

import math
import random

import pytest
from strangers import strangers
from town import again, person, relative

pytestmark = pytest.mark.xdist_group("lasting")
TIMES = 10
COMPARED_VALUES = ("given_name", "family_name", "birth_date", "email", "phone", "national_id")


def newcomers(residents, seed):
    """One new record for a hundred that are there: of somebody new, of somebody known, or of her family."""
    randomness = random.Random(seed)
    for number in range(len(residents) // 100):
        resident = randomness.choice(residents)
        kind = randomness.randrange(3)
        row = person(9000 + number, randomness) if kind == 0 else again(resident, randomness)
        if kind == 2:
            row = relative(resident, 9000 + number, randomness)
        yield row | {"source": "news", "source_record_id": f"n{number}"}


def moved(before, after):
    """The records whose customer is another one."""
    return {record for record, customer in before.items() if after.get(record) != customer}


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.faults) for seed in range(2, 12))])
def test_one_new_record_in_a_hundred_moves_hardly_anybody_and_each_move_is_explained(frozen, town_house, seed):
    before = town_house.customers()
    house = frozen.house(f"newcomers_{seed}", like=town_house)
    fresh = list(newcomers(town_house.rows_delivered, seed))
    house.build({"town": town_house.rows_delivered, "news": fresh})
    after = house.customers()
    assert len(after) == len(before) + len(fresh)
    assert len(moved(before, after)) <= len(before) / 1000
    explained = house.rows(
        "select record_id from state.customer_id_history where run_number = 2 and decisive_record_id_1 is not null"
    )
    assert moved(before, after) <= {record for (record,) in explained}
    redirects = house.rows("select customer_id, current_customer_id from identity.customer_id_redirects")
    assert {customer for customer, now in redirects if now} >= set(before.values())


@pytest.fixture(scope="module")
def crowded(frozen, town_house):
    """The town, and ten strangers for each who lives there."""
    house = frozen.house("crowded", like=town_house)
    house.build({"town": town_house.rows_delivered, "abroad": list(strangers(TIMES * len(town_house.rows_delivered)))})
    return house


def test_ten_times_as_many_strangers_join_nobody(crowded, town_house):
    residents, everybody = town_house.customers(), crowded.customers()
    assert len(everybody) == (1 + TIMES) * len(residents)
    fresh = [everybody[record] for record in everybody.keys() - residents.keys()]
    assert len(set(fresh)) == len(fresh)
    assert not set(fresh) & set(residents.values())


def test_among_strangers_what_residents_share_is_rarer_by_a_bounded_part_and_moves_hardly_anybody(crowded, town_house):
    """A value that is shared is up to log2(11) bits more evidence among eleven times as many records, and no more."""
    rarer = math.log2(1 + TIMES)
    before, after = weights(town_house), weights(crowded)
    shifts = {pair: after[pair] - before[pair] for pair in before.keys() & after.keys()}
    assert len(shifts) > 0.95 * len(before)
    assert min(shifts.values()) > -0.001
    assert max(shifts.values()) < len(COMPARED_VALUES) * rarer
    assert max(shifts.values()) > rarer, "nothing moved: the bound shows nothing"
    residents = town_house.customers()
    left = moved(residents, crowded.customers())
    assert len(left) <= len(residents) / 1000
    # who moved was in doubt before
    for record in left:
        nearest = max(weight for pair, weight in before.items() if record in pair)
        assert abs(nearest) < len(COMPARED_VALUES) * rarer


def weights(house):
    """The weight of each pair of residents."""
    found = house.rows("select record_id_1, record_id_2, match_weight from identity.pair_decisions")
    return {frozenset(pair): weight for *pair, weight in found if all(record.startswith("town") for record in pair)}
