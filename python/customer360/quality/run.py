"""The audit between the build and the publish."""

import json
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb
from rich.console import Console
from rich.markup import escape

from customer360.errors import UserError
from customer360.pipeline.dbt_run import OFFLINE, environment
from customer360.pipeline.paths import Paths
from customer360.quality.suites import Suite, load_suites
from customer360.quality.validate import Verdict, validate

SHOWN = 20


def require_expectations(paths: Paths, console: Console) -> None:
    """Hold all suites against the warehouse and write the report. Raises UserError unless every one is met."""
    started = time.monotonic()
    if not paths.warehouse.exists():
        raise UserError(f"nothing is built yet ({paths.warehouse} is not there): run `make build`")
    suites = present(load_suites(paths.root), paths.warehouse, paths.target / "manifest.json")
    with environment(OFFLINE), console.status(f"holding expectations against {len(suites)} tables"):
        verdicts = validate(paths.warehouse, suites, paths.reports)
    broken = [verdict for verdict in verdicts if not verdict.met]
    if broken:
        show_broken(broken, console)
        raise UserError(
            f"{len(broken)} of {len(verdicts)} expectations are not met, nothing is published: "
            f"{broken[0].table}: {broken[0].sentence} ({broken[0].detail}); report: {paths.reports / 'index.html'}"
        )
    seconds = time.monotonic() - started
    console.print(f"[green]✓[/green] {len(verdicts)} expectations met on {len(suites)} tables in {seconds:.0f} s")


def show_broken(broken: Sequence[Verdict], console: Console) -> None:
    """List what is not met, table by table."""
    for verdict in broken[:SHOWN]:
        line = escape(f"{verdict.table}: {verdict.sentence}: {verdict.detail}")
        console.print(f"[red]✗[/red] {line}", soft_wrap=True)
    if len(broken) > SHOWN:
        console.print(f"  and {len(broken) - SHOWN} more")


def present(suites: Sequence[Suite], warehouse: Path, manifest: Path) -> list[Suite]:
    """The suites whose model is part of the project as it is configured.

    Raises UserError when such a model's table is missing in the warehouse.
    """
    try:
        nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"].values()
    except (OSError, ValueError, KeyError):
        raise UserError(f"{manifest} is missing or broken: run `make build`") from None
    models = {(node["schema"], node["alias"]) for node in nodes if node["resource_type"] == "model"}
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        tables = set(connection.execute("select table_schema, table_name from information_schema.tables").fetchall())
    wanted = [suite for suite in suites if (suite.schema, suite.table) in models]
    missing = [suite.name for suite in wanted if (suite.schema, suite.table) not in tables]
    if missing:
        raise UserError(f"the warehouse has no {missing[0]}: run `make build`")
    return wanted
