"""What a run came to, on one screen."""

import duckdb
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from customer360.errors import UserError
from customer360.pipeline.console import counted
from customer360.pipeline.paths import Paths, nearby
from customer360.pipeline.summary_numbers import Conflicts, Summary, WebEvents, read_summary

SOURCES = 10


def show_summary(paths: Paths, console: Console, seconds: float | None = None) -> None:
    """Print the summary of the warehouse. Raises UserError when there is none."""
    if not paths.warehouse.exists():
        raise UserError(f"nothing is built yet ({paths.warehouse} is not there): run `make build`")
    try:
        with duckdb.connect(str(paths.warehouse), read_only=True) as warehouse:
            summary = read_summary(warehouse)
    except duckdb.IOException as error:
        raise UserError(f"{paths.warehouse} cannot be read now: {error}") from None
    console.print()
    console.print(headline(summary))
    console.print(records_table(summary))
    if summary.badges:
        told = ", ".join(f"{count:,} {badge}" for badge, count in summary.badges)
        console.print(f"golden rows by quality: {told}", soft_wrap=True)
    if summary.conflicts:
        console.print(told_conflicts(summary.conflicts), soft_wrap=True)
    if summary.web_events:
        console.print(told_web_events(summary.web_events), soft_wrap=True)
    if summary.contribution:
        console.print(contribution_table(summary))
    if summary.segments:
        console.print(segments_table(summary))
    for line in closing_lines(summary, paths, seconds):
        console.print(line, soft_wrap=True)


def headline(summary: Summary) -> str:
    """One sentence that says it all."""
    return (
        f"[bold]{summary.kept:,}[/bold] records are [bold green]{summary.customers:,}[/bold green] customers: "
        f"[bold]{summary.duplicates:,}[/bold] duplicates resolved"
    )


def records_table(summary: Summary) -> Table:
    """Raw rows by what became of them, the quarantined by reason, and quality and traps where truth is known."""
    table = Table(show_header=False, box=None, padding=(0, 2), expand=False)
    table.add_column(justify="left")
    table.add_column(justify="right")
    table.add_row("raw rows", f"{summary.raw_rows:,}")
    for bucket, count in summary.buckets:
        table.add_row(f"  {bucket}", f"{count:,}")
        for reason, rows in summary.quarantined if bucket == "quarantined" else []:
            table.add_row(f"    [dim]{reason}[/dim]", f"[dim]{rows:,}[/dim]")
    for metric, value in summary.quality:
        table.add_row(metric.replace("_", " "), f"{value:.4f}")
    for kind, sprung, planted in summary.traps:
        table.add_row(f"{kind.replace('_', '-')} traps sprung", f"{sprung:,} of {planted:,}")
    return table


def told_conflicts(conflicts: Conflicts) -> str:
    """How many values are said differently, and what settled them."""
    return (
        f"values in conflict: {conflicts.found:,}, of which {conflicts.by_rule:,} are settled by a rule, "
        f"{conflicts.by_record_id:,} by nothing but the record id, {conflicts.by_steward:,} by a steward"
    )


def told_web_events(events: WebEvents) -> str:
    """How many events of the site are whose, and how many came in too late."""
    return (
        f"web events: {events.in_time:,}, of which {events.of_customers:,} are a customer's; "
        f"{events.too_late:,} more came in too late"
    )


def contribution_table(summary: Summary) -> Table:
    """Which source gives how much of the golden values, and of those of the most valuable customers."""
    table = Table(title="golden values by source", title_justify="left", box=None, padding=(0, 2))
    table.add_column("source")
    for heading in ("of all customers", "of the best tenth", "from it alone"):
        table.add_column(heading, justify="right")
    for source in summary.contribution[:SOURCES]:
        best = "–" if source.percent_of_best is None else f"{source.percent_of_best:.0f}%"
        table.add_row(escape(source.source), f"{source.percent:.0f}%", best, f"{source.sole:,}")
    if len(summary.contribution) > SOURCES:
        table.add_row(f"[dim]and {len(summary.contribution) - SOURCES:,} more: see marts.source_contribution[/dim]")
    return table


def segments_table(summary: Summary) -> Table:
    """Customers, historic value and predicted value by segment, with the total."""
    table = Table(title="customers by segment", title_justify="left", box=None, padding=(0, 2))
    table.add_column("segment")
    for heading in ("customers", f"{summary.currency} so far", f"{summary.currency} in the next 12 months"):
        table.add_column(heading, justify="right")
    for segment in summary.segments:
        earned, awaited = money(segment.historic), money(segment.predicted)
        table.add_row(segment.name.replace("_", " "), f"{segment.customers:,}", earned, awaited)
    earned, awaited = money(summary.historic), money(summary.predicted)
    table.add_row("[bold]all[/bold]", f"{summary.customers:,}", f"[bold]{earned}", f"[bold]{awaited}")
    return table


def money(amount: float | None) -> str:
    """An amount, or a dash where there is none."""
    return "–" if amount is None else f"{amount:,.0f}"


def closing_lines(summary: Summary, paths: Paths, seconds: float | None) -> list[str]:
    """Where the results lie and what to look at next; `seconds` is told by a build, which has just published."""
    from customer360.publish import is_published

    lines = []
    if summary.unexplained:
        lines.append(f"[red]{summary.unexplained:,} raw rows unexplained: see marts.run_ledger[/red]")
    web = summary.web_events
    # the test web_users_are_known says the same
    if web and web.users >= 20 and web.unknown_users * 2 > web.users:
        told = f"{web.unknown_users:,} of {web.users:,} users of the site are no customers"
        lines.append(f"[yellow]look at website_users in dbt_project.yml: {told}[/yellow]")
    for metric, value, out_of in summary.alarms:
        whole = f" of {out_of:,.0f}" if out_of is not None else ""
        told = f"{metric.replace('_', ' ')}: {value:,.0f}{whole}"
        lines.append(f"[yellow]look at {told}, beyond the limit: see marts.match_quality[/yellow]")
    for status, count in summary.decisions:
        told = f"{counted(count, 'decision')} in seeds/steward: {status.replace('_', ' ')}"
        lines.append(f"[yellow]look at {told}: see marts.steward_decisions[/yellow]")
    published = paths.published / "customer360.duckdb"
    if published.exists():
        if seconds is None and not is_published(paths.warehouse, paths.published, paths.target / "manifest.json"):
            lines.append(
                "[yellow]what is published is not this build: `c360 publish` says why, or publishes it[/yellow]"
            )
        lines.append(f"published   {nearby(published)}")
        lines.append(f"            {nearby(paths.published / 'parquet')}/*.parquet")
    report = paths.reports / "index.html"
    if report.exists():
        lines.append(f"report      {nearby(report)}")
    if seconds is not None:
        lines.append(f"[dim]{seconds:.0f} s in all[/dim]")
    return ["", *lines]
