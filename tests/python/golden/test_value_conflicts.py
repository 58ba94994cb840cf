"""What counts as a conflict between records, and what is said to have settled it."""

import duckdb
import pytest
from golden_room import load_seeds, make

pytestmark = pytest.mark.xdist_group("golden")
# customer, attribute, rank, value, rule
VALUES = [
    ("alone", "city", 1, "vigo", "only_record"),
    ("agreed", "city", 1, "vigo", "agreed"),
    ("agreed", "city", 2, "vigo", "same_value"),
    ("two_spellings", "full_name", 1, "Ana Gil", "agreed"),
    ("two_spellings", "full_name", 2, "ANA GIL", "same_value"),
    ("by_rule", "city", 1, "vigo", "most_trusted"),
    ("by_rule", "city", 2, "lugo", "most_trusted"),
    ("same_city_of_two_streets", "city", 1, "vigo", "most_complete"),
    ("same_city_of_two_streets", "city", 2, "vigo", "most_complete"),
    ("winner_has_no_city", "city", 2, "vigo", "most_recent"),
    ("winner_has_no_city", "city", 3, "lugo", "most_recent"),
    ("tie", "city", 1, "vigo", "record_id"),
    ("tie", "city", 2, "lugo", "record_id"),
    ("overruled", "city", 1, "vigo", "steward"),
    ("overruled", "city", 2, "lugo", "steward"),
    ("told", "city", 1, "vigo", "steward"),
    ("listed", "emails", 1, "a@example.com", "union"),
    ("listed", "emails", 2, "b@example.com", "union"),
    ("listed", "emails", 3, "b@example.com", "same_value"),
    ("alone", "emails", 1, "a@example.com", "only_record"),
]


def test_each_conflict_is_settled_once(golden):
    with duckdb.connect() as house:
        house.execute("create schema room")
        house.execute(
            "create table room.customer_values "
            "(customer_id varchar, attribute varchar, value_rank bigint, attribute_value varchar, rule varchar)"
        )
        load_seeds(house, "attribute_groups", "attribute_rules")
        house.executemany("insert into room.customer_values values (?, ?, ?, ?, ?)", VALUES)
        make(house, golden, "marts/contribution", "value_conflicts")
        found = house.execute("from room.value_conflicts order by attribute").fetchall()
    # attribute, customers, conflicts, by a rule, by the record id, by a steward, percent by a rule
    assert found == [("city", 8, 4, 2, 1, 1, 50.0), ("full_name", 1, 0, 0, 0, 0, None)]
