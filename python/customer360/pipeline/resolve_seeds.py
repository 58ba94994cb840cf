"""Seeds kept from one `c360 resolve` to the next: loading them anew takes longer than a small file does."""

import hashlib
from pathlib import Path

import duckdb

from customer360.literals import quoted, text
from customer360.pipeline.seeds import seed_folder

KEPT = "seeds-*.duckdb"
READ = (".csv", ".yml", ".sql", ".py")


def kept_seeds(folder: Path, root: Path) -> Path:
    """Where the seeds of the project at `root`, as they are now, are kept in `folder`.

    Models are looked at too: only those seeds are loaded that a model reads.
    """
    folders = (seed_folder(root), root / "models")
    found = [file for place in folders for file in sorted(place.rglob("*")) if file.suffix in READ]
    files = [root / "dbt_project.yml", *found]
    told = hashlib.sha256(duckdb.__version__.encode())
    for file in files:
        told.update(f"{file.name}:{file.stat().st_size}:".encode())
        told.update(file.read_bytes())
    return folder / f"seeds-{told.hexdigest()[:16]}.duckdb"


def bring_seeds(kept: Path, warehouse: duckdb.DuckDBPyConnection) -> bool:
    """Begin the empty `warehouse` with the kept seeds, where there are any; False where it has to load them."""
    if not kept.is_file():
        return False
    warehouse.execute(f"attach {text(kept)} as kept (read_only)")
    copy_seeds(warehouse, "kept", current_database(warehouse))
    warehouse.execute("detach kept")
    return True


def keep_seeds(warehouse: duckdb.DuckDBPyConnection, kept: Path) -> None:
    """Copy the seeds of `warehouse` to `kept`, whole or not at all, in place of older ones."""
    aside = kept.with_suffix(".writing")
    aside.unlink(missing_ok=True)
    warehouse.execute(f"attach {text(aside)} as kept")
    copy_seeds(warehouse, current_database(warehouse), "kept")
    warehouse.execute("detach kept")
    for older in kept.parent.glob(KEPT):
        older.unlink()
    aside.replace(kept)


def copy_seeds(session: duckdb.DuckDBPyConnection, origin: str, target: str) -> None:
    """Copy the seeds of one database that the session has attached to another."""
    names = session.execute(
        "select table_name from duckdb_tables() where database_name = ? and schema_name = 'seeds' order by 1", [origin]
    ).fetchall()
    session.execute(f"create schema {quoted(target)}.seeds")
    for (name,) in names:
        table = f"seeds.{quoted(name)}"
        session.execute(f"create table {quoted(target)}.{table} as select * from {quoted(origin)}.{table}")


def current_database(session: duckdb.DuckDBPyConnection) -> str:
    """The name of the database that the session has opened."""
    ((name,),) = session.execute("select current_database()").fetchall()
    return str(name)
