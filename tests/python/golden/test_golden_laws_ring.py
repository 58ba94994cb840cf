"""The laws of the golden rows: silent over a sound house, and each rings at its own fault."""

import duckdb
import pytest
from golden_room import PROJECT

pytestmark = pytest.mark.xdist_group("golden")
LAWS = (
    "every_golden_value_comes_from_a_record", "every_value_of_a_record_is_kept", "golden_groups_follow_one_record",
    "no_golden_value_is_lost", "stewards_overrides_win", "every_customer_has_one_golden_row",
)  # fmt: skip
ATTRIBUTES = (
    "party_type", "full_name", "first_name", "last_name", "birth_date", "gender", "email", "phone", "national_id",
    "street", "house_number", "postal_code", "city", "region", "country_code", "company", "language",
)  # fmt: skip
SAID = {
    "crm:main:1": {"party_type": "person", "full_name": "Ana", "email": "ana@example.com", "street": "calle mayor"},
    "shop:main:1": {"party_type": "unknown", "email": "ana@shop.example", "city": "vigo"},
}
VALUES = [
    ("party_type", 1, "person", "crm:main:1", "agreed"),
    ("full_name", 1, "Ana María", "steward:golden_overrides:c-1", "steward"),
    ("full_name", 2, "Ana", "crm:main:1", "steward"),
    ("email", 1, "ana@example.com", "crm:main:1", "verified_first"),
    ("email", 2, "ana@shop.example", "shop:main:1", "verified_first"),
    ("emails", 1, "ana@example.com", "crm:main:1", "union"),
    ("emails", 2, "ana@shop.example", "shop:main:1", "union"),
    ("street", 1, "calle mayor", "crm:main:1", "most_complete"),
    ("city", 2, "vigo", "shop:main:1", "most_complete"),
]
GOLDEN = {
    "party_type": "person", "full_name": "Ana María", "email": "ana@example.com", "street": "calle mayor",
    "emails": "ana@example.com; ana@shop.example", "phones": None,
}  # fmt: skip
FAULTS = {
    "update room.customer_records set email = 'other@example.com' where record_id = 'crm:main:1'": {
        "every_golden_value_comes_from_a_record", "every_value_of_a_record_is_kept",
    },
    "delete from room.customer_values where attribute = 'city'": {"every_value_of_a_record_is_kept"},
    "delete from room.customer_values where attribute = 'emails' and value_rank = 2": {
        "every_value_of_a_record_is_kept",
    },
    "update room.customer_values set is_golden = true where attribute = 'city'": {"golden_groups_follow_one_record"},
    "update room.customer_values set record_id = 'crm:main:2' where attribute = 'street'": {
        "every_golden_value_comes_from_a_record", "every_value_of_a_record_is_kept",
    },
    "update room.golden_customers set street = null": {"no_golden_value_is_lost"},
    "update room.golden_customers set city = 'lugo'": {"every_golden_value_comes_from_a_record"},
    "update room.customer_values set rule = 'most_recent' where source_system = 'steward'": {"stewards_overrides_win"},
    "update room.customer_values set is_golden = false where source_system = 'steward'": {"stewards_overrides_win"},
    "insert into room.golden_customers from room.golden_customers": {"every_customer_has_one_golden_row"},
    "delete from room.golden_customers": {"every_customer_has_one_golden_row", "no_golden_value_is_lost"},
}  # fmt: skip


def row_of(values, attributes):
    return ", ".join(f"{text(values.get(name))} as {name}" for name in attributes)


def text(value):
    return "cast(null as varchar)" if value is None else f"'{value}'"


@pytest.fixture
def house():
    """A customer of two records and a steward's word."""
    with duckdb.connect() as made:
        made.execute("create schema room")
        records = " union all ".join(
            f"select '{record}' as record_id, {row_of(said, ATTRIBUTES)}" for record, said in SAID.items()
        )
        made.execute(f"create table room.customer_records as {records}")
        made.execute(
            "create table room.customer_ids as select 'c-1' as customer_id, record_id from room.customer_records"
        )
        made.execute(
            "create table room.customer_values (attribute varchar, value_rank bigint, attribute_value varchar, "
            "record_id varchar, rule varchar)"
        )
        made.executemany("insert into room.customer_values values (?, ?, ?, ?, ?)", VALUES)
        made.execute(
            "create or replace table room.customer_values as select *, 'c-1' as customer_id, "
            "split_part(record_id, ':', 1) as source_system, value_rank = 1 or rule = 'union' as is_golden "
            "from room.customer_values"
        )
        made.execute(
            "create table room.golden_customers as "
            f"select 'c-1' as customer_id, {row_of(GOLDEN, (*ATTRIBUTES, 'emails', 'phones'))}"
        )
        made.execute(
            "create table room.winning_values as select customer_id, attribute, "
            "string_agg(attribute_value, '; ' order by value_rank) as attribute_value "
            "from room.customer_values where is_golden group by customer_id, attribute"
        )
        made.execute(
            "create table room.attribute_groups as "
            f"from read_csv('{PROJECT / 'seeds/survivorship/attribute_groups.csv'}', header = true)"
        )
        made.execute(
            "create table room.steward_values as select 'c-1' as customer_id, 'full_name' as attribute, "
            "'Ana María' as attribute_value, 'in_force' as override_status"
        )
        yield made


def ringing(house, golden):
    """The laws that find something."""
    found = set()
    for law in LAWS:
        query = golden.environment.from_string((PROJECT / f"tests/identity/{law}.sql").read_text()).render()
        if house.execute(query).fetchall():
            found.add(law)
    return found


def test_a_sound_house_is_silent(house, golden):
    assert ringing(house, golden) == set()


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_rings(house, golden, fault):
    house.execute(fault)
    assert ringing(house, golden) == FAULTS[fault]


def test_every_law_has_a_fault():
    assert set().union(*FAULTS.values()) == set(LAWS)
