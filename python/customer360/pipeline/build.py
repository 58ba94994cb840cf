"""`c360 build`: raw tables in, audited and published marts out."""

import json
import time
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import FAILED, run_dbt
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths, find_paths, has_files
from customer360.pipeline.state import require_state, save_state


def build(*, full_refresh: bool = False, warn_error: bool = False, variables: str = "{}") -> None:
    """Build all rooms, hold the expectations against them, publish, and print the summary.

    Nothing is published when anything fails. Raises UserError with what is wrong and what to do.
    """
    from customer360.pipeline.summary import show_summary

    paths = find_paths()
    started = time.monotonic()
    with held(paths.lock, "build"):
        look_before(paths)
        arguments = ["--vars", variables, *(["--full-refresh"] if full_refresh else [])]
        results = run_dbt("build", arguments, paths, console, title="building the rooms", warn_error=warn_error)
        nodes = [result for result in results if result.node.resource_type != "operation"]
        console.print(f"[green]✓[/green] {len(nodes)} models, seeds and tests in {seconds_since(started)}")
        audit_and_publish(paths)
    show_summary(paths, console, seconds=time.monotonic() - started)


def publish() -> None:
    """Audit and publish what the last dbt build made. Raises UserError when that build was partial or failed."""
    paths = find_paths()
    with held(paths.lock, "publish"):
        look_at_last_build(paths.target / "run_results.json")
        audit_and_publish(paths)


def audit_and_publish(paths: Paths) -> None:
    """Expectations first; only what meets them all is published. The state is saved beside it."""
    from customer360.publish import publish_marts
    from customer360.quality.run import require_expectations

    require_state(paths)
    require_expectations(paths, console)
    started = time.monotonic()
    published = publish_marts(paths.warehouse, paths.published, paths.target / "manifest.json")
    save_state(paths)
    news = "published" if published.changed else "nothing new to publish: already"
    console.print(f"[green]✓[/green] {news} {published.publish_id[:12]}, {seconds_since(started)}")


def look_before(paths: Paths) -> None:
    """Stop early, in plain words, where dbt would stop late."""
    if not (paths.root / "profiles.yml").is_file():
        raise UserError(f"no profiles.yml in {paths.root}: run `make setup`, or copy profiles.yml.example to it")
    require_free_warehouse(paths.warehouse)
    require_state(paths)
    if paths.raw.exists() and not paths.raw.is_dir():
        raise UserError(f"{paths.raw} is a file, where a folder of raw tables is awaited (C360_RAW)")
    if has_files(paths.raw):
        return
    if not paths.raw_is_default:
        raise UserError(f"no raw tables in {paths.raw} (C360_RAW): put <source>/<table>.parquet or .csv there")
    from customer360.pipeline.demo import make_demo

    make_demo(paths.raw)


def require_free_warehouse(file: Path) -> None:
    """Raise UserError when another process holds the warehouse, or the file is no warehouse of ours."""
    if not file.exists():
        return
    try:
        duckdb.connect(str(file)).close()
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise UserError(
                f"another process holds {file}: close it there (a notebook, a BI tool?), then run again"
            ) from None
        raise UserError(f"{file} is not a DuckDB file that this version reads: move it away, then run again") from None


def look_at_last_build(run_results: Path) -> None:
    """Raise UserError unless the last dbt command was a whole, successful build."""
    try:
        last = json.loads(run_results.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise UserError(f"no build to publish: {run_results} is missing or broken; run `make build`") from None
    arguments = last["args"]
    whole = arguments.get("which") == "build" and not arguments.get("select") and not arguments.get("exclude")
    if not whole:
        raise UserError(f"the last dbt command was not a whole build ({run_results}): run `make build`")
    failed = [result["unique_id"] for result in last["results"] if result["status"] in FAILED]
    if failed:
        raise UserError(f"the last build failed at {failed[0]}: nothing is published until `make build` succeeds")


def seconds_since(started: float) -> str:
    """Seconds since `started` (time.monotonic) in words."""
    return f"{time.monotonic() - started:.0f} s"
