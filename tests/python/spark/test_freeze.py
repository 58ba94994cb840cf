"""What is learnt can be frozen from either engine's tables, and lists land as the reader has read them."""

import csv
import sys
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

sys.path.append(str(Path(__file__).parents[1] / "matching"))
from scipy.stats import spearmanr
from simulated_pairs import simulate

from customer360.errors import UserError
from customer360.landing.columns import LIST_KINDS
from customer360.landing.folder import read_folder
from customer360.matching.weights import train_weights
from customer360.spark.freeze import FITS, WEIGHTS, fetch_from_duckdb, fetch_from_spark, freeze, train
from customer360.spark.land import land_lists
from customer360.value import fit_gamma_gamma, fit_mbg_nbd
from customer360.value.fit_table import fit_table
from customer360.value.histories import group_histories

PROJECT = Path(__file__).parents[3]
DAY = date(2024, 6, 1)
BUYERS = 4_000


def buyers():
    """What clv_inputs holds of many buyers, who share few histories; no two spend quite the same."""
    numbers = range(BUYERS)
    return pa.table(
        {
            "as_of_date": [DAY for _ in numbers],
            "repeat_count": [number % 7 for number in numbers],
            "recency_weeks": [float(number % 7) * (1 + number % 9) for number in numbers],
            "tenure_weeks": [float(60 + number % 4) for number in numbers],
            "avg_repeat_value": [20.0 + number * 37 % 50 + number / 1e6 if number % 7 else None for number in numbers],
        }
    )


def counted(model):
    """The rows of a model over the buyers, by its own SQL."""
    query = (PROJECT / "models" / "marts" / "value" / f"{model}.sql").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        connection.register("buyers", buyers())
        return connection.sql(query.replace("{{ ref('clv_inputs') }}", "buyers")).to_arrow_table()


@pytest.fixture(scope="module")
def tables():
    """What a build leaves of patterns and purchases."""
    town = simulate(800, 500)
    return {
        "identity.pair_patterns": town.pair_patterns,
        "identity.random_patterns": town.random_patterns,
        "identity.same_values": town.same_values,
        "identity.matching_records": pa.table({"record_number": list(range(town.record_count))}),
        "marts.clv_history_counts": counted("clv_history_counts"),
        "marts.clv_spend_counts": counted("clv_spend_counts"),
        "marts.clv_dates": pa.table({"as_of_date": [DAY, DAY - timedelta(182)], "purpose": ["forecast", "backtest"]}),
    }


def on_duckdb(folder, tables):
    """A warehouse file with the tables."""
    with duckdb.connect(str(folder / "house.duckdb")) as connection:
        for name, table in tables.items():
            connection.execute(f"create schema if not exists {name.split('.')[0]}")
            connection.register("given", table)
            connection.execute(f"create table {name} as from given")
            connection.unregister("given")
    return fetch_from_duckdb(folder / "house.duckdb")


def on_spark(folder, tables):
    """A folder of Spark's tables."""
    for name, table in tables.items():
        schema, plain = name.split(".")
        (folder / f"{schema}.db" / plain).mkdir(parents=True)
        pq.write_table(table, folder / f"{schema}.db" / plain / "part-0.parquet")
    return fetch_from_spark(folder)


def rows_of(file):
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_both_engines_freeze_the_same(tables, tmp_path):
    for engine, fetch in (("duckdb", on_duckdb(tmp_path, tables)), ("spark", on_spark(tmp_path / "tables", tables))):
        freeze(fetch, tmp_path / engine)
    for seed in (WEIGHTS, FITS):
        assert (tmp_path / "duckdb" / seed).read_bytes() == (tmp_path / "spark" / seed).read_bytes()


def test_frozen_weights_are_the_trained_ones_to_the_last_digit(tables, tmp_path):
    freeze(on_duckdb(tmp_path, tables), tmp_path)
    counted = (tables[f"identity.{name}"] for name in ("pair_patterns", "random_patterns", "same_values"))
    trained = train_weights(*counted, 800).to_pylist()
    frozen = {
        (row["evidence_class"], row["comparison"], int(row["comparison_level"])): float(row["probability"])
        for row in rows_of(tmp_path / WEIGHTS)
    }
    assert frozen == {
        (row["evidence_class"], row["comparison"], row["comparison_level"]): row["probability"] for row in trained
    }


