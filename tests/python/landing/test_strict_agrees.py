"""The fast reader takes a file only if the lenient reader would give the same rows."""

import string
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from customer360.landing import CONTACT_LISTS
from customer360.landing.delimited import read_delimited
from customer360.landing.encoding import TextEncoding
from customer360.landing.options import FileOptions
from customer360.landing.strict import read_strict

HEADER = "full_name,email,city"
PIECES = ["a", "é", " ", ",", ";", '"', '""', "\n", "\r", "\r\n", "\t", "\0", "'", "\\", "=1", "\u2028", "\ufeff"]


def both(content: bytes):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        path.write_bytes(content)
        return [read_delimited(path, CONTACT_LISTS, FileOptions(), is_fast=fast).table for fast in (True, False)]


anything = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
fields = st.sampled_from(
    ["", "a", '"a"', '"a,b"', '"a""b"', '"', '"a', 'a"', 'a"b', '"a"b', ' "a"', '""', '"a\nb"', "a\rb"]
)
almost_right = st.lists(st.lists(fields, min_size=2, max_size=4).map(",".join), max_size=5).map("\n".join)


@settings(max_examples=600, deadline=None)
@given(body=st.one_of(anything, almost_right, almost_right.map(lambda text: text + "\n")))
@example(body='1,2,"c\n')
@example(body='1,2,"c')
@example(body='"a\n1,2,3\n"b",c,d\n')
@example(body='1,"a"b,c\n')
@example(body='1, "a",c\n')
@example(body='1,a"",c\n')
@example(body='1,"",c\n')
@example(body='1,"""",c\n')
@example(body="1,2\r,3\n\n")
@example(body=',,",a\rb')
def test_any_text_gives_the_same_rows_either_way(body):
    fast, lenient = both(f"{HEADER}\n{body}".encode())
    assert fast.to_pylist() == lenient.to_pylist()


@pytest.mark.parametrize("start", ["\n", " \n", "\r\n\r\n", "\ufeff"])
def test_lines_before_the_header_give_the_same_rows_either_way(start):
    fast, lenient = both(f"{start}{HEADER}\na,b,c\nd,e,f\n".encode())
    assert fast.to_pylist() == lenient.to_pylist()
    assert fast["full_name"].to_pylist() == ["a", "d"]


value = st.text(st.sampled_from(string.ascii_letters + "éñ ,\"'0123456789"), max_size=8)


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(st.tuples(value, value, value), min_size=1, max_size=8), codec=st.sampled_from(["utf-8", "cp1252"])
)
def test_a_well_formed_file_gives_its_values_either_way(rows, codec):
    lines = [",".join('"' + text.replace('"', '""') + '"' for text in row) for row in rows]
    fast, lenient = both("\n".join([HEADER, *lines, ""]).encode(codec))
    assert fast.to_pylist() == lenient.to_pylist()
    assert [(row["full_name"], row["email"], row["city"]) for row in fast.to_pylist()] == rows


@pytest.mark.parametrize(
    ("body", "is_taken"),
    [
        ("1,2,3\n4,5,6\n", True),
        ('1,"2, ""x""",3\n4,5,6', True),
        ("1,2\n", False),
        ('1,"a\nb",3\n', False),
        ('1,a"b,3\n', False),
        ("1,2,3\n\n", False),
        ("1,2,3\r4,5,6\n", False),
    ],
)
def test_what_the_fast_reader_takes(tmp_path, body, is_taken):
    path = tmp_path / "people.csv"
    path.write_text(f"{HEADER}\n{body}")
    table = read_strict(path, TextEncoding("utf-8", True), ",", {"full_name": 0, "email": 1, "city": 2}, 3)
    assert (table is not None) == is_taken
