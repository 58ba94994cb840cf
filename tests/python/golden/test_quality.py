"""The badge of a golden row: what it takes, and what is said of the rows that have not earned the best one."""

from types import MappingProxyType

import duckdb
import pytest
from golden_room import GOLDEN_DAY, load_seeds, make

pytestmark = pytest.mark.xdist_group("golden")
WHOLE = {
    "full_name": "Ana García", "email": "ana@example.com", "phone": "+34600111222", "birth_date": "1980-02-29",
    "street": "calle mayor", "postal_code": "28013", "city": "madrid", "country_code": "ES", "gender": "f",
    "national_id": "12345678Z", "language": "es",
}  # fmt: skip
GONE = ("birth_date", "street", "city", "national_id")


@pytest.fixture(scope="module")
def quality(golden):
    """Gives the quality of a customer with golden values; `trust` of all, `failed` ones, `seen` and `held` firmly."""
    with duckdb.connect() as house:
        house.execute("create schema room")
        load_seeds(house, "completeness_weights", "quality_badges")
        house.execute(f"create table room.golden_day as select date '{GOLDEN_DAY}' as golden_day")
        house.execute(
            "create table room.customer_values (customer_id varchar, attribute varchar, attribute_value varchar, "
            "trust double, failed_check varchar, is_golden boolean, record_id varchar)"
        )

        def measure(
            values, *, trust=70.0, failed=MappingProxyType({}), seen="2024-12-01", held=(1.0,), party_type="person"
        ):
            columns = ", ".join(f"cast(${name} as varchar) as {name}" for name in WHOLE)
            cells = {name: values.get(name) for name in WHOLE}
            house.execute(
                f"create or replace table room.golden_customers as select 'c-1' as customer_id, {columns}, "
                "$party_type::varchar as party_type, $seen::timestamp as last_seen_at",
                cells | {"seen": seen, "party_type": party_type},
            )
            house.execute("delete from room.customer_values")
            for name, value in values.items():
                row = ["c-1", name, value, trust, failed.get(name), True, "crm:main:1"]
                house.execute("insert into room.customer_values values (?, ?, ?, ?, ?, ?, ?)", row)
            house.execute(
                "create or replace table room.customer_members as "
                "select 'c-1' as customer_id, unnest($held::double[]) as match_confidence",
                {"held": list(held)},
            )
            make(house, golden, "marts/customers", "value_measures", "quality_measures", "customer_quality")
            (row,) = house.sql("from room.customer_quality").to_arrow_table().to_pylist()
            return row

        yield measure


def without(*names):
    return {name: value for name, value in WHOLE.items() if name not in names}


def test_a_whole_fresh_trusted_row_is_gold(quality):
    row = quality(WHOLE)
    assert (row["quality_badge"], row["completeness"], row["quality_reasons"]) == ("gold", 1.0, "nothing is missing")
    assert row["confidence"] == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("values", "options", "badge", "reasons"),
    [
        (without(*GONE), {}, "silver", "72% complete: no birth date, street, city, national id"),
        (WHOLE, {"seen": "2023-12-01"}, "silver", "not seen for 397 days"),
        (WHOLE, {"seen": "2020-01-01"}, "bronze", "not seen for 1827 days"),
        (WHOLE, {"seen": None}, "bronze", "never seen on a known day"),
        (WHOLE, {"failed": {"birth_date": "impossible_age"}}, "bronze", "golden values that fail a check: 1"),
        (
            WHOLE,
            {"failed": {"birth_date": "impossible_age", "national_id": "wrong_control_character"}},
            "none",
            "golden values that fail a check: 2",
        ),
        (
            WHOLE,
            {"failed": dict.fromkeys(("street", "postal_code", "city", "country_code"), "postal_code_elsewhere")},
            "bronze",
            "golden values that fail a check: 1",
        ),
        (WHOLE, {"trust": 45.0}, "silver", "values are trusted 45 of 100 on average"),
        (WHOLE, {"held": (1.0, 0.4)}, "bronze", "a record is held with 40% confidence"),
        (
            {"full_name": "Ana"},
            {"seen": None},
            "none",
            "16% complete: no e-mail, phone, birth date, street, postal code, city, country, national id, gender, "
            "language; never seen on a known day",
        ),
    ],
)
def test_a_badge_says_what_it_lacks(quality, values, options, badge, reasons):
    row = quality(values, **options)
    assert (row["quality_badge"], row["quality_reasons"]) == (badge, reasons)


def test_an_organisation_is_not_asked_for_a_birth_date(quality):
    row = quality(without("birth_date", "gender"), party_type="organisation")
    assert (row["quality_badge"], row["completeness"]) == ("gold", 1.0)


def test_who_may_be_a_person_is_measured_as_one(quality):
    assert quality(without("birth_date"), party_type="unknown")["completeness"] == pytest.approx(16 / 18)


def test_a_customer_of_whom_nothing_is_known_has_a_badge_too(quality):
    row = quality({}, seen=None)
    assert (row["quality_badge"], row["completeness"], row["confidence"]) == ("none", 0.0, 0.0)
