"""The order of day and month is proven, told or assumed; what cannot be a date stays as it is."""

import pytest

from customer360.errors import UserError
from customer360.landing.readdate import read_date, read_time


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("12/03/1985", "dmy", "1985-03-12"),
        ("12/03/1985", "mdy", "1985-12-03"),
        ("1.2.1985", "dmy", "1985-02-01"),
        ("12 - 03 - 1985", "dmy", "1985-03-12"),
        ("1985/3/2", "dmy", "1985-03-02"),
        ("19850312", "dmy", "1985-03-12"),
        ("85-03-12", "ymd", "1985-03-12"),
        ("12-Mar-85", "dmy", "1985-03-12"),
        ("5 de agosto de 1990", "mdy", "1990-08-05"),
        ("August 5th, 1990", "dmy", "1990-08-05"),
        ("3 juillet 1990", "dmy", "1990-07-03"),
        ("12. März 1985", "dmy", "1985-03-12"),
        ("01/01/26", "dmy", "2026-01-01"),
        ("01/01/27", "dmy", "1927-01-01"),
        ("31/02/1985", "dmy", None),
        ("02/31/1985", "dmy", None),
        ("00/00/0000", "dmy", None),
        ("1985-13-01", "ymd", None),
        ("12/03/985", "dmy", None),
        ("12/1985", "dmy", None),
        ("SIN DATOS", "dmy", None),
    ],
)
def test_read_date(text, order, expected):
    assert read_date(text, order, this_year=2026) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" 9:05", " 09:05:00"),
        ("T09:05:07.250Z", " 09:05:07.250Z"),
        (" 12:05 a.m.", " 00:05:00"),
        (", 3:05:01 PM", " 15:05:01"),
        (" 10:00:00+02:00", " 10:00:00+02:00"),
        (" 09:05:07 UTC", " 09:05:07Z"),
        (" 25:00", None),
    ],
)
def test_read_time(text, expected):
    assert read_time(text) == expected


def birth_dates(landed):
    return landed.rows["birth_date"].to_pylist()


def test_one_value_proves_the_order_of_its_column(land):
    assert birth_dates(land("birth_date\n01/02/1980\n12/25/1980\n")) == ["1980-01-02", "1980-12-25"]
    assert birth_dates(land("birth_date\n01/02/1980\n25/12/1980\n")) == ["1980-02-01", "1980-12-25"]


def test_nothing_proven_means_day_first_and_says_so(land):
    landed = land("birth_date\n01/02/1980\n")
    assert birth_dates(landed) == ["1980-02-01"]
    assert landed.files["notes"].to_pylist() == ["birth_date: day first (assumed, no value proves it)"]


def test_another_column_of_the_file_proves_the_order(land):
    landed = land("birth_date,created_at\n01/02/1980,12/25/2020 10:30\n")
    assert birth_dates(landed) == ["1980-01-02"]
    assert landed.rows["created_at"].to_pylist() == ["2020-12-25 10:30:00"]


def test_told_order_wins(land, tell):
    tell('{"date_order": {"birth_date": "mdy"}}')
    assert birth_dates(land("birth_date\n01/02/1980\n25/12/1980\n")) == ["1980-01-02", "25/12/1980"]


def test_impossible_and_strange_dates_stay_as_they_are(land):
    values = ["1028-03-29", "1985-02-31", "31/02/1985", "02/31/1985", "SIN DATOS", "2999-01-01"]
    landed = land("birth_date,id\n" + "".join(f"{value},1\n" for value in [*values, "30/01/1970"]))
    assert birth_dates(landed) == [*values, "1970-01-30"]
    assert landed.rows["row_problem"].null_count == len(values) + 1


def test_midnight_is_dropped_from_birth_dates_only(land):
    landed = land("birth_date,created_at\n1980-02-01 00:00:00,1980-02-01 00:00:00\n01/02/1980 0:00,\n")
    assert birth_dates(landed) == ["1980-02-01", "1980-02-01"]
    assert landed.rows["created_at"].to_pylist() == ["1980-02-01 00:00:00", None]


def test_unknown_order_is_refused(land, tell):
    tell('{"date_order": "ddmm"}')
    with pytest.raises(UserError, match=r"people.csv.options.json: date_order must be dmy, mdy or ymd"):
        land("birth_date\n01/02/1980\n")
