"""The stewards' seeds as files: read, and added to without ever leaving half a file."""

import csv
import getpass
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from customer360.errors import UserError
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths

COLUMNS = {
    "always_link": ("id_1", "id_2", "decided_by", "decided_on", "reason", "seen"),
    "never_link": ("id_1", "id_2", "decided_by", "decided_on", "reason", "decision_id", "seen"),
}
LONGEST_REASON = 500


@dataclass(frozen=True)
class Decision:
    """One row of a seed. `seed` is always_link or never_link; `seen` is what the two records looked like."""

    seed: str
    id_1: str
    id_2: str
    decided_by: str
    reason: str
    decision_id: str = ""
    seen: str = ""

    def cells(self) -> list[str]:
        """The cells of the row, in the order of the seed's header."""
        values = vars(self) | {"decided_on": date.today().isoformat()}
        return [str(values[column]) for column in COLUMNS[self.seed]]


def seed_file(paths: Paths, seed: str) -> Path:
    """Where a seed of the stewards lies."""
    return paths.root / os.environ.get("C360_SEEDS", "seeds") / "steward" / f"{seed}.csv"


def read_decisions(paths: Paths, seed: str) -> list[dict[str, str]]:
    """The rows of a seed. Raises UserError where the file is not what dbt awaits."""
    file = seed_file(paths, seed)
    try:
        with file.open(newline="", encoding="utf-8-sig") as lines:
            reader = csv.DictReader(lines)
            rows = list(reader)
    except FileNotFoundError:
        raise UserError(f"{file} is not there: take it from the repository") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise UserError(f"{file} cannot be read as CSV in UTF-8: {error}") from None
    if tuple(reader.fieldnames or ()) != COLUMNS[seed]:
        raise UserError(f"{file}: its first line must be {','.join(COLUMNS[seed])}")
    return rows


def told_pairs(paths: Paths) -> set[frozenset[str]]:
    """Every pair of ids that the seeds have a word on."""
    rows = [row for seed in COLUMNS for row in read_decisions(paths, seed)]
    return {frozenset((row["id_1"], row["id_2"])) for row in rows}


def write_decisions(paths: Paths, decisions: Iterable[Decision]) -> list[Path]:
    """Add decisions to their seeds, each file replaced at once; gives the files that have changed.

    Raises UserError where a seed cannot be read or written, or another command writes to it now.
    """
    wanted = list(decisions)
    changed = []
    with held(paths.warehouse.parent / ".steward.lock", "decide"):
        for seed in COLUMNS:
            rows = [decision.cells() for decision in wanted if decision.seed == seed]
            if not rows:
                continue
            file = seed_file(paths, seed)
            before = [[row[column] or "" for column in COLUMNS[seed]] for row in read_decisions(paths, seed)]
            fresh = file.with_suffix(".csv.new")
            with fresh.open("w", newline="", encoding="utf-8") as lines:
                writer = csv.writer(lines, lineterminator="\n")
                writer.writerow(COLUMNS[seed])
                writer.writerows([*before, *rows])
                lines.flush()
                os.fsync(lines.fileno())
            fresh.replace(file)
            changed.append(file)
    return changed


def reason_given(text: str) -> str:
    """A reason on one line. Raises UserError where there is none, or too much."""
    reason = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    if not reason:
        raise UserError("say why: a decision without a reason cannot be reviewed")
    if len(reason) > LONGEST_REASON:
        raise UserError(f"the reason has {len(reason)} characters: {LONGEST_REASON} must do")
    return reason


def who(name: str | None) -> str:
    """Who decides: the name that was given, else the one who is logged in."""
    if name and name.strip():
        return " ".join(name.split())
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UserError("nobody is logged in by a name: say who decides with --by") from None
