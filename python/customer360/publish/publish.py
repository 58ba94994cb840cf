"""From the warehouse to the published folder."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import text
from customer360.pipeline.lock import held
from customer360.publish.fingerprint import fingerprint, publish_id
from customer360.publish.marts import Mart, marts_of
from customer360.publish.swap import clear_aside, make_aside, swap
from customer360.publish.write import DATABASE, PARQUET, write_aside

LOCK = ".publish.lock"


@dataclass(frozen=True)
class Published:
    """What stands published: its content id, its marts with their row counts, and whether this run changed it."""

    publish_id: str
    marts: dict[str, int]
    changed: bool


def publish_marts(warehouse: Path, published: Path, manifest: Path) -> Published:
    """Publish the marts of `warehouse` that `manifest` lists to the folder `published`.

    When the same contents stand there already, no file is touched. The caller has audited the warehouse.
    Raises UserError, with the published files as they were, when anything goes wrong.
    """
    marts = marts_of(manifest)
    with held(published / LOCK, "publish"), duckdb.connect() as connection:
        try:
            clear_aside(published)
            connection.execute(f"attach {text(warehouse)} as warehouse (read_only)")
            require_all(connection, marts)
            prints = [fingerprint(connection, "warehouse", mart) for mart in marts]
            identity = publish_id(marts, prints)
            changed = not stands(connection, published, identity, marts)
            if changed:
                replace_published(connection, marts, prints, identity, published)
        except (duckdb.Error, OSError) as error:
            raise UserError(f"publishing to {published} failed, what stood there stands: {error}") from error
    counts = {mart.name: count for mart, (count, _) in zip(marts, prints, strict=True)}
    return Published(publish_id=identity, marts=counts, changed=changed)


def is_published(warehouse: Path, published: Path, manifest: Path) -> bool:
    """True when `published` holds what `warehouse` holds now; false where that cannot be told."""
    try:
        marts = marts_of(manifest)
        with duckdb.connect() as connection:
            connection.execute(f"attach {text(warehouse)} as warehouse (read_only)")
            require_all(connection, marts)
            prints = [fingerprint(connection, "warehouse", mart) for mart in marts]
            return stands(connection, published, publish_id(marts, prints), marts)
    except (UserError, duckdb.Error, OSError):
        return False


def require_all(connection: duckdb.DuckDBPyConnection, marts: Sequence[Mart]) -> None:
    """Raise UserError unless every mart is in the warehouse."""
    query = (
        "select table_name from information_schema.tables where table_catalog = 'warehouse' and table_schema = 'marts'"
    )
    present = {name for (name,) in connection.execute(query).fetchall()}
    missing = [mart.name for mart in marts if mart.name not in present]
    if missing:
        raise UserError(f"the warehouse has no marts.{missing[0]}: run `make build`")


def stands(connection: duckdb.DuckDBPyConnection, published: Path, identity: str, marts: Sequence[Mart]) -> bool:
    """True when `published` holds these very contents, in the DuckDB file and in every Parquet file."""
    file = published / DATABASE
    if not file.exists():
        return False
    try:
        connection.execute(f"attach {text(file)} as standing (read_only)")
        found = connection.execute("select distinct publish_id from standing.marts.publish_info").fetchall()
        connection.execute("detach standing")
        for mart in marts:
            parquet = text(published / PARQUET / f"{mart.name}.parquet")
            found += connection.execute(f"select decode(value) from parquet_kv_metadata({parquet})").fetchall()
    except duckdb.Error:
        connection.execute("detach database if exists standing")
        return False
    return set(found) == {(identity,)} and len(found) == len(marts) + 1


def replace_published(
    connection: duckdb.DuckDBPyConnection,
    marts: Sequence[Mart],
    prints: Sequence[tuple[int, str]],
    identity: str,
    published: Path,
) -> None:
    """Write aside, read back, rename; whatever happens, nothing is left aside."""
    aside = make_aside(published)
    try:
        write_aside(connection, marts, prints, identity, aside)
        swap(aside, published, identity)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
