"""Makes the demo's raw data, telling what goes on."""

import time
from pathlib import Path

from customer360.errors import UserError
from customer360.pipeline.console import console
from customer360.pipeline.paths import has_files

PEOPLE = 5_000
SEED = 360


def make_demo(out: Path, *, people: int = PEOPLE, seed: int = SEED) -> None:
    """Write the raw tables of a made-up town of `people` people, and their truth, under `out`.

    An earlier demo there is replaced. Raises UserError when `out` holds anything else.
    """
    from customer360.demo import generate
    from customer360.demo.truth import PARAMETERS

    if out.is_dir() and has_files(out) and not (out / PARAMETERS).is_file():
        raise UserError(f"{out} holds data that the demo did not make: name another folder, c360 demo --out FOLDER")
    started = time.monotonic()
    with console.status(f"making the demo's raw data: {people:,} people") as status:
        generate(
            out, people=people, seed=seed, progress=lambda done: status.update(f"making the demo's raw data: {done}")
        )
    console.print(
        f"[green]✓[/green] demo data of {people:,} people in {out}, {time.monotonic() - started:.0f} s", soft_wrap=True
    )
