"""What happens to raw files of another kind, and to those that are not as they should be."""

import duckdb
import pytest
from dbt_runs import FIVE, doors_of, run_dbt
from raw_tables import write_raw

pytestmark = pytest.mark.xdist_group("staging")
# its raw table has no rows here: an empty table is a case, too
EMPTY = {"staging.std_shopify__carts"}


def test_csv_gives_the_same_doors_as_parquet(staged, tmp_path):
    write_raw(tmp_path / "raw", FIVE, form="csv")
    chosen = ("--select", "staging", "picklist_values")
    from_text = run_dbt(tmp_path, "build", *chosen, sources=doors_of(*FIVE), raw=tmp_path / "raw")
    assert from_text.code == 0, from_text.said[-3000:]
    with duckdb.connect(from_text.warehouse) as connection:
        connection.execute("set TimeZone = 'UTC'")
        connection.execute(f"attach '{staged.warehouse}' as parquet_based (read_only)")
        for source, doors in doors_of(*FIVE).items():
            for door in doors:
                mine, theirs = f"staging.std_{source}__{door}", f"parquet_based.staging.std_{source}__{door}"
                assert bool(connection.execute(f"from {mine}").fetchall()) != (mine in EMPTY), mine
                differences = f"(from {mine} except all from {theirs}) union all (from {theirs} except all from {mine})"
                assert connection.execute(differences).fetchall() == [], mine


def test_what_is_wrong_is_told_at_once_in_a_line_each(tmp_path):
    raw = tmp_path / "raw"
    write_raw(raw, ["salesforce", "shopify", "mailchimp"])
    write_raw(raw, ["mailchimp"], form="csv")
    (raw / "salesforce/lead.parquet").unlink()
    duckdb.sql(f"copy (from '{raw}/shopify/customer.parquet') to '{raw}/new.parquet'")
    duckdb.sql(f"copy (select * exclude (email, phone) from '{raw}/new.parquet') to '{raw}/shopify/customer.parquet'")
    (raw / "shopify/refund.parquet").unlink()
    (raw / "shopify/refund.csv").touch()

    run = run_dbt(
        tmp_path, "build", "--select", "staging", "picklist_values",
        sources=doors_of("salesforce", "shopify", "zendesk", "mailchimp"), raw=raw,
    )  # fmt: skip
    lines = [line.strip() for line in run.said.splitlines() if line.strip().startswith("Raw table ")]

    assert run.code != 0
    assert "Traceback" not in run.said
    assert (
        f"Raw data of salesforce is missing: there is no lead (.parquet or .csv) in {raw}/salesforce; put" in run.said
    )
    assert "Raw data of zendesk is missing: there is no ticket, ticket_comment, user (" in run.said
    assert any(line.startswith("Raw table shopify.customer lacks the column email, phone: see ") for line in lines)
    assert any(line.startswith("Raw table shopify.refund lacks the column id, ") for line in lines)
    assert any(line.startswith("Raw table mailchimp.list is there twice: ") for line in lines)


@pytest.mark.parametrize("command", ["parse", "compile"])
def test_no_raw_file_is_needed_to_read_the_project(tmp_path, command):
    words = [command] if command == "parse" else [command, "--select", "staging"]
    run = run_dbt(tmp_path, *words, sources=doors_of("salesforce"), raw=tmp_path / "nowhere")
    assert run.code == 0, run.said[-3000:]
