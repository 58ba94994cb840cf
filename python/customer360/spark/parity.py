"""Hold what two engines built against each other: the same rows in every table, floats within a stated tolerance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import text
from customer360.pipeline.paths import find_paths
from customer360.spark.land import spark_tables

# what is compared: seeds, rooms 1 to 5, every mart and the state; what only one engine can have is left out by name
SCHEMAS = ("identity", "marts", "seeds", "state")
ONE_ENGINE_ONLY = frozenset({"trained_weights", "clv_fits"})
# a number that each engine makes in its own way, for joining only
OWN_NUMBERS = frozenset({"block_hash"})
FLOATS = ("DOUBLE", "FLOAT")
TOLERANCE = 1e-6


@dataclass(frozen=True)
class Comparison:
    """One table on both engines. `note` says what kept it from being compared row by row."""

    table: str
    duckdb_rows: int
    other_rows: int
    only_in_duckdb: int
    only_in_other: int
    note: str = ""

    @property
    def differing_rows(self) -> int:
        """Rows that one side has and the other has not."""
        return self.only_in_duckdb + self.only_in_other

    @property
    def is_equal(self) -> bool:
        """True when no row differs and nothing kept the table from being compared."""
        return not self.differing_rows and not self.note


def compare_warehouses(warehouse: Path, tables: Path) -> list[Comparison]:
    """Every table of rooms 1 to 5 and of the marts, as DuckDB has it in the file `warehouse` and as Spark has it in the
    folder `tables` (`<schema>.db/<table>/*.parquet`).

    Raises UserError where either is missing.
    """
    if not warehouse.is_file():
        raise UserError(f"there is no warehouse {warehouse}: run dbt build first.")
    if not tables.is_dir():
        raise UserError(f"there are no tables of Spark in {tables}: run dbt build --target spark first.")
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return list(_compare_all(connection, tables))


def compare_built() -> list[Comparison]:
    """What `dbt build` and `dbt build --target spark` left where the environment says. Raises UserError as
    `compare_warehouses` does.
    """
    return compare_warehouses(find_paths().warehouse, spark_tables())


def _compare_all(connection: duckdb.DuckDBPyConnection, tables: Path) -> Iterator[Comparison]:
    names = connection.execute(
        "select table_schema, table_name from information_schema.tables where table_schema in ? order by all",
        [list(SCHEMAS)],
    ).fetchall()
    for schema, name in names:
        if name in ONE_ENGINE_ONLY:
            continue
        table = f"{schema}.{name}"
        folder = tables / f"{schema}.db" / name
        if not folder.is_dir():
            yield Comparison(table, _count(connection, table), 0, 0, 0, "not built on Spark")
            continue
        if not any(folder.glob("*.parquet")):
            # a seed without rows is a folder without files
            rows = _count(connection, table)
            yield Comparison(table, rows, 0, rows, 0)
            continue
        yield compare_relations(connection, table, table, f"read_parquet({text(folder / '*.parquet')})")


def compare_relations(connection: duckdb.DuckDBPyConnection, table: str, ours: str, theirs: str) -> Comparison:
    """Two relations of one connection, row by row and both ways; repeated rows are counted.

    Rows are set side by side by all their columns but the floats, in the order of the floats; two floats are equal
    when they are no further apart than TOLERANCE times the larger of 1 and their size.
    """
    our_count, their_count = _count(connection, ours), _count(connection, theirs)
    types = _columns(connection, ours)
    their_names = set(_columns(connection, theirs))
    if set(types) != their_names:
        odd = ", ".join(sorted(set(types) ^ their_names))
        return Comparison(table, our_count, their_count, 0, 0, f"columns differ: {odd}")
    counts = connection.execute(_difference_query(types, ours, theirs)).fetchone()
    assert counts is not None
    return Comparison(table, our_count, their_count, int(counts[0]), int(counts[1]))


def _difference_query(types: Mapping[str, str], ours: str, theirs: str) -> str:
    floats = [name for name, data_type in types.items() if data_type in FLOATS]
    exact = [f"cast({_quoted(name)} as {types[name]})" for name in types if name not in floats] or ["1"]
    listed = "".join(f", cast({_quoted(name)} as double) as {_quoted(name)}" for name in floats)
    order = ", ".join([*(f"{_quoted(name)} nulls first" for name in floats), "row_key"])
    far = [_far_apart(f"our_rows.{_quoted(name)}", f"their_rows.{_quoted(name)}") for name in floats] or ["false"]
    sides = [
        f"{side}_keys as (select md5(cast(row({', '.join(exact)}) as varchar)) as row_key{listed} from {relation}), "
        f"{side}_rows as (select *, row_number() over (partition by row_key order by {order}) as place "
        f"from {side}_keys)"
        for side, relation in (("our", ours), ("their", theirs))
    ]
    return (
        f"with {', '.join(sides)} "
        f"select count(our_rows.row_key), count(their_rows.row_key) from our_rows full join their_rows "
        "on our_rows.row_key = their_rows.row_key and our_rows.place = their_rows.place "
        f"where our_rows.row_key is null or their_rows.row_key is null or {' or '.join(far)}"
    )


def _far_apart(ours: str, theirs: str) -> str:
    within = f"abs({ours} - {theirs}) <= {TOLERANCE} * greatest(1, abs({ours}), abs({theirs}))"
    return f"not ({ours} is not distinct from {theirs} or coalesce({within}, false))"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _columns(connection: duckdb.DuckDBPyConnection, relation: str) -> dict[str, str]:
    rows = connection.execute(f"describe select * from {relation}").fetchall()
    return {str(row[0]): str(row[1]) for row in rows if row[0] not in OWN_NUMBERS}


def _count(connection: duckdb.DuckDBPyConnection, relation: str) -> int:
    counted = connection.execute(f"select count(*) from {relation}").fetchone()
    assert counted is not None
    return int(counted[0])
