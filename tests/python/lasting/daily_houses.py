"""Houses that are built day after day by dbt in this process: the project is parsed once, and models alone are run."""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
from story import LIST_COLUMNS, STEWARD_COLUMNS, write_csv

from customer360.pipeline.dbt_run import OFFLINE, environment, let_go_of_the_warehouse
from customer360.pipeline.paths import Paths
from customer360.spark.freeze import fetch_from_duckdb, freeze

ROOT = Path(__file__).resolve().parents[3]
WANTED = ("+golden_customers", "+customer_id_changes", "+customer_id_redirects", "record_states")
CHANGING_SEEDS = ("always_link", "never_link", "customer_size_limits", "frozen_weights")
LASTING_VIEWS = tuple(
    f"path:models/{folder},config.materialized:view" for folder in ("staging", "identity/1_customer_records")
)
VARIABLES = {
    "sources": {"contact_lists": ["raw_rows", "customers", "consents", "unmapped_values"]},
    "random_sample_pairs": 40_000,
}
QUIET = ("--log-level", "none", "--log-level-file", "none", "--no-write-json", "--no-print")
WAREHOUSE = "warehouse.duckdb"
Files = Mapping[str, Sequence[Mapping[str, str]]]


class Workshop:
    """What houses share: the parsed project and its seeds, which a test may change. Close it when done."""

    def __init__(self, folder: Path):
        self.folder = folder
        # dbt wants seeds inside the project
        (ROOT / "target").mkdir(exist_ok=True)
        self.seeds = Path(tempfile.mkdtemp(prefix="lasting-", dir=ROOT / "target"))
        shutil.copytree(ROOT / "seeds", self.seeds, dirs_exist_ok=True)
        shutil.copy(ROOT / "profiles.yml.example", folder / "profiles.yml")
        self.manifest = None
        # the parsed project knows warehouses by the name of their file
        self.manifest = self.dbt("parse", folder / WAREHOUSE, folder).result

    def close(self):
        shutil.rmtree(self.seeds)

    def house(self, name: str, like: "House | None" = None) -> "House":
        """A house with nothing in it, or with what another one has."""
        house = House(self, self.folder / name)
        if like:
            shutil.copy(like.paths.warehouse, house.paths.warehouse)
            house.is_built = True
        return house

    def surroundings(self, warehouse: Path, raw: Path) -> dict[str, str]:
        """The environment in which a house is built."""
        return {
            **OFFLINE,
            "C360_RAW": str(raw),
            "C360_WAREHOUSE": str(warehouse),
            "C360_SEEDS": str(self.seeds.relative_to(ROOT)),
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
        }

    def dbt(self, command: str, warehouse: Path, raw: Path, *words: str, run_at: str = ""):
        """Run one dbt command and give its outcome, which is a success; `run_at` is what the clock says."""
        from dbt.cli.main import dbtRunner

        places = ["--project-dir", str(ROOT), "--profiles-dir", str(self.folder), "--vars", json.dumps(VARIABLES)]
        with environment(self.surroundings(warehouse, raw) | {"C360_RUN_AT": run_at}):
            try:
                outcome = dbtRunner(manifest=self.manifest).invoke([*QUIET, command, *words, *places])
            finally:
                let_go_of_the_warehouse()
        told = [result.message for result in getattr(outcome.result, "results", []) if result.status == "error"]
        assert outcome.success, outcome.exception or told
        return outcome

    def freeze(self, house: "House") -> None:
        """Make what a house has learnt the weights of all houses from now on."""
        freeze(fetch_from_duckdb(house.paths.warehouse), self.seeds)

    def decide(self, seed: str, rows: Sequence[tuple[str, ...]]) -> None:
        """Make rows (id_1, id_2, decided_by, decided_on, reason, decision_id) all that stewards say in a seed."""
        file = self.seeds / "steward" / f"{seed}.csv"
        columns = file.read_text(encoding="utf-8").splitlines()[0].split(",")
        write_csv(file, columns, [dict(zip(STEWARD_COLUMNS, row, strict=False)) for row in rows])


class House:
    """One warehouse and its raw folder."""

    def __init__(self, workshop: Workshop, folder: Path):
        self.workshop = workshop
        self.paths = Paths(
            root=ROOT,
            raw=folder / "raw",
            warehouse=folder / WAREHOUSE,
            published=folder / "published",
            target=workshop.folder / "target",
            logs=workshop.folder / "logs",
        )
        self.is_built = False
        folder.mkdir()

    def build(self, files: Files, *words: str, run_at: str = "", also: Sequence[str] = ()) -> None:
        """Build what follows from these lists, and from what the house knows already, at this time (UTC; now).

        `also` are models beyond those that every house has.
        """
        lists = self.paths.raw / "contact_lists"
        shutil.rmtree(lists, ignore_errors=True)
        for name, rows in files.items():
            write_csv(lists / f"{name}.csv", LIST_COLUMNS, rows)
        # most seeds stay as they are, and so do views that no clock is written into
        self.dbt("seed", *(("--select", *CHANGING_SEEDS) if self.is_built else ()))
        same = ("--exclude", *LASTING_VIEWS) if self.is_built else ()
        self.dbt("run", "--select", *WANTED, *also, *same, *words, run_at=run_at)
        self.is_built = True

    def dbt(self, command: str, *words: str, run_at: str = "") -> None:
        self.workshop.dbt(command, self.paths.warehouse, self.paths.raw, *words, run_at=run_at)

    def surroundings(self):
        """A context in which the project's own functions work on this house."""
        return environment(self.workshop.surroundings(self.paths.warehouse, self.paths.raw))

    def rows(self, query: str) -> list[tuple]:
        """The rows of a query over the warehouse."""
        with duckdb.connect(str(self.paths.warehouse), read_only=True) as connection:
            return connection.execute(query).fetchall()

    def customers(self) -> dict[str, str]:
        """The customer of each record."""
        return dict(self.rows("select record_id, customer_id from identity.customer_ids"))

    def partition(self) -> set[frozenset[str]]:
        """The records of each customer, whatever they are called."""
        return {frozenset(records) for records in members(self.customers()).values()}

    def golden(self) -> dict[str, tuple]:
        """Every column of each golden row, by customer."""
        return {row[0]: row for row in self.rows("select * from identity.golden_customers")}

    def values(self) -> list[tuple]:
        """Every ranked value with its reason."""
        return self.rows("select * from identity.customer_values order by all")

    def golden_by_records(self) -> dict[frozenset[str], tuple]:
        """The golden row of each customer without its id, by its records."""
        golden = self.golden()
        return {frozenset(records): golden[customer][1:] for customer, records in members(self.customers()).items()}

    def history(self) -> list[tuple]:
        """All rows of the state."""
        return self.rows("select * from state.customer_id_history order by all")


def members(customers: Mapping[str, str]) -> dict[str, set[str]]:
    """The records of each customer."""
    found: dict[str, set[str]] = {}
    for record, customer in customers.items():
        found.setdefault(customer, set()).add(record)
    return found
