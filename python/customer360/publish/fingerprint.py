"""Says in one string what a set of tables holds, whatever the order of their rows."""

import hashlib
from collections.abc import Sequence

import duckdb

from customer360.literals import quoted
from customer360.publish.marts import Mart

# raised when the written form changes, so that equal marts are written anew
FORM = "1"


def fingerprint(connection: duckdb.DuckDBPyConnection, catalog: str, mart: Mart) -> tuple[int, str]:
    """The row count of `catalog`.marts.<mart> and a hash of its columns, types and rows as a bag."""
    relation = f"{quoted(catalog)}.marts.{quoted(mart.name)}"
    shape = connection.execute(f"describe {relation}").fetchall()
    # md5 is the same in every version of the engine, which hash() is not; a sum keeps repeated rows apart
    ((count, rows),) = connection.execute(
        f"select count(*), coalesce(sum(md5_number_lower(cast(every_row as varchar))::hugeint), 0) "
        f"from {relation} as every_row"
    ).fetchall()
    columns = ",".join(f"{column[0]}:{column[1]}" for column in shape)
    return int(count), digest([mart.name, columns, str(count), str(rows)])


def publish_id(marts: Sequence[Mart], prints: Sequence[tuple[int, str]]) -> str:
    """One id for the contents and descriptions of all marts."""
    told = [f"{mart.name} {mart.primary_key} {mart.description} {sorted(mart.columns.items())}" for mart in marts]
    return digest([FORM, *told, *(hashed for _, hashed in prints)])


def digest(parts: Sequence[str]) -> str:
    """A hash of several strings that keeps their borders."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
