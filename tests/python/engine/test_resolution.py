"""The engine through dbt: who is joined and who is not, and what must not matter."""

import pytest
from town import CAST, cast_id

pytestmark = pytest.mark.xdist_group("engine")


@pytest.mark.parametrize("scene", CAST)
def test_the_cast_is_told_apart(first_run, scene):
    customers, _ = first_run
    number = list(CAST).index(scene)
    found = [
        {customers[cast_id(number, customer, copy)] for copy in range(len(records))}
        for customer, records in enumerate(CAST[scene])
    ]
    assert [len(ids) for ids in found] == [1] * len(found), "one person is two customers"
    assert len(set.union(*found)) == len(found), "two people are one customer"


def test_two_identity_numbers_are_kept_apart_where_only_a_third_record_joins_them(first_run):
    customers, _ = first_run
    assert customers["bridge0"] != customers["bridge2"]
    assert customers["bridge1"] in (customers["bridge0"], customers["bridge2"])


def test_most_duplicates_are_found_and_hardly_anybody_is_mistaken(first_run):
    customers, _ = first_run
    twice = [record for record in customers if record.endswith("again")]
    joined = [record for record in twice if customers[record] == customers[record.removesuffix("again")]]
    assert len(joined) > 0.9 * len(twice)
    background = [
        record for record in customers if record[:2] != "br" and record[0] == "b" and not record.endswith("again")
    ]
    assert len({customers[record] for record in background}) > 0.995 * len(background)


def test_every_record_is_counted_once(first_run, town):
    customers, tables = first_run
    assert len(customers) == len(town)
    assert tables["health"] == [(len(town), len(set(customers.values())))]


def test_a_second_run_and_copies_of_rows_change_no_customer(first_run, second_run):
    customers, trainings = second_run
    assert customers == first_run[0]
    assert trainings == first_run[1]["weights"] == [(1,)]


def test_the_order_of_rows_changes_no_customer(first_run, shuffled_run):
    customers, trainings = shuffled_run
    assert customers == first_run[0]
    assert trainings == [(1,)]
