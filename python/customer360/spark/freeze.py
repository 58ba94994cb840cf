"""What Python learns, as seeds: weights of the comparisons and parameters of the value models."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.csv as pa_csv

from customer360.errors import UserError
from customer360.literals import text
from customer360.matching.weights import train_weights
from customer360.pipeline.console import console
from customer360.pipeline.paths import find_paths
from customer360.spark.land import spark_tables
from customer360.value.fit_table import fit_table

Fetch = Callable[[str], pa.Table]

WEIGHTS = "matching/frozen_weights.csv"
FITS = "value/frozen_fits.csv"
_WEIGHT_COLUMNS = ["evidence_class", "comparison", "comparison_level", "probability"]
_FIT_COLUMNS = [
    "purpose", "model_family", "parameter_1", "parameter_2", "parameter_3", "parameter_4", "log_likelihood",
    "customer_count", "repeater_count", "frequency_value_correlation", "fit_status", "fitted_on",
]  # fmt: skip


def train(*, freeze_them: bool, engine: str, seeds: Path | None = None) -> None:
    """`c360 train`: learn from what `engine` has built; with `freeze_them` write the seeds, else say what would be.

    Raises UserError for an engine that is not known, and as `freeze` does.
    """
    paths = find_paths()
    if engine not in ("duckdb", "spark"):
        raise UserError(f"{engine}: no such engine; there are duckdb and spark.")
    fetch = fetch_from_duckdb(paths.warehouse) if engine == "duckdb" else fetch_from_spark(spark_tables())
    if not freeze_them:
        console.print(
            f"{learn_weights(fetch).num_rows} weights learnt and not kept: --freeze writes them to the seeds."
        )
        console.print("To train inside the warehouse: dbt build --vars 'retrain: true'")
        return
    for file in freeze(fetch, seeds or paths.root / "seeds"):
        console.print(f"[green]✓[/green] {file}", highlight=False)


def freeze(fetch: Fetch, seeds: Path) -> list[Path]:
    """Learn from what is built and write the frozen seeds into the folder `seeds`; gives the files written.

    `fetch` runs a query on the engine, and is asked for counts only: of patterns, of purchase histories and of steps of
    spend. Weights can be frozen before there are customers: a first build stops there, the second goes on. Raises
    UserError when not even the patterns are there.
    """
    written = [_write(seeds / WEIGHTS, learn_weights(fetch), _WEIGHT_COLUMNS)]
    fits = learn_fits(fetch)
    return written if fits is None else [*written, _write(seeds / FITS, fits, _FIT_COLUMNS)]


def learn_weights(fetch: Fetch) -> pa.Table:
    """The weights that the counted patterns teach. Raises UserError where none were counted."""
    try:
        pair_patterns = fetch("select * from identity.pair_patterns")
        random_patterns = fetch("select * from identity.random_patterns")
        same_values = fetch("select * from identity.same_values")
        records = fetch("select count(*) as record_count from identity.matching_records")
    except duckdb.Error as error:
        asked = "dbt build -s +pair_patterns +random_patterns +same_values"
        raise UserError(f"no patterns have been counted: {asked} first.") from error
    return train_weights(pair_patterns, random_patterns, same_values, records["record_count"][0].as_py())


def learn_fits(fetch: Fetch) -> pa.Table | None:
    """The value models of each purpose; none where no purchases were summed up yet."""
    try:
        histories = fetch("select * from marts.clv_history_counts")
        spend = fetch("select * from marts.clv_spend_counts")
        dates = fetch("select as_of_date, purpose from marts.clv_dates")
    except duckdb.Error:
        return None
    purposes = {row["as_of_date"]: row["purpose"] for row in dates.to_pylist()}
    rows: list[Mapping[str, Any]] = [
        {**row, "purpose": purposes[row["as_of_date"]], "fitted_on": row["as_of_date"]}
        for row in fit_table(histories, spend).to_pylist()
    ]
    return pa.Table.from_pylist(rows) if rows else None


def fetch_from_duckdb(warehouse: Path) -> Fetch:
    """Queries on the warehouse, each on a connection of its own. Raises UserError where there is no warehouse."""
    if not warehouse.is_file():
        raise UserError(f"there is no warehouse {warehouse}: run dbt build first.")

    def fetch(query: str) -> pa.Table:
        with duckdb.connect(str(warehouse), read_only=True) as connection:
            return connection.sql(query).to_arrow_table()

    return fetch


def fetch_from_spark(tables: Path) -> Fetch:
    """Queries on the files of Spark's tables. Raises UserError where there are none."""
    if not tables.is_dir():
        raise UserError(f"there are no tables of Spark in {tables}: run dbt build --target spark first.")

    def fetch(query: str) -> pa.Table:
        with duckdb.connect() as connection:
            for schema in ("identity", "marts"):
                connection.execute(f"create schema {schema}")
                for folder in sorted((tables / f"{schema}.db").glob("*")):
                    if any(folder.glob("*.parquet")):
                        files = text(folder / "*.parquet")
                        connection.execute(f"create view {schema}.{folder.name} as from read_parquet({files})")
            return connection.sql(query).to_arrow_table()

    return fetch


def _write(file: Path, table: pa.Table, columns: list[str]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = table.select(columns)
    rows = rows.sort_by([(name, "ascending") for name in columns[:3]])
    pa_csv.write_csv(rows, file, pa_csv.WriteOptions(quoting_style="needed"))
    return file
