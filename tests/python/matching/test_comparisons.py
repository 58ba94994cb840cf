"""The levels of each comparison, as tables of pairs and answers."""

import csv

import duckdb
import pyarrow as pa
import pytest
from compared import NAMES, compare
from hypothesis import given, settings
from hypothesis import strategies as st

from customer360.matching.comparisons import COMPARISONS

pytestmark = pytest.mark.xdist_group("comparisons")

# fmt: off
GIVEN_NAMES = [
    ("ana", "ana", 7),
    ("maria jose", "maria jose", 7),
    ("maria jose", "maria", 5),
    ("maria jose", "maria carmen", 1),
    ("maria jose", "maria j", 5),
    ("gonzalo", "gonzaol", 3),
    ("gonzalo", "gonzlo", 4),
    ("katherine", "catherine", 4),
    ("a", "ana", 3),
    ("a", "a", 7),
    ("a", "b", 1),
    ("a", "bea", 1),
    ("al", "alberto", 1),
    ("alb", "alberto", 2),
    ("christopher", "kristofer", 1),
    ("alexandra", "alexanrda", 3),
    ("bartholomew", "barthalumow", 2),
    ("ana", "eva", 1),
    ("ana", "anna", 4),
    ("jo", "jon", 1),
    (None, "ana", 0),
    (None, None, 0),
]
# names with the number of records that have each
COMMON_GIVEN_NAMES = [
    ("josep", 40, "josefa", 90, 3),
    ("andrea", 300, "andreas", 400, 3),
    ("andrea", 30, "andreas", 400, 4),
    ("andrea", 4, "andreas", 4, 4),
    ("andrea", 5, "andreas", 50, 3),
    ("maria jose", 50, "maria", 60, 5),
    ("ana", 70, "ana", 70, 7),
    ("ana", 70, "eva", 70, 1),
]
FAMILY_NAMES = [
    ("garcia lopez", "garcia lopez", 7),
    ("garcia lopez", "garcia", 5),
    ("garcia lopez", "garcia ruiz", 2),
    ("garcia lopez", "garcia l", 5),
    ("garcia lopez", "garcia lopes", 5),
    ("de la cruz", "de la cruz maro", 5),
    ("martinez", "martines", 4),
    ("fernandez", "hernandes", 3),
    ("de la torre", "torre", 5),
    ("garcia", "g", 3),
    ("smith", "jones", 1),
    ("smith", "smithson", 2),
    (None, "smith", 0),
]
BIRTH_DATES = [
    ("1980-02-03", "1980-02-03", 6),
    ("1980-02-03", "1980-03-02", 5),
    ("1980-12-03", "1980-03-12", 5),
    ("1980-02-03", "1980-02-04", 5),
    ("1980-02-03", "1990-02-03", 5),
    ("1980-02-13", "1980-02-31", 5),
    ("1980-02-03", "1908-02-03", 5),
    ("1980-01-01", "1980-07-23", 4),
    ("1980-07-23", "1980-01-01", 4),
    ("1980-01-01", "1980-01-01", 6),
    ("1980-05-17", "1980-05-28", 3),
    ("1980-05-17", "1963-05-17", 3),
    ("1980-05-17", "1980-12-17", 3),
    ("1980-05-17", "1980-12-28", 2),
    ("1980-05-17", "1963-12-28", 1),
    ("1980-01-01", "1963-12-28", 1),
    (None, "1980-05-17", 0),
]
EMAILS = [
    ("ana@example.com", "ana@example.com", 4),
    ("ana.ruiz@example.com", "anaruiz@example.com", 3),
    ("ana.ruiz@example.com", "ana.riuz@example.com", 3),
    ("ana.ruiz@example.com", "ana.ruiz@elsewhere.org", 2),
    ("ana.ruiz@example.com", "leo@elsewhere.org", 1),
    (None, "ana@example.com", 0),
]
# the user is made of the name that both have: likeness says nothing
NAMESAKES_EMAILS = [
    (
        {"email": one, "name_in_email": "".join(filter(str.isalpha, one.split("@")[0]))},
        {"email": other, "name_in_email": "".join(filter(str.isalpha, other.split("@")[0]))},
        level,
    )
    for one, other, level in [
        ("ana.ruiz@example.com", "ana.ruiz@example.com", 4),
        ("ana.ruiz@example.com", "anaruiz@example.com", 1),
        ("ana.ruiz@example.com", "ana.ruiz85@example.com", 1),
        ("ana.ruiz@example.com", "ana.ruiz@elsewhere.org", 1),
        ("ana.ruiz85@example.com", "ana.ruiz85@elsewhere.org", 2),
        ("ana.ruiz@example.com", "ana.ruizz@example.com", 3),
        ("a.ruiz@example.com", "ana.ruiz@example.com", 1),
    ]
]
CODES = [
    ("612345678", "612345678", 3),
    ("612345678", "612345679", 2),
    ("612345678", "612345687", 2),
    ("612345678", "612354687", 1),
    ("612345678", "913334455", 1),
    (None, "612345678", 0),
]
GENDERS = [("f", "f", 2), ("f", "m", 1), (None, "m", 0)]
HOME = {"street": "calle mayor", "house_number": "3", "postal_code": "28001", "city": "madrid"}
ADDRESSES = [
    (HOME, HOME, 9),
    (HOME, HOME | {"postal_code": None}, 9),
    (HOME, HOME | {"city": "getafe"}, 9),
    (HOME, HOME | {"street": "calle mayro"}, 8),
    (HOME, HOME | {"postal_code": "08001", "city": "barcelona"}, 7),
    (HOME, {"postal_code": "28001", "city": "madrid"}, 6),
    (HOME, {"postal_code": "28001"}, 5),
    (HOME, {"city": "madrid", "postal_code": "28002"}, 5),
    (HOME, {"city": "madrid", "postal_code": "28045"}, 4),
    (HOME, {"city": "madrid"}, 4),
    (HOME, {"city": "madird"}, 4),
    (HOME, {"city": "getafe", "postal_code": "28002"}, 3),
    (HOME, HOME | {"house_number": "14"}, 2),
    (HOME, HOME | {"street": "gran via"}, 2),
    (HOME, HOME | {"street": "gran via", "postal_code": "28002"}, 2),
    (HOME, HOME | {"street": "gran via", "city": "madird", "postal_code": "28002"}, 1),
    (HOME, {"street": "gran via", "house_number": "7", "city": "sevilla", "postal_code": "41002"}, 1),
    ({"street": "calle mayor", "city": "madrid"}, {"street": "calle mayor", "city": "madrid"}, 9),
    (HOME, {}, 0),
    ({"street": "calle mayor"}, {"city": "madrid"}, 0),
    ({}, {}, 0),
]
WHOLE_NAMES = [
    ({"given_name": "ana", "family_name": "garcia"}, {"given_name": "garcia", "family_name": "ana"}, (6, 7)),
    ({"given_name": "martin", "family_name": "martin gil"}, {"given_name": "martin", "family_name": "martin"}, (7, 5)),
    ({"given_name": "ana", "family_name": "garcia lopez"}, {"given_name": "garcia", "family_name": "ana"}, (6, 7)),
    ({"given_name": "rui", "family_name": "sa reis"}, {"given_name": "sa", "family_name": "reis rui"}, (6, 7)),
    ({"given_name": "juan", "family_name": "perez martin"}, {"given_name": "martin", "family_name": "perez"}, (1, 5)),
    ({"given_name": "zarran", "family_name": "bradshaw"}, {"given_name": "bradshaw", "family_name": "zarrna"}, (6, 7)),
    ({"given_name": "zarran", "family_name": "bradshaw"}, {"given_name": "bradshwa", "family_name": "zarrna"}, (1, 1)),
    ({"given_name": "ana", "family_name": "garcia"}, {"given_name": "garcia", "family_name": "eva"}, (1, 1)),
    ({"given_name": "jose", "family_name": "gil", "name_suffix": "padre"},
     {"given_name": "jose", "family_name": "gil", "name_suffix": "hijo"}, (1, 7)),
    ({"given_name": "jose", "family_name": "gil", "name_suffix": "jr"},
     {"given_name": "jose", "family_name": "gil"}, (7, 7)),
    ({"given_name": "pepe", "given_name_root": "jose", "family_name": "gil"},
     {"given_name": "jose", "family_name": "gil"}, (5, 7)),
    ({"given_name": "ana"}, {"family_name": "ana"}, (0, 7)),
    ({"given_name": "ana"}, {"family_name": "eva"}, (0, 0)),
]
# fmt: on


