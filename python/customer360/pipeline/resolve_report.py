"""The closing words of `c360 resolve`."""

from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from customer360.pipeline.console import counted
from customer360.pipeline.paths import nearby


@dataclass(frozen=True)
class Outcome:
    """What came out: kept records, distinct customers, and rows set aside by reason."""

    records: int
    customers: int
    quarantined: list[tuple[str, int]]

    @property
    def duplicates(self) -> int:
        """Records beyond the first of their customer."""
        return self.records - self.customers


def show_outcome(console: Console, outcome: Outcome, target: Path, *, seconds: float, hint: bool) -> None:
    """Print the result, what was set aside and why, and what to do next; `hint` names the option that shows more."""
    console.print(
        f"[green]✓[/green] {counted(outcome.records, 'record')}, "
        f"[bold]{counted(outcome.customers, 'customer')}[/bold], "
        f"{counted(outcome.duplicates, 'duplicate')} found in {seconds:.0f} s"
    )
    set_aside = sum(count for _, count in outcome.quarantined)
    if set_aside:
        console.print(f"[yellow]![/yellow] {counted(set_aside, 'row')} could not be used:")
        for reason, count in outcome.quarantined:
            console.print(f"    {count:,}  {reason.replace('_', ' ')}", markup=False)
        if hint:
            console.print("  add --quarantined ROWS.csv to see them")
    console.print(f"  written to {target}", soft_wrap=True)
    reader = "read_parquet" if target.suffix.lower() == ".parquet" else "read_csv"
    console.print("  next: look at the customers with the most records", style="dim")
    console.print(
        f"    select customer_id, count(*) from {reader}('{nearby(target)}') group by all order by 2 desc limit 10",
        style="dim",
        soft_wrap=True,
        markup=False,
    )
