"""What each room took on an engine, from what dbt wrote about its last run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from rich.table import Table

FRONT = "seeds, staging"


def room_seconds(target: Path) -> dict[str, float]:
    """Seconds that the seeds and models of each room took together, in the order of the walk; two run at a time.

    `target` is dbt's folder after a run: run_results.json and manifest.json.
    """
    nodes = json.loads((target / "manifest.json").read_text(encoding="utf-8"))["nodes"]
    results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))["results"]
    taken: dict[str, float] = {}
    for result in results:
        node = nodes.get(result["unique_id"])
        if node and node["resource_type"] in ("seed", "model"):
            room = room_of(node["original_file_path"])
            taken[room] = taken.get(room, 0.0) + float(result["execution_time"])
    return dict(sorted(taken.items(), key=lambda entry: (entry[0] != FRONT, entry[0])))


def room_of(file: str) -> str:
    """The room of a seed or model by its path in the project."""
    parts = Path(file).parts
    if parts[:2] == ("models", "identity"):
        return parts[2].replace("_", " ")
    return "marts" if parts[:2] == ("models", "marts") else FRONT


def rooms_table(seconds: Mapping[str, Mapping[str, float]]) -> Table:
    """Rooms by engines; `seconds` holds what room_seconds gave for each engine."""
    table = Table(title="seconds of the models of each room, two at a time", box=None)
    table.add_column("room", no_wrap=True)
    for engine in seconds:
        table.add_column(engine, justify="right", no_wrap=True)
    for room in dict.fromkeys(room for taken in seconds.values() for room in taken):
        table.add_row(room, *(f"{taken.get(room, 0):,.1f}" for taken in seconds.values()))
    return table
