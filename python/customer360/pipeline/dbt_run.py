"""Calls dbt in this process, and says what failed in one line."""

import gc
import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.paths import Paths
from customer360.pipeline.progress import DbtProgress
from customer360.pipeline.seeds import require_seeds

OFFLINE = {
    "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    "DO_NOT_TRACK": "1",
    "GX_ANALYTICS_ENABLED": "false",
}
# a message about a file says by itself where the fault is: `people.csv: the file is empty`
ABOUT_A_FILE = re.compile(r"[^:]+\.(csv|tsv|txt|parquet|xlsx|json|yml): ", re.IGNORECASE)
OBJECTS_BETWEEN_COLLECTIONS = 500_000
FAILED = ("error", "fail", "runtime error", "partial success")


@contextmanager
def environment(changes: Mapping[str, str]) -> Iterator[None]:
    """The process's environment with `changes`, and its working folder as it was, once the block is left."""
    before = {name: os.environ.get(name) for name in changes}
    folder = Path.cwd()
    os.environ.update(changes)
    try:
        yield
    finally:
        os.chdir(folder)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def run_dbt(
    command: str,
    arguments: Sequence[str],
    paths: Paths,
    console: Console,
    *,
    title: str,
    warn_error: bool = False,
    profiles: Path | None = None,
    listeners: Sequence[Callable[[Any], None]] = (),
    write_json: bool = True,
) -> list[Any]:
    """Run one dbt command over the project and return its results, one per node.

    `listeners` are told of each of dbt's events. Without `write_json` dbt leaves no manifest.json and the like, which
    takes it seconds. Raises UserError where a seed is empty or C360_MEMORY_LIMIT is no size, and with dbt's own message
    and the place of the log when anything failed.
    """
    from dbt.cli.main import dbtRunner

    from customer360.landing.memory import require_memory_limit

    require_seeds(paths.root)
    require_memory_limit()
    # dbt makes objects by the million and leaves no cycles worth a search: half a second of each run
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    # else each line of dbt's log that a full disk does not take is a traceback in the terminal
    logging.raiseExceptions = False
    paths.warehouse.parent.mkdir(parents=True, exist_ok=True)
    words = [*(["--warn-error"] if warn_error else []), "--log-level", "none", "--log-level-file", "info", "--no-print"]
    words += [] if write_json else ["--no-write-json"]
    words += [command, "--project-dir", str(paths.root), "--profiles-dir", str(profiles or paths.root), *arguments]
    moved = {
        "C360_RAW": str(paths.raw),
        "C360_WAREHOUSE": str(paths.warehouse),
        "DBT_TARGET_PATH": str(paths.target),
        "DBT_LOG_PATH": str(paths.logs),
    }
    with environment({**OFFLINE, **moved}):
        try:
            with DbtProgress(console, title) as progress:
                outcome = dbtRunner(callbacks=[progress, *listeners]).invoke(words)
        finally:
            let_go_of_the_warehouse()
    if isinstance(outcome.exception, KeyboardInterrupt):
        raise outcome.exception
    if outcome.exception is not None:
        raise UserError(f"dbt stopped: {one_line(str(outcome.exception))} (log: {paths.logs / 'dbt.log'})")
    results = list(getattr(outcome.result, "results", None) or [])
    if not outcome.success:
        raise UserError(f"{told(results)} (log: {paths.logs / 'dbt.log'})")
    return results


def let_go_of_the_warehouse() -> None:
    """Close the adapter's connection, so that this process can open the file read-only."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    if DuckDBConnectionManager._ENV is not None:
        DuckDBConnectionManager._ENV.close()
    DuckDBConnectionManager.close_all_connections()


def told(results: Sequence[Any]) -> str:
    """The first failing node with dbt's message, or that alone where it names a file; and how many more there are."""
    failures = [result for result in results if str(result.status) in FAILED]
    if not failures:
        return "dbt failed"
    first = failures[0]
    more = f" and {len(failures) - 1} more" if len(failures) > 1 else ""
    message = one_line(first.message or "")
    if ABOUT_A_FILE.match(message):
        return f"{message}{more}"
    return f"{first.node.resource_type} {first.node.name} failed: {message}{more}"


def one_line(text: str, limit: int = 400) -> str:
    """`text` on one line, without dbt's headings, cut at `limit` characters."""
    text = re.sub(r"\b(Compilation|Runtime|Database|Parsing) Error( in [^\n]*)?\n", "", text)
    text = re.sub(r"\s+", " ", text).strip()
    return text if len(text) <= limit else text[: limit - 1] + "…"
