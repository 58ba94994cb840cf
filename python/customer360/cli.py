"""The command line: `c360 demo`, `build`, `resolve`, `publish`, `find`, `show`, `why`, `unmerge` and more."""

import atexit
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from customer360.cli_errors import in_plain_words
from customer360.cli_search import find, show

app = typer.Typer(
    help="One golden row per customer, from the raw tables of your systems.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

# each command imports what it needs when it runs, so that `c360 --help` is instant


@app.command()
@in_plain_words
def demo(
    people: Annotated[int, typer.Option(min=1, help="How many people the made-up town has.")] = 5_000,
    seed: Annotated[int, typer.Option(help="One seed, one result.")] = 360,
    out: Annotated[Path | None, typer.Option(help="Where to write; the raw folder if not told.")] = None,
) -> None:
    """Make raw tables of eight systems, with the truth about who is who beside them."""
    from customer360.pipeline.demo import make_demo
    from customer360.pipeline.lock import held
    from customer360.pipeline.paths import find_paths

    if out:
        make_demo(out.resolve(), people=people, seed=seed)
        return
    paths = find_paths()
    with held(paths.lock, "demo"):
        make_demo(paths.raw, people=people, seed=seed)


@app.command()
@in_plain_words
def build(
    full_refresh: Annotated[bool, typer.Option("--full-refresh", help="Build incremental tables anew.")] = False,
    warn_error: Annotated[bool, typer.Option("--warn-error", help="Treat dbt's warnings as failures.")] = False,
    variables: Annotated[str, typer.Option("--vars", help="dbt vars in YAML, such as 'retrain: true'.")] = "{}",
) -> None:
    """Build every room, audit it, publish it, and say what came out."""
    from customer360.pipeline.build import build as run

    run(full_refresh=full_refresh, warn_error=warn_error, variables=variables)


@app.command()
@in_plain_words
def resolve(
    files: Annotated[list[Path], typer.Argument(help="CSV, Parquet or XLSX files of people or companies.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="RESOLVED.parquet or RESOLVED.csv.")],
    quarantined: Annotated[
        Path | None, typer.Option(help="Also write the rows that could not be used, each with its reason.")
    ] = None,
    pairs: Annotated[
        Path | None, typer.Option(help="Also write the pairs that were compared, each with its weight.")
    ] = None,
) -> None:
    """Find out which records of your own files are the same customer."""
    from customer360.pipeline.resolve import resolve as run

    run(files, out, quarantined, pairs)


@app.command()
@in_plain_words
def validate() -> None:
    """Hold the expectation suites against the warehouse and write their report."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.quality.run import require_expectations

    require_expectations(find_paths(), console)


@app.command()
@in_plain_words
def publish() -> None:
    """Audit what the last full dbt build made, and publish it."""
    from customer360.pipeline.build import publish as run

    run()


@app.command()
@in_plain_words
def train(
    freeze: Annotated[bool, typer.Option("--freeze", help="Write what is learnt to the seeds, where it wins.")] = False,
    engine: Annotated[str, typer.Option(help="Where the built tables are: duckdb or spark.")] = "duckdb",
    seeds: Annotated[Path | None, typer.Option(help="Where to write; the project's seeds if not told.")] = None,
) -> None:
    """Learn match weights and value models from what is built, and freeze them as seeds."""
    from customer360.spark.freeze import train as run

    run(freeze_them=freeze, engine=engine, seeds=seeds)


@app.command()
@in_plain_words
def land() -> None:
    """Write lists of any shape as Parquet, for engines that cannot read them: before dbt build --target spark."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.spark.land import land_lists, landed_folder

    for file in land_lists(find_paths().raw, landed_folder()):
        console.print(f"[green]✓[/green] {file}", highlight=False)


@app.command()
@in_plain_words
def spark(
    people: Annotated[int, typer.Option(min=1, help="How many people the demo has.")] = 5_000,
    lists: Annotated[list[Path] | None, typer.Option("--list", help="Contact lists to build in place of it.")] = None,
    local: Annotated[bool, typer.Option("--local", help="Two threads of one process, no cluster.")] = False,
    tests: Annotated[bool, typer.Option("--tests", help="Run dbt's tests on Spark too.")] = False,
) -> None:
    """Build the same raw data on DuckDB and on a Spark cluster of this machine, and compare every table."""
    from customer360.spark.run import build_on_both

    build_on_both(people=people, lists=lists or [], local=local, tests=tests)


@app.command()
@in_plain_words
def parity() -> None:
    """Compare the tables that DuckDB and Spark have built from the same raw data; exit code 1 where any differs."""
    from customer360.spark.parity import compare_built
    from customer360.spark.run import show_comparisons

    show_comparisons(compare_built())


@app.command()
@in_plain_words
def summary() -> None:
    """Say what the warehouse holds."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.pipeline.summary import show_summary

    show_summary(find_paths(), console)


app.command()(find)
app.command()(show)


@app.command()
@in_plain_words
def why(
    record_1: Annotated[str, typer.Argument(help="A record id: <source>:<instance>:<id>.")],
    record_2: Annotated[str, typer.Argument(help="Another.")],
) -> None:
    """Say why two records are one customer, or two."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.why import why as run

    run(find_paths(), console, record_1, record_2)


@app.command()
@in_plain_words
def explain(
    customer: Annotated[
        str | None, typer.Argument(help="A customer id, an id that was merged since, or a record id.")
    ] = None,
    rivals: Annotated[bool, typer.Option("--rivals", help="Also the values that lost, and why.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    without: Annotated[
        str | None, typer.Option(help="Leave a source out: what would change, of the customer or of all.")
    ] = None,
) -> None:
    """Say where each golden value of a customer comes from, or what it would be without a source."""
    from customer360.explain import explain as run
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths

    run(find_paths(), console, customer, rivals=rivals, as_json=as_json, without=without)


@app.command()
@in_plain_words
def unmerge(
    customer: Annotated[str, typer.Argument(help="The customer that is two.")],
    keep: Annotated[list[str], typer.Option(help="A record of the one to keep; once for each.")],
    why: Annotated[str, typer.Option(help="The reason, for whoever reviews it.")],
    by: Annotated[str | None, typer.Option(help="Who decides; you, if not told.")] = None,
) -> None:
    """Make two customers of one, for good: written to the stewards' seeds, applied by the next build."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.steward.unmerge import unmerge as run

    run(find_paths(), console, customer, keep, why, by)


state = typer.Typer(help="The customer ids that were given: save them, bring them back.", no_args_is_help=True)
app.add_typer(state, name="state")


@state.command("export")
@in_plain_words
def state_export(file: Annotated[Path, typer.Argument(help="A .parquet file to write.")]) -> None:
    """Write down which customer id each record was given, run by run."""
    from customer360.pipeline.state import export_state

    export_state(file.resolve())


@state.command("import")
@in_plain_words
def state_import(
    file: Annotated[Path, typer.Argument(help="A file that c360 state export, or a publish, wrote.")],
    replace: Annotated[bool, typer.Option("--replace", help="Also where ids of the warehouse are lost.")] = False,
) -> None:
    """Make the ids of a file those of the warehouse, as when the warehouse was lost."""
    from customer360.pipeline.state import import_state

    import_state(file.resolve(), replace=replace)


@app.command()
@in_plain_words
def review(
    by: Annotated[str | None, typer.Option(help="Who decides; you, if not told.")] = None,
    assignee: Annotated[str | None, typer.Option(help="Only what waits for this owner.")] = None,
    show: Annotated[bool, typer.Option("--list", help="Only show the first items.")] = False,
) -> None:
    """Walk through what waits for a person; decisions go to the stewards' seeds, applied by the next build."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.steward.review import list_queue
    from customer360.steward.review import review as run

    if show:
        list_queue(find_paths(), console, assignee=assignee)
    else:
        run(find_paths(), console, input, by=by, assignee=assignee)


@app.command()
@in_plain_words
def diff(
    variables: Annotated[str, typer.Option("--vars", help="dbt vars in YAML, such as 'retrain: true'.")] = "{}",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Also write every change: .csv or .parquet.")] = None,
) -> None:
    """Say what the rules, seeds and weights as they are now would change, before anything is built or published."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.steward.diff import diff as run

    run(find_paths(), console, variables=variables, out=out)


def main() -> None:
    """Run a command and end the process at once.

    In the interpreter's last clean-up the engine's bindings would print pages about objects that caches of other
    packages still hold.
    """
    code = 0
    try:
        app()
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
