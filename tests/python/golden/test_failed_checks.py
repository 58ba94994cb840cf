"""Which values fail a check, and that they stay candidates all the same."""

import duckdb
import pytest
from golden_room import GOLDEN_DAY, make

pytestmark = pytest.mark.xdist_group("golden")
TEXTS = (
    "given_name", "family_name", "first_name", "last_name", "full_name", "street", "house_number", "postal_code",
    "city", "region", "country_code", "assumed_country", "email", "email_kind", "phone", "phone_kind", "national_id",
    "gender", "company", "language",
)  # fmt: skip


@pytest.fixture(scope="module")
def failed(golden):
    """Gives the check that the value of a group fails in a record."""
    with duckdb.connect() as house:
        house.execute("create schema room")
        house.execute(f"create table room.golden_day as select date '{GOLDEN_DAY}' as golden_day")
        house.execute(
            "create table room.customer_members as "
            "select 'c-1' as customer_id, 'crm:main:1' as record_id, cast(1 as bigint) as record_count"
        )
        house.execute(
            "create table room.postal_code_checks as select * from (values ('ES', '28013', 'malaga', false), "
            "('ES', '28013', 'madrid', true), ('ES', '28013', 'la mancha', null)) "
            "as made (country_code, postal_code, typed_region, fits)"
        )

        def check(group, party_type="person", birth_date=None, national_id_is_valid=None, **said):
            columns = ", ".join(f"cast(${name} as varchar) as {name}" for name in TEXTS)
            house.execute(
                "create or replace table room.customer_records as "
                "select 'crm:main:1' as record_id, 'crm' as source_system, "
                "timestamp '2024-01-01' as created_at, timestamp '2024-01-01' as updated_at, "
                f"cast($born as date) as birth_date, cast($valid as boolean) as national_id_is_valid, {columns}, "
                "$party_type::varchar as party_type",
                {name: said.get(name) for name in TEXTS}
                | {"born": birth_date, "valid": national_id_is_valid, "party_type": party_type},
            )
            make(house, golden, "identity/5_golden_customers", "value_candidates")
            ((told, verification),) = house.execute(
                "select failed_check, verification from room.value_candidates where attribute_group = $group",
                {"group": group},
            ).fetchall()
            assert told is None or verification == 0
            return told

        yield check


@pytest.mark.parametrize("group", ["phone", "phones"])
@pytest.mark.parametrize(
    ("phone", "kind", "country", "check"),
    [
        ("+34600111222", "mobile", "ES", None),
        ("+442053910300", "unassigned", "ES", "unassigned_number"),
        ("07171963241", None, "ES", "fits_no_plan"),
        ("07171963241", None, None, None),
        ("+99912345678", None, None, "fits_no_plan"),
        ("+3412345", None, "ES", "fits_no_plan"),
    ],
)
def test_a_phone_that_its_plan_does_not_know(failed, group, phone, kind, country, check):
    assert failed(group, phone=phone, phone_kind=kind, assumed_country=country) == check


@pytest.mark.parametrize(
    ("region", "country", "check"),
    [
        ("malaga", "ES", "postal_code_elsewhere"),
        ("madrid", "ES", None),
        ("la mancha", "ES", None),
        (None, "ES", None),
        ("malaga", "IT", None),
        ("malaga", None, None),
    ],
)
def test_an_address_whose_postal_code_lies_elsewhere(failed, region, country, check):
    assert failed("address", postal_code="28013", region=region, assumed_country=country) == check


@pytest.mark.parametrize(
    ("group", "said", "check"),
    [
        ("national_id", {"national_id": "12345678A", "national_id_is_valid": False}, "wrong_control_character"),
        ("national_id", {"national_id": "12345678", "national_id_is_valid": None}, None),
        ("email", {"email": "a@mailinator.com", "email_kind": "disposable"}, "disposable_mailbox"),
        ("emails", {"email": "a@mailinator.com", "email_kind": "disposable"}, "disposable_mailbox"),
        ("email", {"email": "info@example.com", "email_kind": "role"}, None),
        ("birth_date", {"birth_date": "2025-01-02"}, "impossible_age"),
        ("birth_date", {"birth_date": "1904-12-31"}, "impossible_age"),
        ("birth_date", {"birth_date": "1905-01-01"}, None),
        ("birth_date", {"birth_date": "1850-01-01", "party_type": "organisation"}, None),
    ],
)
def test_the_other_checks(failed, group, said, check):
    assert failed(group, **said) == check
