"""Seeds kept from one `c360 resolve` to the next: loading them anew takes longer than a small file does."""

import hashlib
import shutil
from pathlib import Path

import duckdb

from customer360.literals import text
from customer360.pipeline.seeds import seed_folder

KEPT = "seeds-*.duckdb"


def kept_seeds(folder: Path, root: Path) -> Path:
    """Where the seeds of the project at `root`, as they are now, are kept in `folder`."""
    seeds = seed_folder(root)
    files = [root / "dbt_project.yml", *sorted(file for file in seeds.rglob("*") if file.is_file())]
    told = hashlib.sha256(duckdb.__version__.encode())
    for file in files:
        told.update(f"{file.name}:{file.stat().st_size}:".encode())
        told.update(file.read_bytes())
    return folder / f"seeds-{told.hexdigest()[:16]}.duckdb"


def bring_seeds(kept: Path, warehouse: Path) -> bool:
    """Begin `warehouse` with the kept seeds, where there are any; False where it has to load them."""
    if not kept.is_file():
        return False
    shutil.copyfile(kept, warehouse)
    return True


def keep_seeds(warehouse: Path, kept: Path) -> None:
    """Copy the seeds of `warehouse` to `kept`, whole or not at all, in place of older ones."""
    aside = kept.with_suffix(".writing")
    aside.unlink(missing_ok=True)
    with duckdb.connect(str(aside)) as session:
        session.execute(f"attach {text(warehouse)} as built (read_only)")
        names = session.execute(
            "select table_name from duckdb_tables() where database_name = 'built' and schema_name = 'seeds' order by 1"
        ).fetchall()
        session.execute("create schema seeds")
        for (name,) in names:
            session.execute(f'create table seeds."{name}" as select * from built.seeds."{name}"')
    for older in kept.parent.glob(KEPT):
        older.unlink()
    aside.replace(kept)
