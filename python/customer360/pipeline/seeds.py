"""The seeds as files: where they lie, and whether dbt can load them."""

import os
from pathlib import Path

from customer360.errors import UserError
from customer360.pipeline.paths import nearby


def seed_folder(root: Path) -> Path:
    """Where the seeds of the project at `root` lie: C360_SEEDS, else `seeds`."""
    return root / (os.environ.get("C360_SEEDS") or "seeds")


def require_seeds(root: Path) -> None:
    """Raise UserError for the first seed that has nothing in it: a seed without rows still names its columns."""
    for file in sorted(seed_folder(root).rglob("*.csv")):
        with file.open("rb") as content:
            is_empty = not content.read(100).strip(b"\xef\xbb\xbf \r\n\t")
        if is_empty:
            raise UserError(
                f"{nearby(file)} is empty: its first line must name its columns, rows are not needed; take the file "
                "from the repository, or write that line"
            )
