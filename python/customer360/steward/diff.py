"""`c360 diff`: build with the rules, seeds and weights as they are now aside, and tell what would change."""

import shutil
import time
from dataclasses import replace
from pathlib import Path

import duckdb
from rich.console import Console

from customer360.errors import UserError
from customer360.literals import text
from customer360.pipeline.console import counted
from customer360.pipeline.dbt_run import run_dbt
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths
from customer360.steward.changes import CHANGES, Changes, compare
from customer360.why.show import safe

WANTED = ("+golden_customers", "+customer_ids")
SHOWN = 10
WORDS = {
    "created": "created",
    "gone": "gone",
    "merged": "merged",
    "split": "split",
    "golden_value": "golden values that would change",
}


def diff(paths: Paths, console: Console, *, variables: str, out: Path | None) -> Changes:
    """Build aside and print what would change against the warehouse; `out` gets every change as CSV or Parquet.

    The warehouse and what is published stay as they are. Raises UserError for what its user can mend.
    """
    if out and out.suffix.lower() not in (".csv", ".parquet"):
        raise UserError(f"{out}: changes are written as .csv or .parquet")
    if not paths.warehouse.exists():
        raise UserError(f"nothing is built yet ({paths.warehouse} is not there): run `make build`")
    started = time.monotonic()
    folder = paths.target / "diff"
    with held(folder / ".lock", "diff"):
        aside = replace(paths, warehouse=folder / "aside.duckdb", target=folder / "target", logs=folder / "logs")
        try:
            with held(paths.lock, "diff"):
                shutil.copyfile(paths.warehouse, aside.warehouse)
            select = ["--select", *WANTED, "--exclude-resource-type", "test", "unit_test", "--vars", variables]
            run_dbt("build", select, aside, console, title="building aside")
            changes = compared(paths, aside, out)
        finally:
            for file in folder.glob("aside.duckdb*"):
                file.unlink()
    show(console, changes)
    if out:
        console.print(f"written   {out}", soft_wrap=True, highlight=False)
    console.print(f"[dim]{time.monotonic() - started:.0f} s; nothing is built or published yet[/dim]", highlight=False)
    return changes


def compared(paths: Paths, aside: Paths, out: Path | None) -> Changes:
    """What differs between the warehouse and the one that was built aside."""
    try:
        with duckdb.connect(str(aside.warehouse)) as warehouse:
            warehouse.execute(f"attach {text(paths.warehouse)} as before (read_only)")
            changes = compare(warehouse)
            if out:
                kind = "parquet" if out.suffix.lower() == ".parquet" else "csv"
                order = "order by change, customer_id, attribute"
                warehouse.execute(f"copy (from ({CHANGES}) {order}) to {text(out.resolve())} (format {kind})")
            return changes
    except duckdb.IOException as error:
        raise UserError(f"cannot compare: {str(error).splitlines()[0]}") from None


def show(console: Console, changes: Changes) -> None:
    """Counts, and the first changes of each kind."""

    def say(line: str) -> None:
        console.print(line, soft_wrap=True, highlight=False)

    say(f"[bold]{changes.customers_before:,} customers would be {changes.customers_after:,}[/bold]; "
        f"{counted(changes.records_moved, 'record')} would change customer")  # fmt: skip
    for kind, words in WORDS.items():
        found = [change for change in changes.first if change.kind == kind]
        count = changes.counts.get(kind, 0)
        say(f"  {words:<32}{count:>10,}")
        for change in found[:SHOWN]:
            attribute = f" {safe(change.attribute)}" if change.attribute else ""
            say(f"    [dim]{safe(change.customer_id)}{attribute}: {safe(change.before)} → {safe(change.after)}[/dim]")
        if count > SHOWN:
            say(f"    [dim]and {count - SHOWN:,} more: `--out` writes them all[/dim]")
