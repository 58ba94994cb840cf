"""Which addresses a statement is about, as room 1 finds them."""

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("privacy")
DOOR = """
    consent_id varchar, source_system varchar, record_id varchar, consent_channel varchar, consent_purpose varchar,
    consent_state varchar, stated_at timestamp, contact_value varchar, stated_word varchar, source_column varchar,
    consent_basis varchar
"""
HELD = [
    ("ana", "email", "ana@example.org", None),
    ("ana", "email", "ana.work@example.org", None),
    ("ana", "phone", "+34600111222", None),
    ("ana", "phone", "+34912000111", None),
    ("ana", "phone", "+34000000000", "placeholder"),
    ("ana", "national_id", "12345678Z", None),
    ("ben", "email", "info@example.org", "role_mailbox"),
    ("eva", "phone", "+34999999999", "placeholder"),
]
BOTH_PHONES = {("phone", "+34600111222"), ("phone", "+34912000111")}
CASES = {
    # the address beside the word, in standard form
    ("ana", "email", " Ana <mailto:ANA@Example.org> "): {("email", "ana@example.org")},
    ("gone", "email", "gone@example.org"): {("email", "gone@example.org")},
    # none, or none that can be read: all that the record holds
    ("ana", "email", None): {("email", "ana@example.org"), ("email", "ana.work@example.org")},
    ("ana", "email", "n/a"): {("email", "ana@example.org"), ("email", "ana.work@example.org")},
    ("ana", "email", "noemail@example.com"): {("email", "ana@example.org"), ("email", "ana.work@example.org")},
    ("ben", "email", ""): {("email", "info@example.org")},
    ("ana", "phone", None): BOTH_PHONES,
    ("ana", "sms", None): BOTH_PHONES,
    # nothing, a placeholder, or no address of this kind: the record
    ("eva", "phone", None): {("record", "eva")},
    ("ben", "sms", None): {("record", "ben")},
    ("ana", "post", None): {("record", "ana")},
    ("gone", "email", "x" * 100_000): {("record", "gone")},
    ("gone", "email", "'; drop table x; --"): {("record", "gone")},
}


@pytest.fixture(scope="module")
def found():
    """The addresses of each case, by its place."""
    from render import Renderer

    query = Renderer(sources={"crm": ["consents"]}).model("consent_statements")
    with duckdb.connect() as house:
        house.execute(f"create schema room; create table room.std_crm__consents ({DOOR})")
        house.execute(
            "create table room.record_identifiers (record_id varchar, identifier_kind varchar, "
            "identifier_value varchar, block_reason varchar)"
        )
        house.execute("create table room.placeholder_values as select 'email' as kind, 'noemail@example.com' as value")
        house.executemany("insert into room.record_identifiers values (?, ?, ?, ?)", HELD)
        for place, (record, channel, contact) in enumerate(CASES):
            house.execute(
                "insert into room.std_crm__consents "
                "values (?, 'crm', ?, ?, 'marketing', 'given', null, ?, 'yes', 'a.b', null)",
                [str(place), record, channel, contact],
            )
        return house.execute(f"select consent_id, contact_kind, contact_point from ({query})").fetchall()


@pytest.mark.parametrize(("place", "case"), list(enumerate(CASES)), ids=[f"{a}-{b}-{str(c)[:12]}" for a, b, c in CASES])
def test_addresses(found, place, case):
    assert {(kind, point) for consent, kind, point in found if consent == str(place)} == CASES[case]


def test_no_statement_is_lost_or_told_twice(found):
    assert len(set(found)) == len(found) == sum(map(len, CASES.values()))
