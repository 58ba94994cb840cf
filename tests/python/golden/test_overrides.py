"""A steward's word on a value: whom it is about, whether it holds, and what stands in the golden row."""

import duckdb
import pytest
from golden_room import PROJECT, make

pytestmark = pytest.mark.xdist_group("golden")
ROWS = """
    create schema room;
    create table room.customer_members as
    select
        *, timestamp '2024-01-01' as created_at, timestamp '2024-02-01' as updated_at
    from (values
        ('c-ana', 'crm:main:1', 'crm'), ('c-ana', 'shop:main:1', 'shop'), ('c-eva', 'crm:main:2', 'crm')
    ) as made (customer_id, record_id, source_system);
    create table room.customer_id_redirects as
    select * from (values
        ('c-ana', 'c-ana', 'current'), ('c-eva', 'c-eva', 'current'), ('c-old', 'c-ana', 'merged'),
        ('c-gone', null, 'retired')
    ) as made (customer_id, current_customer_id, id_status);
    create table room.attribute_groups as
    from read_csv('{seeds}/survivorship/attribute_groups.csv', header = true);
    create table room.countries as select 'ES' as country_code;
    create table room.record_values as
    select
        customer_id, attribute_group, attribute, cast(value_rank as bigint) as value_rank, value_rank = 1 as is_golden,
        attribute_value, record_id, source_system, timestamp '2024-02-01' as observed_at, 50.0::double as trust,
        null::varchar as failed_check, 'most_trusted' as rule, 'won' as reason
    from (values
        ('c-ana', 'address', 'street', 1, 'calle mayor', 'crm:main:1', 'crm'),
        ('c-ana', 'address', 'house_number', 1, '7', 'crm:main:1', 'crm'),
        ('c-ana', 'address', 'city', 1, 'madrid', 'crm:main:1', 'crm'),
        ('c-ana', 'address', 'city', 2, 'vigo', 'shop:main:1', 'shop'),
        ('c-ana', 'email', 'email', 1, 'ana@example.com', 'crm:main:1', 'crm'),
        ('c-eva', 'email', 'email', 1, 'eva@example.com', 'crm:main:2', 'crm')
    ) as made (customer_id, attribute_group, attribute, value_rank, attribute_value, record_id, source_system)
"""
ROOM = ("steward_values", "overridden_values", "customer_values", "winning_values", "golden_customers")


@pytest.fixture
def told(golden):
    """Build room 5 with rows of seed golden_overrides: (who, attribute, value[, day, reason])."""

    def build(*rows):
        house = duckdb.connect()
        house.execute(ROWS.replace("{seeds}", str(PROJECT / "seeds")))
        house.execute(
            "create table room.golden_overrides (customer_or_record varchar, attribute varchar, value varchar, "
            "decided_by varchar, decided_on date, reason varchar)"
        )
        for who, attribute, value, *more in rows:
            day, reason = [*more, None, None][:2]
            house.execute(
                "insert into room.golden_overrides values (?, ?, ?, 'sara', ?, ?)", [who, attribute, value, day, reason]
            )
        make(house, golden, "identity/5_golden_customers", *ROOM)
        return house

    return build


def values(house, query):
    return house.execute(query).fetchall()


def golden_row(house, *columns, customer="c-ana"):
    (row,) = values(house, f"select {', '.join(columns)} from room.golden_customers where customer_id = '{customer}'")
    return row


@pytest.mark.parametrize("who", ["c-ana", "c-old", "crm:main:1", "shop:main:1"])
def test_it_follows_the_customer_by_whatever_name(told, who):
    house = told((who, "email", " Ana@Example.ORG "))
    assert golden_row(house, "email") == ("ana@example.org",)
    assert golden_row(house, "email", customer="c-eva") == ("eva@example.com",)


def test_it_is_marked_and_what_records_say_becomes_a_rival(told):
    house = told(("c-ana", "email", "ana@example.org", "2024-05-06", "she called"))
    assert values(
        house,
        "select value_rank, is_golden, attribute_value, record_id, source_system, trust, rule, reason "
        "from room.customer_values where customer_id = 'c-ana' and attribute = 'email' order by value_rank",
    ) == [
        (1, True, "ana@example.org", "steward:golden_overrides:c-ana", "steward", 100.0, "steward",
         "a steward says so (sara): she called"),
        (2, False, "ana@example.com", "crm:main:1", "crm", 50.0, "steward", "lost: a steward has told it"),
    ]  # fmt: skip


def test_an_address_is_told_as_a_whole(told):
    house = told(("c-ana", "street", "Calle Menor"), ("c-ana", "city", "Sevilla"))
    assert golden_row(house, "street", "house_number", "city") == ("calle menor", None, "sevilla")


