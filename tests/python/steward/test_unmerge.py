"""`c360 unmerge`: what it writes, and what it refuses."""

import pytest

from customer360.errors import UserError
from customer360.steward.unmerge import unmerge


def cut(desk, *keep, customer="c-ana", why="two sisters", by="Eva"):
    with desk.console.capture() as told:
        unmerge(desk.paths, desk.console, customer, keep, why, by)
    return told.get()


def test_one_record_is_cut_from_each_other(desk):
    told = cut(desk, "pos:main:2")
    rows = desk.seed("never_link")
    assert {(row["id_1"], row["id_2"]) for row in rows} == {
        ("pos:main:2", other) for other in ("crm:main:1", "crm:main:2", "crm:main:3", "pos:main:1")
    }
    assert {(row["decided_by"], row["reason"]) for row in rows} == {("Eva", "two sisters")}
    assert len({row["decision_id"] for row in rows}) == 1
    assert all(len(row["seen"].split()) == 2 and row["decided_on"] for row in rows)
    assert desk.seed("always_link") == []
    assert "1 record cut from 4 others: 4 rows" in told


def test_a_cut_names_every_record_of_both_sides_in_as_few_rows_as_can_be(desk):
    cut(desk, "crm:main:1", "crm:main:2")
    rows = desk.seed("never_link")
    assert len(rows) == 3
    assert {row["id_1"] for row in rows} == {"crm:main:1", "crm:main:2"}
    assert {row["id_2"] for row in rows} == {"crm:main:3", "pos:main:1", "pos:main:2"}


def test_kept_records_that_only_the_others_joined_are_told_to_be_one(desk):
    cut(desk, "crm:main:1", "crm:main:2", "crm:main:3")
    assert [(row["id_1"], row["id_2"]) for row in desk.seed("always_link")] == [("crm:main:2", "crm:main:3")]


def test_always_links_across_the_cut_are_told(desk):
    file = desk.paths.root / "seeds" / "steward" / "always_link.csv"
    file.write_text(file.read_text() + "crm:main:1,pos:main:2,Ida,2024-01-01,she said so,\n")
    assert "1 always-link across the cut no longer hold" in cut(desk, "pos:main:2")


@pytest.mark.parametrize(
    ("keep", "customer", "why", "complaint"),
    [
        (["pos:main:2"], "c-ana-before", "why not", "c-ana-before is c-ana now"),
        (["pos:main:2"], "c-nobody", "why not", "there is no customer c-nobody"),
        (["pos:main:9"], "c-ana", "why not", "pos:main:9 is no record of c-ana, which has crm:main:1"),
        (["pos:main:9"], "c-uma", "why not", "keep some of them, not all"),
        (["pos:main:2"], "c-ana", " \n", "say why"),
        (["pos:main:2"], "c-ana", "x" * 501, "500 must do"),
        (["'; drop table identity.customer_ids; --"], "c-ana", "why not", "is no record of c-ana"),
    ],
)
def test_what_is_no_cut_is_refused_in_one_line_and_writes_nothing(desk, keep, customer, why, complaint):
    with pytest.raises(UserError) as error:
        cut(desk, *keep, customer=customer, why=why)
    assert complaint in str(error.value)
    assert desk.seed("never_link") == desk.seed("always_link") == []


def test_the_same_cut_is_not_written_twice(desk):
    cut(desk, "pos:main:2")
    with pytest.raises(UserError, match="is cut there already"):
        cut(desk, "pos:main:2")
    assert len(desk.seed("never_link")) == 4


def test_what_stood_in_a_seed_stays_and_a_reason_is_one_cell(desk):
    file = desk.paths.root / "seeds" / "steward" / "never_link.csv"
    file.write_text(file.read_text() + 'a,b,"Uma, of CRM",2024-01-01,"""quoted"", and more",,\n')
    cut(desk, "pos:main:2", why='so "they",\nsaid')
    rows = desk.seed("never_link")
    assert (rows[0]["decided_by"], rows[0]["reason"]) == ("Uma, of CRM", '"quoted", and more')
    assert rows[1]["reason"] == 'so "they", said'


def test_a_seed_with_another_header_is_refused(desk):
    file = desk.paths.root / "seeds" / "steward" / "never_link.csv"
    file.write_text("record_id_1,record_id_2,decided_by,decided_on,reason\n")
    with pytest.raises(UserError, match="its first line must be id_1,id_2"):
        cut(desk, "pos:main:2")
