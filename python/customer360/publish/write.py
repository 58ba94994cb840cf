"""Writes the marts aside: one DuckDB file that 1.x clients open, and one Parquet file each."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import quoted, text
from customer360.publish.fingerprint import fingerprint
from customer360.publish.marts import Mart

STORAGE_VERSION = "v1.0.0"
DATABASE = "customer360.duckdb"
PARQUET = "parquet"


def write_aside(
    connection: duckdb.DuckDBPyConnection,
    marts: Sequence[Mart],
    prints: Sequence[tuple[int, str]],
    publish_id: str,
    folder: Path,
) -> None:
    """Write all marts of the attached catalog `warehouse` to `folder`, and read them back.

    Raises UserError when what was written is not what was read.
    """
    (folder / PARQUET).mkdir()
    connection.execute(f"attach {text(folder / DATABASE)} as aside (storage_version {text(STORAGE_VERSION)})")
    connection.execute("create schema aside.marts")
    for mart in marts:
        write_mart(connection, mart, publish_id, folder / PARQUET / f"{mart.name}.parquet")
    connection.execute(
        "create table aside.marts.publish_info "
        "(publish_id varchar, mart varchar, row_count bigint, content_hash varchar)"
    )
    for mart, (count, hashed) in zip(marts, prints, strict=True):
        row = [publish_id, mart.name, count, hashed]
        connection.execute("insert into aside.marts.publish_info values (?, ?, ?, ?)", row)
    connection.execute("checkpoint aside")
    connection.execute("detach aside")
    read_back(connection, marts, prints, folder)


def write_mart(connection: duckdb.DuckDBPyConnection, mart: Mart, publish_id: str, parquet: Path) -> None:
    """Write one mart, in the order of its key, with its descriptions as comments."""
    rows = f"select * from warehouse.marts.{quoted(mart.name)} order by {mart.ordering}"
    table = f"aside.marts.{quoted(mart.name)}"
    connection.execute(f"create table {table} as {rows}")
    if mart.description:
        connection.execute(f"comment on table {table} is {text(mart.description)}")
    present = {column for column, *_ in connection.execute(f"describe {table}").fetchall()}
    for column, description in mart.columns.items():
        if column in present and description:
            connection.execute(f"comment on column {table}.{quoted(column)} is {text(description)}")
    connection.execute(
        f"copy (from {table}) to {text(parquet)} "
        f"(format parquet, compression zstd, kv_metadata {{publish_id: {text(publish_id)}}})"
    )


def read_back(
    connection: duckdb.DuckDBPyConnection,
    marts: Sequence[Mart],
    prints: Sequence[tuple[int, str]],
    folder: Path,
) -> None:
    """Open what was written, and raise UserError unless it holds the very rows that were meant."""
    connection.execute(f"attach {text(folder / DATABASE)} as written (read_only)")
    for mart, meant in zip(marts, prints, strict=True):
        parquet = text(folder / PARQUET / f"{mart.name}.parquet")
        ((in_parquet,),) = connection.execute(f"select count(*) from read_parquet({parquet})").fetchall()
        if fingerprint(connection, "written", mart) != meant or in_parquet != meant[0]:
            raise UserError(
                f"{mart.name} does not read back as it was written: is the disk sound? Nothing is published"
            )
    connection.execute("detach written")
