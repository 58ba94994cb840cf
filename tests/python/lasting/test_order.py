"""The order in which records come, and in how many batches, changes no customer."""

import random
from itertools import pairwise

import pytest
from days import DAYS, key, thirty_days

pytestmark = pytest.mark.xdist_group("lasting")
BATCHES = (1, 2, 5, 20)


@pytest.fixture(scope="module")
def rows():
    """The last word on each record of thirty days."""
    last = {key(row): row for day in thirty_days() for row in sorted(day, key=lambda row: row["updated_at"])}
    assert len(last) > DAYS
    return [last[name] for name in sorted(last)]


@pytest.fixture(scope="module")
def in_order(frozen, rows):
    """The records in one batch, in the order of their ids."""
    house = frozen.house("in_order")
    house.build({"all": rows})
    return house


def batches(rows, seed, number):
    """The rows in an order of chance, as this many files of about the same size."""
    shuffled = random.Random(seed).sample(rows, len(rows))
    borders = [len(rows) * batch // number for batch in range(number + 1)]
    return {f"batch_{part:02}": shuffled[start:end] for part, (start, end) in enumerate(pairwise(borders))}


def built_in(house, files):
    """Build once for each file, with all files before it."""
    for number in range(1, len(files) + 1):
        house.build(dict(list(files.items())[:number]))
    return house


def test_two_batches_of_another_order_give_the_same_customers(frozen, rows, in_order):
    house = built_in(frozen.house("two_batches"), batches(rows, 2, 2))
    assert house.golden_by_records() == in_order.golden_by_records()
    assert len(house.partition()) > 50


def test_ids_in_one_batch_of_any_order_are_the_same(frozen, rows, in_order):
    house = built_in(frozen.house("shuffled"), batches(rows, 1, 1))
    assert house.customers() == in_order.customers()
    assert house.golden() == in_order.golden()


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(20))
def test_permutations_in_batches_give_the_same_customers(frozen, rows, in_order, seed):
    number = BATCHES[seed % len(BATCHES)]
    house = built_in(frozen.house(f"permutation_{seed}"), batches(rows, 100 + seed, number))
    assert house.golden_by_records() == in_order.golden_by_records()
    if number == 1:
        assert house.customers() == in_order.customers()
