"""Through dbt every row of a list is in one bucket, and the doors say what the list said."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("lists")
ROOT = Path(__file__).resolve().parents[3]
SOURCES = """
    sources:
      contact_lists: [raw_rows, customers, unmapped_values]
      order_lists: [raw_rows, orders, order_lines, unmapped_values]
"""
CONTACTS = """source,source_record_id,full_name,email,updated_at,deleted,party_type
crm,1,Ana Sanz,ana@example.org,,,
crm,1,Ana Sanz,ana@example.org,,,
crm,2,Eva Pla,old@example.org,2024-01-01,,
crm,2,Eva Pla,new@example.org,2024-02-01 10:00:00+02:00,,
crm,3,Joan Gil,,,,Persona Física
crm,3,Joana Gil,,,,
crm,4,Pau Roig,pau@example.org,2024-01-01,,
crm,4,Pau Roig,other@example.org,2024-01-01,,
crm,5,Gone Person,gone@example.org,,yes,
crm,6,Broken
crm,7,"=HYPERLINK(""http://example.org"")",,,,Gremio
crm,8,Robert'); DROP TABLE,,,,
crm,9,{{ config }},,,,
,,Nobody,,,,
"""
ORDERS = """source;customer_id;order_id;date;amount;currency;status
crm;1;A;13/02/2024;100,00;eur;
crm;;A;13/02/2024;20,00;eur;
crm;1;A;14/02/2024;-30,00;eur;
crm;;B;01/03/2024;5,00;eur;Reservado
crm;1;C;01/03/2024;7,00;eur;
crm;2;C;01/03/2024;8,00;eur;
crm;1;D;31/02/2024;1,00;eur;
crm;1;E;01/03/2024;gratis;eur;
crm;1;F;01/03/2024;;eur;
crm;1;G;;1,00;eur;
crm;2;H;02/03/2024;1.258,54 €;eur;cancelado
crm;2;I;02/03/2024;3,00;eur;
crm;2;I;02/03/2024;3,00;eur;
"""


def run_dbt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    profiles = folder / "profiles"
    profiles.mkdir(exist_ok=True)
    (profiles / "profiles.yml").write_text((ROOT / "profiles.yml.example").read_text())
    moved = {
        "C360_RAW": str(folder / "raw"),
        "C360_WAREHOUSE": str(folder / "warehouse.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
    select = ["--select", "staging.contact_lists", "staging.order_lists", "picklist_values", "--vars", SOURCES]
    command = [str(Path(sys.executable).parent / "dbt"), *arguments, *select, "--profiles-dir", str(profiles)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **moved}, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    contacts, orders = folder / "raw" / "contact_lists", folder / "raw" / "order_lists"
    contacts.mkdir(parents=True)
    orders.mkdir()
    (contacts / "people.csv").write_text(CONTACTS)
    (contacts / "people-again.csv").write_text("\n".join(CONTACTS.splitlines()[:2]) + "\n")
    (orders / "sales.csv").write_text(ORDERS)
    # a second export that overlaps with the first
    (orders / "sales-march.csv").write_text("\n".join(ORDERS.splitlines()[i] for i in (0, 4, 12, 13)) + "\n")
    done = run_dbt(folder, "build")
    assert done.returncode == 0, done.stdout
    with duckdb.connect(str(folder / "warehouse.duckdb"), read_only=True) as connection:
        yield connection


def ask(built, query):
    return built.execute(query).fetchall()


def test_contacts_are_in_the_right_bucket(built):
    found = ask(
        built,
        """
        select row_number, row_bucket, row_reason from staging.stg_contact_lists__contact
        where file_name = 'people.csv' and (row_bucket <> 'kept' or row_number <= 8) order by row_number
        """,
    )
    assert found == [
        (1, "repeated", "identical_row"),
        (2, "repeated", "identical_row"),
        (3, "repeated", "superseded_version"),
        (4, "kept", None),
        (5, "kept", None),
        (6, "quarantined", "duplicate_record_id"),
        (7, "kept", None),
        (8, "quarantined", "duplicate_record_id"),
        (9, "deleted", "deleted_at_source"),
        (10, "quarantined", "too_few_fields"),
    ]


def test_customers_are_the_kept_and_the_deleted(built):
    found = ask(
        built,
        """
        select record_id, full_name, email, updated_at::text, is_deleted_at_source
        from staging.std_contact_lists__customers order by record_id
        """,
    )
    assert found == [
        ("crm:main:1", "Ana Sanz", "ana@example.org", None, False),
        ("crm:main:2", "Eva Pla", "new@example.org", "2024-02-01 08:00:00", False),
        ("crm:main:3", "Joan Gil", None, None, False),
        ("crm:main:4", "Pau Roig", "pau@example.org", "2024-01-01 00:00:00", False),
        ("crm:main:5", "Gone Person", "gone@example.org", None, True),
        ("crm:main:7", '=HYPERLINK("http://example.org")', None, None, False),
        ("crm:main:8", "Robert'); DROP TABLE", None, None, False),
        ("crm:main:9", "{{ config }}", None, None, False),
        ("people:main:people.csv#14", "Nobody", None, None, False),
    ]


@pytest.mark.parametrize(("source", "row_count"), [("contact_lists", 15), ("order_lists", 16)])
def test_no_row_is_lost(built, source, row_count):
    counts = ask(
        built, f"select sum(row_count), min(raw_row_count), max(raw_row_count) from staging.std_{source}__raw_rows"
    )
    assert counts == [(row_count, row_count, row_count)]


def test_order_lines_are_in_the_right_bucket(built):
    found = ask(
        built,
        """
        select source_order_id, row_bucket, row_reason, count(*) from staging.stg_order_lists__order_line
        where row_bucket <> 'kept' group by all order by all
        """,
    )
    assert found == [
        ("B", "repeated", "identical_row_of_another_file", 1),
        ("D", "quarantined", "unreadable_date", 1),
        ("E", "quarantined", "unreadable_amount", 1),
        ("F", "quarantined", "missing_amount", 1),
        ("G", "quarantined", "missing_date", 1),
        ("I", "repeated", "identical_row_of_another_file", 2),
    ]


def test_orders_are_sums_of_their_lines(built):
    found = ask(
        built,
        """
        select
            order_id, record_id, ordered_at::date::text, order_status,
            gross_amount::text, refunded_amount::text, currency
        from staging.std_order_lists__orders order by order_id
        """,
    )
    assert found == [
        ("crm:main:A", "crm:main:1", "2024-02-13", "completed", "120.00", "30.00", "EUR"),
        ("crm:main:B", None, "2024-03-01", "completed", "5.00", "0.00", "EUR"),
        ("crm:main:C:1", "crm:main:1", "2024-03-01", "completed", "7.00", "0.00", "EUR"),
        ("crm:main:C:2", "crm:main:2", "2024-03-01", "completed", "8.00", "0.00", "EUR"),
        ("crm:main:H", "crm:main:2", "2024-03-02", "cancelled", "1258.54", "0.00", "EUR"),
        ("crm:main:I", "crm:main:2", "2024-03-02", "completed", "6.00", "0.00", "EUR"),
    ]
    lines = ask(
        built,
        "select order_id, sum(gross_amount - refunded_amount) from staging.std_order_lists__order_lines group by 1",
    )
    orders = ask(built, "select order_id, gross_amount - refunded_amount from staging.std_order_lists__orders")
    assert sorted(lines) == sorted(orders)


def test_words_that_no_mapping_knows_are_told(built):
    """They fall back to a default, which says nothing; words that are known are not told."""
    told = "select * from staging.std_{}__unmapped_values"
    assert ask(built, told.format("order_lists")) == [("crm", "order_status", "Reservado", 1, "crm:main:B")]
    assert ask(built, told.format("contact_lists")) == [("crm", "party_type", "gremio", 1, "crm:main:7")]
    types = "select record_id, party_type from staging.std_contact_lists__customers where party_type <> 'unknown'"
    assert ask(built, types) == [("crm:main:3", "person")]


def test_a_file_that_cannot_be_read_is_one_line_of_dbt(tmp_path):
    for name in ("contact_lists", "order_lists"):
        (tmp_path / "raw" / name).mkdir(parents=True)
        (tmp_path / "raw" / name / "list.csv").write_text("shoe,hat\n38,L\n")
    done = run_dbt(tmp_path, "run")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    results = json.loads((tmp_path / "target" / "run_results.json").read_text())["results"]
    failed = {
        result["unique_id"].split(".")[-1]: result["message"] for result in results if result["status"] == "error"
    }
    assert set(failed) == {"stg_contact_lists__contact", "stg_order_lists__order_line"}
    assert all("list.csv: no known column among the headers (shoe, hat)" in message for message in failed.values())
