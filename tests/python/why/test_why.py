"""What `c360 why` says of every way in which two records can be together or apart."""

import duckdb
import pytest

from customer360.errors import UserError


def test_a_link_is_told_with_its_evidence(told):
    text = told("crm:main:1", "crm:main:2")
    assert "are one customer, c-ana (3 records)" in text
    assert "two records" in text
    assert "-10.0" in text
    assert "+22.0" in text
    assert "match weight (99.98% one person)" in text
    assert "+12.0" in text
    assert "nothing to compare: e-mail" in text


def test_records_that_others_join_are_told_link_by_link(told):
    text = told("crm:main:1", "crm:main:3")
    assert "has 2 links" in text
    first, second = text.index("1. crm:main:1 – crm:main:2"), text.index("2. crm:main:2 – crm:main:3")
    assert first < second
    assert "the source itself says so: merged at source" in text
    assert "the two themselves were never compared" in text


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("crm:main:1", "pos:main:1", "both have a valid national id of one kind and the two differ"),
        ("pos:main:3", "pos:main:2", "a steward keeps them apart: two sisters"),
        ("crm:main:1", "pos:main:3", "found too little alike: weight -20.0"),
        ("crm:main:2", "pos:main:2", "other records of their two customers have two different valid national ids"),
        # 4 and -20 over three pairs, the third never compared
        (
            "crm:main:2",
            "pos:main:3",
            "over all 3 pairs between the two the weight is -5.5 on average, 2 of",
        ),
        (
            "crm:main:2",
            "pos:main:3",
            "each taken for one person they weigh -7.5, and half of both counts, less 2.0 as each keeps to an e-mail",
        ),
        (
            "pos:main:3",
            "pos:main:4",
            "(phone) is shared by 40,000 records, and that block was skipped (block",
        ),
        ("pos:main:4", "pos:main:5", "never compared: they agree in nothing by which records are paired"),
    ],
)
def test_records_apart_are_told_why(told, one, other, reason):
    text = told(one, other)
    assert "two customers" in text
    assert reason in text


def test_a_steward_who_joined_is_named(told):
    assert "a steward joined them: same signature" in told("pos:main:1", "pos:main:2")


def test_apart_tells_for_and_against_and_the_likest_records(told):
    text = told("crm:main:1", "pos:main:3")
    assert "for      nothing of weight" in text
    assert "against  same [b]first[/b] name (-10.0)" in text
    assert "the likest records of the two customers: crm:main:2 – pos:main:3" in text


def test_data_cannot_write_to_the_terminal(told):
    text = told("crm:main:3", "crm:main:2") + told("crm:main:1", "crm:main:2")
    assert "\x1b" not in text
    assert "same [b]first[/b] name" in text


@pytest.mark.parametrize(
    ("one", "other", "complaint"),
    [
        ("crm:main:1", "crm:main:1", "is one record: name two"),
        ("crm:main:99", "crm:main:1", "no record crm:main:99 among those matched"),
        ("5", "crm:main:1", "is it pos:main:5?"),
        ("", "crm:main:1", "no record (nothing)"),
        ("web:main:9", "crm:main:1", "is quarantined (value too long)"),
        ("x\x1b[31m", "crm:main:1", "characters that cannot be printed"),
        ("\udcff", "crm:main:1", "characters that cannot be printed"),
        ("a" * 5000, "crm:main:1", "a…"),
        ("'; drop table identity.customer_ids; --", "crm:main:1", "no record"),
    ],
)
def test_what_cannot_be_answered_is_one_line(told, one, other, complaint):
    with pytest.raises(UserError) as error:
        told(one, other)
    message = str(error.value)
    assert complaint in message
    assert message.isprintable()
    assert len(message) < 400


def test_a_missing_an_old_and_a_broken_warehouse_are_one_line(told, tmp_path):
    with pytest.raises(UserError, match="nothing is built yet"):
        told("a", "b", file=tmp_path / "none.duckdb")
    old, broken = tmp_path / "old.duckdb", tmp_path / "broken.duckdb"
    duckdb.connect(str(old)).close()
    broken.write_text("no database" * 1000)
    with pytest.raises(UserError, match="build again"):
        told("a", "b", file=old)
    with pytest.raises(UserError, match="cannot be read now"):
        told("a", "b", file=broken)
