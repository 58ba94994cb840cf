"""Whoever fills in two or three fields is still found: what a file lacks is no evidence against anybody."""

import pytest
from town import NO_TESTS, customers

pytestmark = pytest.mark.xdist_group("engine")
KEYS = {"source", "source_record_id"}


def only(*columns):
    """A row of which these columns are left."""
    return lambda row: {column: value for column, value in row.items() if column in KEYS or column in columns}


def firm(row):
    """A firm in the person's place: a name, a city, and the street of some."""
    street = row.get("street") if sum(map(ord, row["source_record_id"])) % 2 else ""
    name = f"{row['last_name']} {row['first_name']}" if row.get("last_name") else row.get("full_name", "")
    return only("city")(row) | {"full_name": f"Talleres {name} SL", "street": street}


def year(row):
    """Names, and the year of birth alone."""
    return only("first_name", "last_name", "email")(row) | {"birth_date": row.get("birth_date", "")[:4]}


LEFT = {
    "names and a place": (only("first_name", "last_name", "postal_code", "city"), 0.9),
    "names and a year of birth": (year, 0.9),
    "firms": (firm, 0.7),
}


@pytest.mark.parametrize("left", LEFT)
def test_people_are_found_where_little_is_known_of_anybody(hot_engine, town, left):
    keep, share = LEFT[left]

    found = customers(hot_engine([keep(row) for row in town], "--full-refresh", *NO_TESTS))

    twice = [record for record in found if record.endswith("again")]
    joined = [record for record in twice if found[record] == found[record.removesuffix("again")]]
    others = [record for record in found if record[0] == "b" and record[:2] != "br" and not record.endswith("again")]
    assert len(joined) > share * len(twice)
    assert len({found[record] for record in others}) > 0.98 * len(others)
