"""Writes the seed iban_formats from the IBAN registry that python-stdnum keeps (`make iban-formats`)."""

import csv
import re
import sys
from pathlib import Path

from stdnum import numdb

SEEDS = Path(__file__).parents[1] / "seeds" / "reference"
# digits, capitals, and either of them
SIGNS = {"n": "n", "a": "a", "c": "_"}


def shape(structure: str) -> str:
    """`4!n2!c` as the registry has it, one sign a character: nnnn__."""
    return "".join(int(count) * SIGNS[sign] for count, sign in re.findall(r"(\d+)!([nac])", structure))


def formats() -> list[list[str]]:
    """A row for each country of the registry, in order."""
    registry = numdb.get("iban")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    known = {first + second: registry.info(first + second)[0][1] for first in letters for second in letters}
    return [[country, shape(about["bban"])] for country, about in known.items() if "bban" in about]


def main(folder: Path) -> None:
    """Write the seed into a folder."""
    with (folder / "iban_formats.csv").open("w", encoding="utf-8", newline="") as text:
        csv.writer(text, lineterminator="\n").writerows([["country_code", "bban_shape"], *formats()])


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
