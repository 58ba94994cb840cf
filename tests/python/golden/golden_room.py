"""What the tests of room 5 share: its tables made by hand, and its models built without dbt."""

import csv
from pathlib import Path

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
GOLDEN_DAY = "2025-01-01"


def rows_of(name):
    """The rows of a table beside this file."""
    with (HERE / name).open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def make(house, renderer, folder, *models):
    """Build models of a folder in schema `room` of a house, in order."""
    for model in models:
        text = (PROJECT / "models" / folder / f"{model}.sql").read_text()
        house.execute(f"create or replace table room.{model} as {renderer.environment.from_string(text).render()}")


def load_seeds(house, *names):
    """Load seeds of the project, typed as their columns look; empty cells are null."""
    for name in names:
        (file,) = (PROJECT / "seeds").rglob(f"{name}.csv")
        texts = "types = {'postal_prefix': 'varchar', 'country_code': 'varchar'}" if name == "postal_areas" else ""
        house.execute(
            f"create table room.{name} as from read_csv('{file}', header = true{', ' + texts if texts else ''})"
        )
