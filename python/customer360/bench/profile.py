"""`make bench-profile`: what each model of `c360 resolve` costs, one at a time, and what dbt costs around them."""

import resource
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer
from rich.table import Table

from customer360.bench.measure import PEAK_UNIT
from customer360.bench.report import machine, markdown_table, write_markdown
from customer360.bench.town import make_town
from customer360.cli_errors import in_plain_words
from customer360.landing.memory import KEPT_MEMORY
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import environment, run_dbt
from customer360.pipeline.paths import find_paths
from customer360.pipeline.resolve import lay_out, place_to_work, readable, resolve_words
from customer360.pipeline.resolve_seeds import bring_seeds, kept_seeds
from customer360.pipeline.resolve_warehouse import memory_to_keep
from customer360.pipeline.rooms import room_of

HEADINGS = ("room", "model", "CPU s", "wall s", "peak so far MB")
AROUND = "dbt"
READING, BETWEEN = "reading the project", "around the models"
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Moment(NamedTuple):
    """Processor and wall-clock seconds of this process, and the most memory it has held, in bytes."""

    cpu_seconds: float
    wall_seconds: float
    peak_bytes: int

    @classmethod
    def now(cls) -> "Moment":
        """This moment."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT
        return cls(time.process_time(), time.monotonic(), peak)

    def since(self, start: "Moment") -> "Moment":
        """What passed since `start`; the peak is that of the later moment."""
        return Moment(self.cpu_seconds - start.cpu_seconds, self.wall_seconds - start.wall_seconds, self.peak_bytes)


@dataclass
class Stopwatch:
    """A dbt callback that notes when each node starts and ends; nodes must run one at a time."""

    begun: Moment = field(default_factory=Moment.now)
    started: dict[str, Moment] = field(default_factory=dict)
    taken: dict[str, Moment] = field(default_factory=dict)

    def __call__(self, event: Any) -> None:
        """Take one dbt event (a protobuf EventMsg)."""
        if event.info.name == "LogStartLine":
            self.started[event.data.node_info.unique_id] = Moment.now()
        elif event.info.name == "NodeFinished":
            name = event.data.node_info.unique_id
            self.taken[name] = Moment.now().since(self.started[name])

    def around(self) -> tuple[Moment, Moment]:
        """What dbt took before the first node, and between and after the nodes."""
        whole = Moment.now().since(self.begun)
        reading = min(self.started.values(), default=Moment.now()).since(self.begun)
        cpu = whole.cpu_seconds - reading.cpu_seconds - sum(one.cpu_seconds for one in self.taken.values())
        wall = whole.wall_seconds - reading.wall_seconds - sum(one.wall_seconds for one in self.taken.values())
        return reading, Moment(cpu, wall, whole.peak_bytes)


class Part(NamedTuple):
    """What one model, or dbt around them, took."""

    room: str
    name: str
    cost: Moment


@app.command()
@in_plain_words
def profile(
    files: Annotated[list[Path] | None, typer.Argument(help="Files of people; none: a made-up town.")] = None,
    records: Annotated[int, typer.Option(min=100, help="Records of the town.")] = 100_000,
    top: Annotated[int, typer.Option(min=1, help="Models shown, the dearest first.")] = 30,
    markdown: Annotated[Path | None, typer.Option(help="Also put the table between this file's marks.")] = None,
    mark: Annotated[str, typer.Option(help="The name of the marks.")] = "profile",
) -> None:
    """Resolve files, one model at a time, and say what each model costs."""
    with tempfile.TemporaryDirectory(prefix="c360-profile-") as place:
        parts = profiled(files or [make_town(Path(place), records).contacts])
    console.print(terminal_table(rows(parts, top)))
    if markdown:
        write_markdown(markdown, f"{markdown_table(HEADINGS, rows(parts, top))}\n\nRun on {machine()}.", mark=mark)


def profiled(files: Sequence[Path]) -> list[Part]:
    """Build what `c360 resolve` builds from `files`, with one thread of dbt. Raises UserError as it does."""
    with ExitStack() as stack:
        folder = place_to_work(stack, find_paths().target / "resolve")
        sources = [readable(file) for file in files]
        paths, warehouse = lay_out(folder, sources)
        session = stack.enter_context(warehouse.open())
        stack.enter_context(environment({KEPT_MEMORY: memory_to_keep(sources)}))
        watch = Stopwatch()
        command, words = resolve_words(bring_seeds(kept_seeds(folder, paths.root), session))
        results = run_dbt(
            command,
            words,
            paths,
            console,
            title="profiling",
            profiles=folder,
            listeners=[watch],
            write_json=False,
        )
        reading, between = watch.around()
    places = {result.node.unique_id: (result.node.original_file_path, result.node.name) for result in results}
    models = [Part(room_of(places[name][0]), places[name][1], cost) for name, cost in watch.taken.items()]
    return [Part(AROUND, READING, reading), Part(AROUND, BETWEEN, between), *models]


def rows(parts: Iterable[Part], top: int) -> list[list[str]]:
    """The dearest parts first, then the other ones together, each room, and all of it."""
    ranked = sorted(parts, key=lambda part: -part.cost.cpu_seconds)
    rooms = {room: [part for part in ranked if part.room == room] for room in sorted({part.room for part in ranked})}
    sums = [added(room, "all", of_room) for room, of_room in rooms.items()]
    others = added("other", "all", ranked[top:])
    return [cells(part) for part in (*ranked[:top], others, *sums, added("all", "", ranked))]


def added(room: str, name: str, parts: Sequence[Part]) -> Part:
    """Several parts as one."""
    cpu = sum(part.cost.cpu_seconds for part in parts)
    wall = sum(part.cost.wall_seconds for part in parts)
    return Part(room, name, Moment(cpu, wall, max((part.cost.peak_bytes for part in parts), default=0)))


def cells(part: Part) -> list[str]:
    """One part as a row."""
    cost = part.cost
    figures = (f"{cost.cpu_seconds:.1f}", f"{cost.wall_seconds:.1f}", f"{cost.peak_bytes / 1e6:,.0f}")
    return [part.room, part.name, *figures]


def terminal_table(lines: Sequence[Sequence[str]]) -> Table:
    """The table for the terminal."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for number, heading in enumerate(HEADINGS):
        table.add_column(heading, justify="right" if number > 1 else "left", no_wrap=True)
    for line in lines:
        table.add_row(*line)
    return table


if __name__ == "__main__":
    app()
