"""The rule of consents as a truth table: consent_statements.csv says what was said, consent_answers.csv what it means.

A case is a small world of its own. Without `customer` the record that speaks is gone; an address that is the record's
own name is none. Ben and Ana hold `home@` in every case. The day is 1 January 2025.
"""

from datetime import datetime

import pytest
from consent_room import Statement, built, consents, law, make_consents, rows_of

pytestmark = pytest.mark.xdist_group("privacy")
CASES = sorted({row["case"] for row in rows_of("consent_answers.csv")})
HELD = [("ana", "home@"), ("ben", "home@")]


def said_in(case):
    rows = [row for row in rows_of("consent_statements.csv") if row["case"] == case]
    return [
        Statement(
            str(number), row["record"], row["customer"] or None, row["contact"], row["state"],
            datetime.fromisoformat(row["said_at"]) if row["said_at"] else None,
        )
        for number, row in enumerate(rows)
    ]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_case(macros, case):
    wanted = {
        row["customer"]: (row["state"], row["reason"], row["decided_by"])
        for row in rows_of("consent_answers.csv")
        if row["case"] == case
    }
    statements = said_in(case)
    assert consents(macros, statements, HELD) == wanted
    assert consents(macros, statements[::-1], HELD[::-1]) == wanted


def test_every_case_has_an_answer():
    assert {row["case"] for row in rows_of("consent_statements.csv")} == set(CASES)


@pytest.mark.parametrize(
    "case", sorted({row["case"] for row in rows_of("consent_answers.csv") if row["state"] == "withdrawn"})
)
def test_the_law_rings_where_a_no_is_read_as_yes(macros, case):
    with built(macros, said_in(case), HELD) as house:
        house.execute("update room.customer_consents set consent_state = 'given' where consent_state = 'withdrawn'")
        assert house.execute(law(macros)).fetchall() != []


def test_channels_and_purposes_do_not_mix(macros):
    statements = said_in("a_later_yes_on_the_same_address_does")
    with built(macros, statements) as house:
        yes = "from room.consent_statements where consent_state = 'given'"
        for column, word in (("consent_channel", "phone"), ("consent_purpose", "survey")):
            house.execute(
                "insert into room.consent_statements by name "
                f"select * replace ('{word}' as {column}, '{word}' as consent_id, 'withdrawn' as consent_state) {yes}"
            )
        make_consents(house, macros)
        found = house.execute("select consent_channel, consent_purpose, consent_state from room.customer_consents")
        assert sorted(found.fetchall()) == [
            ("email", "marketing", "given"), ("email", "survey", "withdrawn"), ("phone", "marketing", "withdrawn")
        ]  # fmt: skip