def test_frozen_fits_say_their_purpose_and_day(tables, tmp_path):
    freeze(on_duckdb(tmp_path, tables), tmp_path)
    fits = rows_of(tmp_path / FITS)
    assert {row["model_family"] for row in fits} == {"bg_nbd", "mbg_nbd", "pareto_nbd", "gamma_gamma"}
    assert {(row["purpose"], row["fitted_on"]) for row in fits} == {("forecast", "2024-06-01")}


def test_only_counts_are_fetched(tables, tmp_path):
    fetch, asked = on_duckdb(tmp_path, tables), {}

    def fetch_and_note(query):
        asked[query] = fetch(query)
        return asked[query]

    freeze(fetch_and_note, tmp_path)
    purchases = {query: found.num_rows for query, found in asked.items() if "clv_" in query}
    assert len(purchases) == 3
    assert max(purchases.values()) < BUYERS / 4
    assert sum(sum(found["alike_count"].to_pylist()) for query, found in asked.items() if "_counts" in query) == (
        2 * BUYERS
    )
    assert [found.num_rows for query, found in asked.items() if "matching_records" in query] == [1]


def test_counts_teach_what_every_buyer_would(tables):
    one_by_one = buyers()
    columns = [one_by_one[name].to_numpy(zero_copy_only=False) for name in one_by_one.column_names[1:]]
    found = {
        row["model_family"]: row
        for row in fit_table(tables["marts.clv_history_counts"], tables["marts.clv_spend_counts"]).to_pylist()
    }
    times, spend = fit_mbg_nbd(group_histories(*columns[:3])), fit_gamma_gamma(columns[0], columns[3])
    for expected, parameters in ((times, 4), (spend, 3)):
        row = found[expected.model_family]
        assert [row[f"parameter_{place}"] for place in range(1, parameters + 1)] == pytest.approx(
            expected.parameters, rel=1e-4
        )
        assert (row["customer_count"], row["repeater_count"]) == (expected.customer_count, expected.repeater_count)
    usable = columns[0] > 0
    rank = spearmanr(columns[0][usable], columns[3][usable]).statistic
    assert found["gamma_gamma"]["frequency_value_correlation"] == pytest.approx(rank, abs=1e-3)


def test_weights_are_frozen_before_there_are_customers(tables, tmp_path):
    early = {name: table for name, table in tables.items() if name.startswith("identity.")}
    assert freeze(on_spark(tmp_path / "tables", early), tmp_path / "seeds") == [tmp_path / "seeds" / WEIGHTS]


def test_nothing_is_frozen_from_an_empty_house(tmp_path):
    with pytest.raises(UserError, match="no patterns have been counted"):
        freeze(on_duckdb(tmp_path, {}), tmp_path)
    with pytest.raises(UserError, match="there is no warehouse"):
        fetch_from_duckdb(tmp_path / "none.duckdb")
    with pytest.raises(UserError, match="there are no tables of Spark"):
        fetch_from_spark(tmp_path / "none")
    with pytest.raises(UserError, match="no such engine"):
        train(freeze_them=True, engine="oracle")


def test_lists_land_as_they_were_read(tmp_path):
    folder = tmp_path / "raw" / "contact_lists"
    folder.mkdir(parents=True)
    (folder / "fair.csv").write_text("name;mail\nZoë O'Brien;zoe@example.com\n;\n", encoding="utf-8")
    land_lists(tmp_path / "raw", tmp_path / "landed")
    read = read_folder(folder, LIST_KINDS["contact_lists"])
    assert pq.read_table(tmp_path / "landed" / "contact_lists" / "rows.parquet").equals(read.rows)
    assert pq.read_table(tmp_path / "landed" / "contact_lists" / "files.parquet").equals(read.files)
    assert not (tmp_path / "landed" / "order_lists").exists()
