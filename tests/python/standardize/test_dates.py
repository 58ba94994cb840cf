"""Dates of birth as people and systems write them."""

import datetime
import random

DATE = datetime.date
LAYOUTS = [
    ("%Y-%m-%d", {None, "ES", "US", "DE"}),
    ("%Y-%m-%d 00:00:00", {None, "ES", "US"}),
    ("%Y-%m-%dT00:00:00Z", {None, "US"}),
    ("%Y%m%d", {None, "ES", "US"}),
    ("%Y/%m/%d", {None, "ES", "US"}),
    ("%d/%m/%Y", {None, "ES", "GB", "FR"}),
    ("%d-%m-%Y", {None, "ES"}),
    ("%d.%m.%Y", {"DE"}),
    ("%d/%m/%y", {None, "ES"}),
    ("%m/%d/%Y", {"US"}),
    ("%m/%d/%y", {"US"}),
    ("%d%m%Y", {None, "ES"}),
    ("%d %b %Y", {None, "GB", "US"}),
    ("%d-%B-%Y", {None, "US"}),
    ("%B %d, %Y", {None, "US"}),
]


def test_every_layout_is_read_back(standardize):
    randomness = random.Random(1)
    rows, dates = [], []
    for _ in range(300):
        date = DATE(1931, 1, 1) + datetime.timedelta(days=randomness.randrange(365 * 75))
        for layout, countries in LAYOUTS:
            # YYYYMMDD and DDMMYYYY cannot be told apart for days 19 and 20 of some months
            if layout == "%d%m%Y" and date.day in (19, 20):
                continue
            for country in countries:
                rows.append({"birth_date": date.strftime(layout), "country_code": country})
                dates.append(date)
    records = standardize(rows)
    misses = [
        (row, record["birth_date"])
        for row, record, date in zip(rows, records, dates, strict=True)
        if record["birth_date"] != date and date not in (DATE(1970, 1, 1),)
    ]
    assert not misses, misses[:10]


# typed, country, date, reason
DATES = [
    ("1609-01-07", None, DATE(1609, 1, 7), None),
    ("1028-03-29", "DE", DATE(1028, 3, 29), None),
    ("9185-10-14", "DE", None, "out_of_range"),
    ("0985-10-14", "DE", None, "out_of_range"),
    ("-0050-01-0", None, None, "impossible_date"),
    ("1862-12-87", None, None, "impossible_date"),
    ("31/02/1980", "ES", None, "impossible_date"),
    ("00000000", None, None, "placeholder"),
    ("0000-00-00", None, None, "placeholder"),
    ("1900-01-01", None, None, "placeholder"),
    ("01/01/1970", None, None, "placeholder"),
    ("3 de marzo de 1980", "ES", DATE(1980, 3, 3), None),
    ("12. Dezember 1971", "DE", DATE(1971, 12, 12), None),
    ("13/12/1980", "US", DATE(1980, 12, 13), None),
    ("12/13/1980", "ES", DATE(1980, 12, 13), None),
    ("03/04/1980", None, DATE(1980, 4, 3), None),
    ("03/04/1980", "US", DATE(1980, 3, 4), None),
    ("5/3/80", "ES", DATE(1980, 3, 5), None),
    ("1.2.03", "DE", DATE(2003, 2, 1), None),
    ("soon", None, None, "impossible_date"),
    ("43831", None, None, "impossible_date"),
]


# typed, what can be compared of it
DIGITS = [
    ("1980-03-05", "1980-03-05"),
    ("5/3/80", "1980-03-05"),
    ("1838-88-03", "1838-88-03"),
    ("31/02/1980", "1980-02-31"),
    ("1980", "1980-01-01"),
    ("1980-07", "1980-07-01"),
    ("1980-00-00", "1980-01-01"),
    ("1980-06-00", "1980-06-01"),
    ("1900-00-00", None),
    ("0000-00-00", None),
    ("9999", None),
    ("43831", None),
    ("12", None),
    ("-0050-01-0", None),
    ("soon", None),
]


def test_what_no_calendar_has_is_compared_by_its_digits(room):
    rows = [{"birth_date": typed, "country_code": "ES"} for typed, _ in DIGITS]
    tables = room(rows, ("customer_records",))
    digits = {record["record_id"]: record["birth_date_typed"] for record in tables["customer_records"]}
    assert [(typed, digits[f"test:main:{place}"]) for place, (typed, _) in enumerate(DIGITS)] == DIGITS


def test_dates_one_by_one(room):
    rows = [{"birth_date": case[0], "country_code": case[1]} for case in DATES]
    tables = room(rows, ("customer_records", "rejected_values"))
    dates = {record["record_id"]: record["birth_date"] for record in tables["customer_records"]}
    reasons = {row["record_id"]: row["reason"] for row in tables["rejected_values"] if row["attribute"] == "birth_date"}
    ids = [f"test:main:{place}" for place in range(len(DATES))]
    assert [(*case[:2], dates[id_], reasons.get(id_)) for case, id_ in zip(DATES, ids, strict=True)] == DATES
