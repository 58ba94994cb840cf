"""The parts of the state that name nothing: every version of a customer's row, run by run.

They are saved and brought back beside the history of customer ids, each in a file of its own that is named after it.
"""

from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import text

# each table with what names a row: a run's number and what it tells of
HISTORIES = {
    "customer_versions": ("version_run", "changed_id"),
    "source_quality_history": ("quality_run", "source_system", "attribute", "dimension"),
}


def beside(file: Path, table: str) -> Path:
    """Where a history is saved whose ids are saved in `file`."""
    return file.with_name(f"{file.stem}.{table}{file.suffix}")


def write_histories(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Write each history of the attached warehouse beside `file`, whole or not at all; what is saved already stays.

    Raises UserError where a file cannot be written.
    """
    for table, key in HISTORIES.items():
        if not has_table(connection, table):
            continue
        place = beside(file, table)
        newest = f"select count(*), max({key[0]}) from"
        now = connection.execute(f"{newest} warehouse.state.{table}").fetchall()
        if place.exists() and connection.execute(f"{newest} read_parquet({text(place)})").fetchall() == now:
            continue
        aside = place.with_name(f".{place.name}.writing")
        try:
            query = f"from warehouse.state.{table} order by {', '.join(key)}"
            connection.execute(f"copy ({query}) to {text(aside)} (format parquet)")
            aside.replace(place)
        except (duckdb.IOException, OSError) as error:
            raise UserError(f"{place} cannot be written: {error}") from None
        finally:
            aside.unlink(missing_ok=True)


def read_histories(connection: duckdb.DuckDBPyConnection, file: Path) -> list[str]:
    """The histories that lie beside `file`, each as a view `their_<table>`. Raises UserError where a file is none."""
    found = [table for table in HISTORIES if beside(file, table).is_file()]
    for table in found:
        place = beside(file, table)
        try:
            connection.execute(f"create view their_{table} as from read_parquet({text(place)})")
            connection.execute(f"select {', '.join(HISTORIES[table])} from their_{table} limit 0")
        except duckdb.Error:
            raise UserError(f"{place} is no state that `c360 state export` wrote") from None
    return found


def require_kept(connection: duckdb.DuckDBPyConnection, found: list[str], file: Path) -> None:
    """Raise UserError where the warehouse has rows that the histories beside `file` lack."""
    for table in found:
        if has_table(connection, table):
            lost = count_lacking(connection, f"warehouse.state.{table}", f"their_{table}", table)
            if lost:
                raise UserError(
                    f"{lost:,} rows of state.{table} would be lost, {beside(file, table)} does not know them:"
                    " export first what is there, and add --replace to give them up"
                )


def import_histories(connection: duckdb.DuckDBPyConnection, found: list[str]) -> None:
    """Make the histories that were read those of the warehouse."""
    for table in found:
        connection.execute(f"create or replace table warehouse.state.{table} as from their_{table}")


def count_unknown(connection: duckdb.DuckDBPyConnection, file: Path) -> dict[Path, int]:
    """How many rows of each history saved beside `file` the attached warehouse lacks, where it lacks any."""
    unknown = {}
    for table in read_histories(connection, file):
        ours = f"warehouse.state.{table}" if has_table(connection, table) else f"(from their_{table} limit 0)"
        lacking = count_lacking(connection, f"their_{table}", ours, table)
        if lacking:
            unknown[beside(file, table)] = lacking
    return unknown


def count_lacking(connection: duckdb.DuckDBPyConnection, whole: str, part: str, table: str) -> int:
    """How many rows of one relation another lacks, by what names a row of that history."""
    key = ", ".join(HISTORIES[table])
    query = f"select count(*) from (select {key} from {whole} except select {key} from {part})"
    ((number,),) = connection.execute(query).fetchall()
    return int(number)


def has_table(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    """True where the attached warehouse has that table of the state."""
    query = (
        "select 1 from duckdb_tables() where database_name = 'warehouse' and schema_name = 'state' and table_name = ?"
    )
    return bool(connection.execute(query, [table]).fetchall())
