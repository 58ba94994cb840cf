"""Pair F1 of Splink on the same files, measured elsewhere and kept in peers.csv: not from this run.

Splink 5.0 on DuckDB, pairs after clustering. `splink_plain`: its demo's settings, or plain ones where it has no demo.
`splink_expert`: settings made by hand for each set, scored at the threshold that is best for that set.
"""

import csv
from importlib.resources import files
from typing import NamedTuple


class Peer(NamedTuple):
    """Pair F1 of Splink, from 0 to 1."""

    plain: float
    expert: float


def peer_scores() -> dict[str, Peer]:
    """Splink's figures by the name of the set; sets that nobody measured are absent."""
    text = files("customer360.bench").joinpath("peers.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["set"]: Peer(float(row["splink_plain"]), float(row["splink_expert"])) for row in rows}
