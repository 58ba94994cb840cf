"""Makes the demo's raw data, telling what goes on."""

import time
from pathlib import Path

from customer360.pipeline.console import console

PEOPLE = 5_000
SEED = 360


def make_demo(out: Path, *, people: int = PEOPLE, seed: int = SEED) -> None:
    """Write the raw tables of a made-up town of `people` people, and their truth, under `out`."""
    from customer360.demo import generate

    started = time.monotonic()
    with console.status(f"making the demo's raw data: {people:,} people") as status:
        generate(
            out, people=people, seed=seed, progress=lambda done: status.update(f"making the demo's raw data: {done}")
        )
    console.print(
        f"[green]✓[/green] demo data of {people:,} people in {out}, {time.monotonic() - started:.0f} s", soft_wrap=True
    )
