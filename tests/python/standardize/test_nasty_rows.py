"""What sources should never send, and do."""

import datetime
import re

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

TEXTS = [
    "full_name",
    "first_name",
    "last_name",
    "birth_date",
    "gender",
    "national_id",
    "email",
    "phone",
    "street",
    "postal_code",
    "city",
    "region",
    "country_code",
    "company",
    "language",
]
NASTY = [
    "",
    " ",
    "\x00",
    "\ufeff",
    "\u202eanA\u202c",
    "\u200b\u200d",
    "🙂👩‍👩‍👧",
    "=HYPERLINK('http://a.example')",
    "Robert'); DROP TABLE students;--",
    "--",
    "%",
    "\\1\\2",
    "a\nb\r\nc\td",
    "(((((",
    "[a-z]*+",
    "@",
    "+",
    "00",
    "/",
    ",",
    ", ,",
    "مرحبا بالعالم",
    "漢字",
    "ﬁ",
    "İI ıi",
    "ẞß",
    "𝒜𝓃𝒶",
    "a" * 1000,
    "0" * 1000,
    "- - -",
]


def test_every_nasty_text_in_every_column_is_lived_through(room):
    rows = [{column: text} for column in TEXTS for text in NASTY] + [dict.fromkeys(TEXTS, text) for text in NASTY]
    tables = room(rows, ("customer_records", "quarantined_records", "record_identifiers", "rejected_values"))
    assert len(tables["customer_records"]) == len(rows)
    assert tables["quarantined_records"] == []
    for table in tables.values():
        for row in table:
            assert not [key for key, value in row.items() if isinstance(value, str) and value.strip() == ""], row


def test_unusable_rows_are_quarantined_with_a_reason(room):
    old, new = datetime.datetime(2020, 1, 1), datetime.datetime(2024, 1, 1)
    rows = [
        {"record_id": None, "source_record_id": None, "full_name": "Ana Gil"},
        {"record_id": "a:main: ", "source_record_id": " ", "full_name": "Ana Gil"},
        {"record_id": "a:main:1", "source_record_id": "1", "full_name": "Ana Gil", "updated_at": old},
        {"record_id": "a:main:1", "source_record_id": "1", "full_name": "Ana Gil Pérez", "updated_at": new},
        {"record_id": "a:main:2", "source_record_id": "2", "last_name": "x" * 1_000_000},
        {"record_id": "a:main:3", "source_record_id": "3", "is_deleted_at_source": True},
        {"record_id": "a:main:4", "source_record_id": "4"},
    ]
    for order in (rows, rows[::-1]):
        tables = room(order, ("customer_records", "quarantined_records"))
        kept = {record["record_id"]: record["full_name"] for record in tables["customer_records"]}
        assert kept == {"a:main:1": "Ana Gil Pérez", "a:main:4": None}
        reasons = sorted((row["record_id"] or "", row["reason"]) for row in tables["quarantined_records"])
        assert reasons == [
            ("", "missing_record_id"),
            ("a:main: ", "missing_record_id"),
            ("a:main:1", "duplicate_record_id"),
            ("a:main:2", "value_too_long"),
        ]


def test_rejected_values_keep_what_was_typed(room):
    row = {
        "full_name": "SIN DATOS",
        "birth_date": "31/02/1980",
        "gender": "t2227949974",
        "email": "ana@a@example.org",
        "phone": "000000000",
        "national_id": "00000000T",
        "postal_code": "00000",
        "country_code": "Freedonia",
        "city": "n/a",
        "region": "SIN DATOS",
        "company": "N/A",
        "street": "北京路 12",
    }
    rejected = room([row], ("rejected_values",))["rejected_values"]
    assert sorted((value["attribute"], value["raw_value"], value["reason"]) for value in rejected) == [
        ("birth_date", "31/02/1980", "impossible_date"),
        ("city", "n/a", "placeholder"),
        ("company", "N/A", "placeholder"),
        ("country", "Freedonia", "unknown_value"),
        ("email", "ana@a@example.org", "invalid"),
        ("full_name", "SIN DATOS", "placeholder"),
        ("gender", "t2227949974", "unknown_value"),
        ("national_id", "00000000T", "placeholder"),
        ("phone", "000000000", "placeholder"),
        ("postal_code", "00000", "placeholder"),
        ("region", "SIN DATOS", "placeholder"),
        ("street", "北京路 12", "invalid"),
    ]


FURTHER = [
    ("email", "a@x.com; b@y.org", "b@y.org"),
    ("email", "Ana <a@x.com>, Eva <b@y.org>", "Eva <b@y.org>"),
    ("email", "a@x.com,b@y.org,c@z.net", "b@y.org,c@z.net"),
    ("email", "a@x.com", None),
    ("email", "a @x.com", None),
    ("email", "a@x.com (work)", None),
    ("phone", "612 345 679 / 913 334 455", "913 334 455"),
    ("phone", "612345679; home 913334455", "home 913334455"),
    ("phone", "+34 612 345 679 ext 12", None),
    ("phone", "612/345/679", None),
    ("phone", "+49 30 / 1234 5678", None),
]