def test_the_whole_name_is_made_of_its_parts(told):
    house = told(("c-ana", "first_name", "Ana María"), ("c-ana", "last_name", "García"))
    assert golden_row(house, "full_name", "first_name", "last_name") == ("Ana María García", "Ana María", "García")


def test_a_value_where_no_record_has_one(told):
    house = told(("c-eva", "birth_date", "1980-02-29"))
    assert str(golden_row(house, "birth_date", customer="c-eva")[0]) == "1980-02-29"


@pytest.mark.parametrize(
    ("who", "attribute", "value", "status"),
    [
        ("c-nobody", "email", "a@example.com", "unknown_id"),
        ("", "email", "a@example.com", "unknown_id"),
        ("c-gone", "email", "a@example.com", "customer_gone"),
        ("c-ana", "shoe_size", "42", "unknown_attribute"),
        ("c-ana", "emails", "a@example.com; b@example.com", "unknown_attribute"),
        ("c-ana", "email", "nobody at home", "not_a_value"),
        ("c-ana", "birth_date", "31/12/1980", "not_a_value"),
        ("c-ana", "birth_date", "1981-02-29", "not_a_value"),
        ("c-ana", "birth_date", "2025-01-02", "not_a_value"),
        ("c-ana", "birth_date", "2999-01-01", "not_a_value"),
        ("c-ana", "birth_date", "12025-01-01", "not_a_value"),
        ("c-ana", "birth_date", "0044-03-15", "not_a_value"),
        ("c-ana", "birth_date", "2025-01-01", "in_force"),
        ("c-ana", "birth_date", "1838-03-15", "in_force"),
        ("c-ana", "first_name", "x" * 1_001, "not_a_value"),
        ("c-ana", "first_name", "x" * 1_000, "in_force"),
        ("c-ana", "gender", "female", "not_a_value"),
        ("c-ana", "country_code", "Spain", "not_a_value"),
        ("c-ana", "phone", "600 111 222", "not_a_value"),
        ("c-ana", "language", "spanish", "not_a_value"),
        ("c-ana", "party_type", "dog", "not_a_value"),
        ("c-ana", "city", " '; -- ", "not_a_value"),
        ("c-ana", "country_code", "es", "in_force"),
        ("c-ana", "phone", "+34 600 111 222", "in_force"),
        ("c-ana", "party_type", "Organisation", "in_force"),
    ],
)
def test_each_row_is_told_whether_it_holds(told, who, attribute, value, status):
    house = told((who, attribute, value))
    assert values(house, "select override_status from room.steward_values") == [(status,)]
    if status != "in_force":
        assert values(house, "select count(*) from room.customer_values where source_system = 'steward'") == [(0,)]


def test_of_two_rows_the_newer_holds(told):
    house = told(
        ("c-old", "email", "old@example.com", "2024-01-01"),
        ("crm:main:1", "email", "new@example.com", "2024-06-01"),
        ("c-ana", "email", "undated@example.com"),
    )
    assert golden_row(house, "email") == ("new@example.com",)
    statuses = "select told_value, override_status from room.steward_values order by newest_first"
    assert values(house, statuses) == [
        ("new@example.com", "in_force"), ("old@example.com", "superseded"), ("undated@example.com", "superseded"),
    ]  # fmt: skip


def test_a_newer_row_that_is_no_value_does_not_undo_an_older_one(told):
    house = told(
        ("c-ana", "birth_date", "1980-02-29", "2024-01-01"),
        ("c-ana", "birth_date", "31/12/1980", "2024-06-01"),
    )
    assert str(golden_row(house, "birth_date")[0]) == "1980-02-29"
    statuses = "select told_value, override_status from room.steward_values order by newest_first"
    assert values(house, statuses) == [("1980-02-29", "in_force"), ("31/12/1980", "not_a_value")]


def test_a_row_that_stands_twice_holds_once(told):
    row = ("c-ana", "email", "ana@example.org", "2024-01-01")
    house = told(row, row)
    assert golden_row(house, "email") == ("ana@example.org",)
    statuses = "select override_status from room.steward_values order by newest_first"
    assert values(house, statuses) == [("in_force",), ("superseded",)]


def test_hostile_text_is_a_value_and_nothing_else(told):
    nasty = "x'); drop table room.customer_members; --{{ ref('x') }}"
    house = told(("c-ana", "first_name", nasty))
    assert golden_row(house, "first_name") == (nasty,)
    assert values(house, "select count(*) from room.customer_members") == [(3,)]


def test_without_a_word_nothing_changes(told):
    house = told()
    assert golden_row(house, "street", "house_number", "city", "email") == (
        "calle mayor", "7", "madrid", "ana@example.com",
    )  # fmt: skip
