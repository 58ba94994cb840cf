"""The state that a warehouse cannot build anew: which customer id was given to which record, run by run."""

from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import text
from customer360.pipeline.console import console, counted
from customer360.pipeline.histories import (
    count_unknown,
    has_table,
    import_histories,
    read_histories,
    require_kept,
    write_histories,
)
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths, find_paths

TABLE = "warehouse.state.customer_id_history"
# as macros/project/history_columns.sql has them; a test compares the two
COLUMNS = {
    "run_number": "bigint",
    "changed_at": "timestamp",
    "record_id": "varchar",
    "customer_id": "varchar",
    "previous_customer_id": "varchar",
    "is_present": "boolean",
    "record_created_at": "timestamp",
    "change": "varchar",
    "decisive_record_id_1": "varchar",
    "decisive_record_id_2": "varchar",
    "decisive_weight": "double",
    "decided_by": "varchar",
    "reason": "varchar",
}
FORGOTTEN = f"select count(*) from (select customer_id from theirs except select customer_id from {TABLE})"


def export_state(file: Path) -> None:
    """Write the state of the warehouse to `file` (Parquet), whole or not at all, and the histories beside it.

    Raises UserError where there is none.
    """
    paths = find_paths()
    if not paths.warehouse.exists():
        raise UserError(f"nothing is built yet ({paths.warehouse} is not there): run `make build`")
    with duckdb.connect() as connection:
        attach(connection, paths.warehouse, read_only=True)
        if not has_state(connection):
            raise UserError(f"{paths.warehouse} has given no customer ids yet: run `make build`")
        rows = write_state(connection, file)
        write_histories(connection, file)
    console.print(f"[green]✓[/green] {counted(rows, 'row')} of the state in {file}", soft_wrap=True)


def import_state(file: Path, *, replace: bool) -> None:
    """Make the rows of `file` the state of the warehouse, and the histories beside it its histories.

    Raises UserError where the file is no state, or lacks customer ids that the warehouse has given (unless `replace`).
    """
    paths = find_paths()
    with held(paths.lock, "import the state"), duckdb.connect() as connection:
        read_state(connection, file)
        found = read_histories(connection, file)
        paths.warehouse.parent.mkdir(parents=True, exist_ok=True)
        attach(connection, paths.warehouse, read_only=False)
        if has_state(connection) and not replace:
            ours = f"select count(*) from (select customer_id from {TABLE} except select customer_id from theirs)"
            missing = count(connection, ours)
            if missing:
                raise UserError(
                    f"{counted(missing, 'customer id')} of {paths.warehouse} would be lost, {file} does not know them:"
                    " export first what is there, and add --replace to give them up"
                )
        if not replace:
            require_kept(connection, found, file)
        connection.execute("begin")
        connection.execute("create schema if not exists warehouse.state")
        connection.execute(f"create or replace table {TABLE} as select * from theirs")
        import_histories(connection, found)
        connection.execute("commit")
        rows = count(connection, f"select count(*) from {TABLE}")
    console.print(f"[green]✓[/green] {counted(rows, 'row')} of the state; `make build` goes on from there")


def require_state(paths: Paths) -> None:
    """Raise UserError where customer ids have been published, or saved, that the warehouse does not know.

    That is a lost warehouse, or the wrong one: a build would give new ids to everybody.
    """
    for place in (paths.published / "customer360.duckdb", paths.saved_state):
        if place.exists():
            forgotten = count_forgotten(paths.warehouse, place)
            if forgotten:
                raise UserError(
                    f"{counted(forgotten, 'customer id')} of {place} are unknown to {paths.warehouse}:"
                    f" its state is lost or older. `c360 state import {paths.saved_state}` brings back what was saved"
                    f" last; to give all customers new ids, move {paths.published} and {paths.saved_state.parent} away"
                )
    require_histories(paths)


def require_histories(paths: Paths) -> None:
    """Raise UserError where versions of customers have been saved that the warehouse lacks."""
    with duckdb.connect() as connection:
        if paths.warehouse.exists():
            attach(connection, paths.warehouse, read_only=True)
        else:
            connection.execute("attach ':memory:' as warehouse")
        for place, lacking in count_unknown(connection, paths.saved_state).items():
            raise UserError(
                f"{counted(lacking, 'row')} of {place} are unknown to {paths.warehouse}: its state is lost or older."
                f" `c360 state import {paths.saved_state}` brings back what was saved last;"
                f" to begin that history anew, move {place} away"
            )


def count_forgotten(warehouse: Path, place: Path) -> int:
    """How many customer ids of a published file or saved state the warehouse does not know."""
    with duckdb.connect() as connection:
        if place.suffix == ".parquet":
            connection.execute(f"create view theirs as select customer_id from read_parquet({text(place)})")
        else:
            connection.execute(f"attach {text(place)} as published (read_only)")
            try:
                connection.execute("create view theirs as select customer_id from published.marts.customer_redirects")
            except duckdb.CatalogException:
                # published before ids were kept
                return 0
        if warehouse.exists():
            attach(connection, warehouse, read_only=True)
            if has_state(connection):
                return count(connection, FORGOTTEN)
        return count(connection, "select count(distinct customer_id) from theirs")


def save_state(paths: Paths) -> None:
    """Save the state beside what is published; a state that is saved already is not written again."""
    with duckdb.connect() as connection:
        attach(connection, paths.warehouse, read_only=True)
        if not has_state(connection):
            return
        now = connection.execute(f"select count(*), max(run_number) from {TABLE}").fetchall()
        saved = text(paths.saved_state)
        query = f"select count(*), max(run_number) from read_parquet({saved})"
        if not paths.saved_state.exists() or connection.execute(query).fetchall() != now:
            paths.saved_state.parent.mkdir(parents=True, exist_ok=True)
            write_state(connection, paths.saved_state)
        write_histories(connection, paths.saved_state)


def attach(connection: duckdb.DuckDBPyConnection, warehouse: Path, *, read_only: bool) -> None:
    """Attach the warehouse. Raises UserError where another process holds it."""
    try:
        connection.execute(f"attach {text(warehouse)} as warehouse{' (read_only)' if read_only else ''}")
    except duckdb.IOException as error:
        raise UserError(f"{warehouse} cannot be opened now: {error}") from None


def has_state(connection: duckdb.DuckDBPyConnection) -> bool:
    """True where the attached warehouse has the table of the state."""
    return has_table(connection, "customer_id_history")


def read_state(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Make the view `theirs` over an exported state. Raises UserError where the file is none."""
    if not file.is_file():
        raise UserError(f"{file}: no such file")
    columns = ", ".join(f"cast({name} as {kind}) as {name}" for name, kind in COLUMNS.items())
    try:
        connection.execute(f"create view theirs as select {columns} from read_parquet({text(file)})")
    except duckdb.Error:
        raise UserError(f"{file} is no state that `c360 state export` wrote") from None


def write_state(connection: duckdb.DuckDBPyConnection, file: Path) -> int:
    """Write the state of the attached warehouse, whole or not at all; returns the number of rows."""
    aside = file.with_name(f".{file.name}.writing")
    try:
        query = f"select {', '.join(COLUMNS)} from {TABLE} order by run_number, record_id"
        connection.execute(f"copy ({query}) to {text(aside)} (format parquet)")
        aside.replace(file)
    except (duckdb.IOException, OSError) as error:
        raise UserError(f"{file} cannot be written: {error}") from None
    finally:
        aside.unlink(missing_ok=True)
    return count(connection, f"select count(*) from {TABLE}")


def count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """The number that a query gives."""
    ((number,),) = connection.execute(query).fetchall()
    return int(number)