def values(column, table):
    """Pairs of records that hold one value each."""
    return [({column: left}, {column: right}, level) for left, right, level in table]


TABLES = {
    "given_name": values("given_name", GIVEN_NAMES),
    "family_name": [
        *values("family_name", [row for row in FAMILY_NAMES if row[0] != "de la torre"]),
        ({"family_name": "de la torre", "family_name_1": "torre"}, {"family_name": "torre"}, 5),
    ],
    "birth_date": values("birth_date", BIRTH_DATES),
    "email": [*values("email", EMAILS), *NAMESAKES_EMAILS],
    "phone": values("phone", CODES),
    "national_id": values("national_id", CODES),
    "address": ADDRESSES,
    "gender": values("gender", GENDERS),
}


@pytest.mark.parametrize("comparison", TABLES)
def test_levels_are_those_of_the_table(engine_renderer, comparison):
    table = TABLES[comparison]
    found = compare(engine_renderer, [(left, right) for left, right, _ in table])
    told = [(left, right, row[f"{comparison}_level"]) for (left, right, _), row in zip(table, found, strict=True)]
    assert told == table


@pytest.mark.parametrize(
    ("given_name", "family_name", "user", "expected"),
    [
        ("ana", "ruiz", "ana.ruiz85", "anaruiz"),
        ("ana", "ruiz", "r.ana", "rana"),
        ("ana", "ruiz", "sunshine", None),
        ("al", "li", "alli", None),
        (None, "de la torre", "delatorre", "delatorre"),
        (None, None, "ana", None),
        ("ana", "ruiz", None, None),
    ],
)
def test_the_name_in_an_email(engine_renderer, given_name, family_name, user, expected):
    found = duckdb.execute(
        f"select {engine_renderer.macros['name_in_email']('record')} from (select $1::varchar as given_name_root, "
        "$2::varchar as family_name_1, $3::varchar as email_user) as record",
        [given_name, family_name, user],
    ).fetchall()
    assert found == [(expected,)]


