"""Where things lie: the project's root, and the folders that environment variables move."""

import os
from dataclasses import dataclass
from pathlib import Path

from customer360.errors import UserError

PROJECT_FILE = "dbt_project.yml"


@dataclass(frozen=True)
class Paths:
    """Absolute paths of one run."""

    root: Path
    raw: Path
    warehouse: Path
    published: Path
    target: Path
    logs: Path

    @property
    def reports(self) -> Path:
        """Where the Data Docs of the expectations are written."""
        return self.published.parent / "reports"

    @property
    def lock(self) -> Path:
        """The lock of whoever changes raw data or warehouse."""
        return self.warehouse.parent / ".customer360.lock"

    @property
    def saved_state(self) -> Path:
        """The copy of the state that each publish saves, for the day the warehouse is lost."""
        return self.published.parent / "state" / "customer_id_history.parquet"

    @property
    def raw_is_default(self) -> bool:
        """True when nobody moved the raw folder, so the demo's data may be made there."""
        return not os.environ.get("C360_RAW")


def nearby(path: Path) -> Path:
    """`path` as seen from the working folder, where it lies in it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def has_files(folder: Path) -> bool:
    """True when any file lies in or under `folder`, hidden ones aside."""
    return any(path.is_file() and not path.name.startswith(".") for path in folder.rglob("*"))


def find_root(start: Path | None = None) -> Path:
    """The nearest folder upwards from `start` that holds this dbt project, else the package's own repository.

    Raises UserError where there is neither.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, Path(__file__).resolve().parents[3]):
        if is_project(folder):
            return folder
    raise UserError(f"no customer360 project at {here} or above it: run c360 inside a clone of the repository")


def is_project(folder: Path) -> bool:
    """True for a folder whose dbt_project.yml is that of customer360."""
    file = folder / PROJECT_FILE
    return file.is_file() and "name: customer360" in file.read_text(encoding="utf-8")


def find_paths(start: Path | None = None) -> Paths:
    """The paths of a run: what the environment says, against the working folder; else the defaults in the project."""
    root = find_root(start)

    def place(variable: str, default: str) -> Path:
        told = os.environ.get(variable)
        return Path(told).expanduser().resolve() if told else root / default

    return Paths(
        root=root,
        raw=place("C360_RAW", "data/raw"),
        warehouse=place("C360_WAREHOUSE", "data/warehouse/customer360.duckdb"),
        published=place("C360_PUBLISHED", "data/published"),
        target=place("DBT_TARGET_PATH", "target"),
        logs=place("DBT_LOG_PATH", "logs"),
    )
