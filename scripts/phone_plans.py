"""Writes the seeds phone_plans and phone_ranges from libphonenumber's metadata (`make phone-plans`)."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from digit_patterns import Pattern, after, begins, either, lengths, parse
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

SEEDS = Path(__file__).parents[1] / "seeds" / "reference"
PLAN_COLUMNS = ["country_code", "calling_code", "trunk_prefix", "national_lengths", "is_main_of_code"]
RANGE_COLUMNS = ["calling_code", "first_digits", "last_digits", "fourth_digits"]
LENGTH_COLUMNS = ["fixed_line_lengths", "mobile_lengths", "other_lengths"]
# the services that are neither a home nor a mobile
OTHER = ("toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan", "voicemail")
KINDS = {"fixed_line": ("fixed_line",), "mobile": ("mobile",), "other": OTHER}
NOT_A_COUNTRY = "001"
# Ascension and Tristan da Cunha, which have no ISO code of their own
WITHOUT_ISO_CODE = {"AC", "TA"}
BEGINNING = 3


class Beginning(NamedTuple):
    """What may follow three digits: fourth digits, and lengths of whole numbers of each kind."""

    fourth_digits: str
    lengths: tuple[str, ...]


def plans() -> list[list[str]]:
    """A row of phone_plans for each country."""
    rows = []
    for calling_code, countries in COUNTRY_CODE_TO_REGION_CODE.items():
        for place, country in enumerate(countries):
            if country == NOT_A_COUNTRY or country in WITHOUT_ISO_CODE:
                continue
            plan = PhoneMetadata.metadata_for_region(country)
            possible = " ".join(map(str, plan.general_desc.possible_length))
            is_main = "true" if place == 0 else "false"
            rows.append([country, str(calling_code), plan.national_prefix or "", possible, is_main])
    return sorted(rows)


def ranges() -> list[list[str]]:
    """Rows of phone_ranges: neighbours with the same lengths and fourth digits are one range."""
    rows: list[list[str]] = []
    for calling_code, countries in sorted(COUNTRY_CODE_TO_REGION_CODE.items(), key=lambda item: str(item[0])):
        if countries == (NOT_A_COUNTRY,):
            continue
        open_range: tuple[list[str], Beginning] | None = None
        for digits, beginning in beginnings(kinds_of(countries)):
            if open_range and open_range[1] == beginning and int(open_range[0][2]) == int(digits) - 1:
                open_range[0][2] = digits
                continue
            row = [str(calling_code), digits, digits, beginning.fourth_digits, *beginning.lengths]
            rows.append(row)
            open_range = row, beginning
    return rows


def kinds_of(countries: tuple[str, ...]) -> tuple[Pattern, ...]:
    """The numbers of each kind in any of the countries that share a calling code."""
    plans = [PhoneMetadata.metadata_for_region(country) for country in countries]
    return tuple(either(parse(text) for plan in plans for text in texts(plan, names)) for names in KINDS.values())


def texts(plan: Any, names: tuple[str, ...]) -> Iterator[str]:
    """The patterns of a plan for some kinds of numbers."""
    for name in names:
        kind = getattr(plan, name)
        if kind and kind.national_number_pattern:
            yield kind.national_number_pattern


def beginnings(kinds: tuple[Pattern, ...], digits: str = "") -> Iterator[tuple[str, Beginning]]:
    """Three first digits, in order, and what may follow them."""
    following = frozenset().union(*(begins(kind) for kind in kinds))
    if len(digits) < BEGINNING:
        for digit in sorted(following):
            yield from beginnings(tuple(after(kind, digit) for kind in kinds), digits + digit)
        return
    fourth = "" if len(following) == 10 else "".join(sorted(following))
    whole = (sorted(length + BEGINNING for length in lengths(kind)) for kind in kinds)
    yield digits, Beginning(fourth, tuple(" ".join(map(str, some)) for some in whole))


def write(file: Path, columns: list[str], rows: list[list[str]]) -> None:
    """A seed with Unix line ends."""
    with file.open("w", encoding="utf-8", newline="") as text:
        csv.writer(text, lineterminator="\n").writerows([columns, *rows])


def main(folder: Path) -> None:
    """Write both seeds into a folder."""
    write(folder / "phone_plans.csv", PLAN_COLUMNS, plans())
    write(folder / "phone_ranges.csv", RANGE_COLUMNS + LENGTH_COLUMNS, ranges())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
