"""Amounts are read with the decimal mark that the column proves; what is no amount stays as it is."""

import pytest

from customer360.landing import ORDER_LISTS
from customer360.landing.amounts import read_amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.258,54", "1258.54"),
        ("1,258.54", "1258.54"),
        ("$1,258.54", "1258.54"),
        ("1 258,54 €", "1258.54"),
        ("1\u00a0258,54\u00a0€", "1258.54"),
        ("1'258.50", "1258.50"),
        ("12,345,678.9", "12345678.9"),
        ("1.258.000", "1258000"),
        ("R$ 1.000,00", "1000.00"),
        ("Rs.500", "500"),
        ("EUR 12", "12"),
        ("(12.50)", "-12.50"),
        ("12-", "-12"),
        ("\u22123,10", "-3.10"),
        ("$-12.5", "-12.5"),
        ("0.125", "0.125"),
        ("1258,540", "1258.540"),
        ("5%", None),
        ("--5", None),
        ("1,2,3", None),
        ("1,258.5.4", None),
        ("twelve", None),
        ("12 apples", None),
    ],
)
def test_amounts_that_prove_themselves(text, expected):
    assert [read_amount(text, mark) for mark in (".", ",")] == [expected, expected]


@pytest.mark.parametrize(("mark", "expected"), [(".", "1.258"), (",", "1258"), (None, "1258")])
def test_three_digits_after_one_mark_follow_the_column(mark, expected):
    assert read_amount("1.258", mark) == expected


def amounts(land, values, **options):
    body = "".join(f"2024-01-01\t{value}\n" for value in values)
    return land(f"ordered_at\tamount\n{body}", "sales.tsv", ORDER_LISTS).rows["amount"].to_pylist()


def test_the_column_proves_its_mark(land):
    assert amounts(land, ["1.258", "12,5"]) == ["1258", "12.5"]
    assert amounts(land, ["1.258", "12.5"]) == ["1.258", "12.5"]
    assert amounts(land, ["1.258", "950"]) == ["1258", "950"]
    assert amounts(land, ["12.50", "gratis"]) == ["12.50", "gratis"]


def test_told_mark_wins(land, tell):
    tell("decimal: .\n", "sales.tsv.options.yml", ORDER_LISTS)
    assert amounts(land, ["1.258", "950"]) == ["1.258", "950"]