def test_two_common_names_are_two_names(engine_renderer):
    pairs = [
        ({"given_name": left, "given_name_count": left_count}, {"given_name": right, "given_name_count": right_count})
        for left, left_count, right, right_count, _ in COMMON_GIVEN_NAMES
    ]
    found = [row["given_name_level"] for row in compare(engine_renderer, pairs)]
    assert found == [row[-1] for row in COMMON_GIVEN_NAMES]


def test_names_are_compared_together(engine_renderer):
    found = compare(engine_renderer, [(left, right) for left, right, _ in WHOLE_NAMES])
    assert [(row["given_name_level"], row["family_name_level"]) for row in found] == [row[2] for row in WHOLE_NAMES]


def test_every_level_that_can_be_made_is_described(engine_renderer):
    from render import PROJECT

    described = {
        (row["comparison"], int(row["comparison_level"]))
        for row in csv.DictReader((PROJECT / "seeds/matching/comparison_levels.csv").open())
    }
    for comparison, table in TABLES.items():
        made = {(comparison, level) for *_, level in table if level > 0}
        # the first name found in the other's surname is of no table of single names
        swapped = {("given_name", 6)} if comparison == "given_name" else set()
        assert made | swapped == {row for row in described if row[0] == comparison}
    tops = {comparison.name: comparison.top_level for comparison in COMPARISONS}
    assert tops == {name: max(level for other, level in described if other == name) for name in NAMES}


def test_a_pattern_is_taken_apart_into_the_levels_it_was_made_of(engine_renderer):
    pairs = [(left, right) for table in TABLES.values() for left, right, _ in table]
    found = compare(engine_renderer, pairs)
    connection = duckdb.connect()
    connection.register("compared", pa.Table.from_pylist(found))
    made = engine_renderer.macros["level_pattern"]()
    again = connection.sql(
        f"select {engine_renderer.macros['pattern_levels']()} from (select {made} as level_pattern from compared)"
    ).to_arrow_table()
    assert again.to_pylist() == found


WORDS = st.sampled_from(["ana", "anna", "an", "a", "jose", "josefa", "garcia", "garcai", "gil", "torre", None])
NUMBERS = st.sampled_from(["612345678", "612345679", "612345768", "9", "912", None])
RECORDS = st.fixed_dictionaries(
    {
        "given_name": WORDS,
        "family_name": WORDS,
        "given_name_root": WORDS,
        "family_name_1": WORDS,
        "name_suffix": st.sampled_from(["jr", "sr", None]),
        "birth_date": st.one_of(st.none(), st.dates().map(str), st.sampled_from(["1980-01-01", "1980-02-01"])),
        "email": st.sampled_from(["ana@a.org", "ana@b.org", "anna@a.org", "leo@long-name.example", None]),
        "phone": NUMBERS,
        "national_id": NUMBERS,
        "street": st.sampled_from(["calle mayor", "calle mayro", "gran via", None]),
        "house_number": st.sampled_from(["3", "14", None]),
        "postal_code": st.sampled_from(["28001", "28002", "08001", None]),
        "city": st.sampled_from(["madrid", "madird", "getafe", "rom", None]),
        "gender": st.sampled_from(["f", "m", None]),
    }
)


@settings(max_examples=10, deadline=None)
@given(pairs=st.lists(st.tuples(RECORDS, RECORDS), min_size=20, max_size=60))
def test_comparing_is_symmetric_complete_and_in_range(engine_renderer, pairs):
    forth = compare(engine_renderer, pairs)
    back = compare(engine_renderer, [(right, left) for left, right in pairs])
    assert forth == back
    for row in forth:
        for comparison in COMPARISONS:
            assert 0 <= row[comparison.column] <= comparison.top_level


@settings(max_examples=5, deadline=None)
@given(records=st.lists(RECORDS, min_size=20, max_size=60))
def test_a_record_agrees_with_itself_wherever_it_has_a_value(engine_renderer, records):
    for record, row in zip(records, compare(engine_renderer, [(one, one) for one in records]), strict=True):
        for comparison in COMPARISONS:
            if comparison.name == "address":
                known = any(record[part] is not None for part in ("street", "postal_code", "city"))
                assert (row["address_level"] > 3) == known
            else:
                expected = comparison.top_level if record[comparison.name] is not None else 0
                assert row[comparison.column] == expected, comparison.name
