"""The country by whose habits a record is read, where it names none."""

import random

import pytest

SPANISH_ID = {"source_system": "shop", "national_id": "54362315K", "phone": "612 345 679"}
QUIET = {"source_system": "shop", "phone": "612 345 679", "postal_code": "8001", "full_name": "Ana Gil Ruiz"}
ABROAD = {"source_system": "shop", "phone": "+34 612 345 679"}
IN_THE_US = {"source_system": "shop", "country_code": "US", "phone": "(212) 555-0143", "birth_date": "03/04/1980"}


def assumed(records):
    return [record["assumed_country"] for record in records]


def test_a_source_of_one_country_needs_not_say_so(standardize):
    records = standardize([SPANISH_ID] * 12 + [QUIET] * 3)
    assert {(record["phone"], record["country_code"]) for record in records} == {("+34612345679", None)}
    assert {(record["postal_code"], record["family_name"]) for record in records[12:]} == {("08001", "gil ruiz")}


def test_each_source_has_its_own_country(standardize):
    (*_, quiet) = standardize([SPANISH_ID] * 12 + [QUIET | {"source_system": "crm"}])
    assert (quiet["assumed_country"], quiet["phone"], quiet["postal_code"]) == (None, "612345679", "8001")


# what the other records of the source are like, and how many there are
UNDECIDED = {
    "nobody says": (QUIET, 50),
    "too few records": (SPANISH_ID, 9),
    "mixed": (SPANISH_ID | {"national_id": None, "country_code": "FR"}, 20),
    "an Irish id looks like a Spanish one": ({"source_system": "shop", "national_id": "1234567T"}, 20),
    "a calling code of twenty countries": (ABROAD | {"phone": "+1 212 555 0143"}, 20),
    "deleted": (SPANISH_ID | {"is_deleted_at_source": True}, 20),
    "a country that nobody knows": ({"source_system": "shop", "country_code": "Freedonia"}, 20),
    "a column of blanks": ({"source_system": "shop", "country_code": " ", "national_id": "", "phone": "000000000"}, 20),
}


@pytest.mark.parametrize("others", UNDECIDED)
def test_no_country_is_assumed_without_a_reason(others, standardize):
    row, count = UNDECIDED[others]
    also = [SPANISH_ID] * 10 if others == "mixed" else []
    (quiet, *_) = standardize([QUIET, *also, *[row] * count])
    assert quiet["assumed_country"] is None


def test_a_country_that_only_foreigners_name_is_not_the_usual_one(standardize):
    named = [{"source_system": "shop", "country_code": "FR", "phone": "06 12 34 56 78"}] * 12
    records = standardize([QUIET] * 13 + named + [ABROAD] * 1)
    assert assumed(records) == [None] * 13 + ["FR"] * 12 + [None]


def test_an_id_or_a_word_of_its_own_goes_before_the_source(standardize):
    records = standardize(
        [IN_THE_US] * 20
        + [{"source_system": "shop", "birth_date": "03/04/1980", "full_name": "Ann Lee Gray"}]
        + [{"source_system": "shop", "birth_date": "03/04/1980", "full_name": "Ana Gil Ruiz", "language": "es"}]
        + [{"source_system": "shop", "birth_date": "03/04/1980", "national_id": "54362315K"}]
    )[20:]
    assert assumed(records) == ["US", "US", "ES"]
    assert [record["family_name"] for record in records] == ["gray", "gil ruiz", None]
    assert [record["birth_date"].month for record in records] == [3, 3, 4]


def test_the_order_of_the_rows_does_not_matter(standardize):
    rows = [
        {**row, "record_id": f"shop:main:{number}", "source_record_id": str(number)}
        for number, row in enumerate([SPANISH_ID] * 12 + [QUIET] * 3 + [ABROAD] * 2 + [IN_THE_US] * 2)
    ]
    mixed = random.Random(1).sample(rows, len(rows))
    assert standardize(rows) == standardize(mixed)


@pytest.mark.parametrize("row", [{}, SPANISH_ID, QUIET])
def test_one_row_is_read_by_itself(row, standardize):
    (record,) = standardize([row])
    assert record["assumed_country"] == ("ES" if row is SPANISH_ID else None)