def test_a_second_value_in_one_field_is_told(room):
    rows = [
        {"record_id": f"a:main:{place}", column: text, "country_code": "ES"}
        for place, (column, text, _) in enumerate(FURTHER)
    ]
    told = {row["record_id"]: row for row in room(rows, ("rejected_values",))["rejected_values"]}
    read = [told.get(row["record_id"], {}).get("raw_value") for row in rows]
    assert read == [further for _, _, further in FURTHER]
    assert {(row["reason"]) for row in told.values()} == {"further_value"}


def test_whatever_is_typed_is_used_or_rejected(room):
    """No column of the door loses letters or digits without a reason; the number of a street line is use enough."""
    typed = [text for text in (*NASTY, "Calle Mayor 7", "nº 12", "12-14", "漢字 5") if re.search(r"\w", text)]
    named = {f"a:main:{column} {place}": (column, text) for column in TEXTS for place, text in enumerate(typed)}
    rows = [{"record_id": record, column: text} for record, (column, text) in named.items()]
    tables = room(rows, ("customer_records", "rejected_values"))
    told = {
        (value["record_id"], value["attribute"].replace("country", "country_code"))
        for value in tables["rejected_values"]
    }
    for record in tables["customer_records"]:
        told |= {(record["record_id"], column) for column in TEXTS if record[column] is not None}
        if record["house_number"]:
            told.add((record["record_id"], "street"))
    assert [(column, text) for record, (column, text) in named.items() if (record, column) not in told] == []


def test_shared_and_blocked_identifiers(room):
    people = [
        {"full_name": f"Ana {letter}", "phone": "913 334 455", "email": "info@example.org", "country_code": "ES"}
        for letter in ("Gil", "Ruiz", "Sanz", "Vidal", "Mora", "Soler", "Pons", "Roca", "Costa", "Serra", "Bosch")
    ]
    couple = [{"full_name": name, "email": "casa@example.org"} for name in ("Eva Gil", "Luis Ruiz", "Eva Gil")]
    tables = room(people + couple, ("record_identifiers", "shared_identifiers"))
    blocked = {
        (row["identifier_value"], row["block_reason"]) for row in tables["record_identifiers"] if row["is_blocked"]
    }
    assert blocked == {("info@example.org", "role_mailbox")}
    shared = {
        row["identifier_value"]: (row["record_count"], row["person_count"], row["counts_as_evidence"])
        for row in tables["shared_identifiers"]
    }
    assert shared == {
        "+34913334455": (11, 11, False),
        "info@example.org": (11, 11, False),
        "casa@example.org": (3, 2, True),
    }


def test_one_value_of_two_kinds_is_no_shared_identifier(room):
    """Ids that Google gives for an account, a browser and a click, and handles of two networks, are kinds apart."""
    kinds = ["google_id", "ga_client_id", "gclid", "instagram", "linkedin", "Instagram "]
    people = [
        {"full_name": name} for name in ("Ana Gil", "Eva Ruiz", "Luis Sanz", "Pau Vidal", "Olga Mora", "Ivo Soler")
    ]
    given_ids = [(f"test:main:{place}", kind, "1234567890.1700000000") for place, kind in enumerate(kinds)]
    tables = room(people, ("record_identifiers", "shared_identifiers"), identifiers=given_ids)
    assert {row["identifier_kind"] for row in tables["record_identifiers"]} == {kind.lower().strip() for kind in kinds}
    shared = [(row["identifier_kind"], row["record_count"]) for row in tables["shared_identifiers"]]
    assert shared == [("instagram", 2)]


# standard form, and the column of the door it is typed into once more
ROUND_TRIP = {
    "given_name": "first_name",
    "family_name": "last_name",
    "email": "email",
    "phone": "phone",
    "national_id": "national_id",
    "street": "street",
    "postal_code": "postal_code",
    "city": "city",
    "region": "region",
    "company": "company",
    "gender": "gender",
    "country_code": "country_code",
    "birth_date": "birth_date",
}
TYPED = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="abcdeñüßø '-.,0123456789@+/()", max_size=30),
    st.from_regex(r"\A[a-z.+]{1,8}@[a-z]{2,8}\.(com|es)\Z"),
    st.from_regex(r"\A(\+34|0034|0)? ?[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}\Z"),
    st.from_regex(r"\A(c/|calle|12 rue|avda\.?) [a-z ]{2,12},? ?[0-9]{0,3}( [0-9]º [a-d])?\Z"),
    st.dates().map(str),
)
ROW = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(TEXTS, TYPED) | {"country_code": st.sampled_from(["ES", "US", "DE", "PT", "France", "x"])},
)


def drawn_rows(count, **how):
    """Many rows in one batch: a run of the room takes a second, however few rows it has."""
    rows = []

    @settings(
        max_examples=count, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), **how
    )
    @given(ROW)
    def draw(row):
        rows.append(row)

    draw()
    return rows


def test_a_standard_value_typed_again_stays_as_it_is(standardize):
    rows = drawn_rows(400, derandomize=True)
    once = standardize(rows)
    assert len(once) == len(rows)
    # beside the whole name as it was: parts alone may read as a placeholder ('n', 'a')
    again = standardize(
        [
            {"full_name": row.get("full_name")}
            | {door: record[name] and str(record[name]) for name, door in ROUND_TRIP.items()}
            for row, record in zip(rows, once, strict=True)
        ]
    )
    changed = [
        (name, first[name], second[name])
        for first, second in zip(once, again, strict=True)
        for name in ROUND_TRIP
        if first[name] != second[name]
    ]
    assert not changed, changed
