"""Each generic test of the project rings at its fault, and only there."""

import re

import duckdb
import jinja2
import pytest
from project_files import ROOT

ROWS = "(values (1, 'a', 5), (1, 'b', 50), (2, '  ', 5), (2, null, null)) as given(number, word, amount)"


def found(test, **arguments):
    """What the generic test returns on the rows above."""
    text = (ROOT / "tests" / "generic" / f"{test}.sql").read_text()
    body = re.sub(r"{% (?:test \w+\((.*?)\)|endtest) %}", "", text)
    sql = jinja2.Environment(autoescape=False).from_string(body).render(model=ROWS, **arguments)
    return duckdb.sql(sql).fetchall()


@pytest.mark.parametrize(
    ("test", "arguments", "expected"),
    [
        ("never_null", {"columns": ["number", "word", "amount"]}, [("word", 1), ("amount", 1)]),
        ("never_null", {"columns": ["number"]}, []),
        ("unique_combination", {"columns": ["number"]}, [(1, 2), (2, 2)]),
        ("unique_combination", {"columns": ["number", "word"]}, []),
        ("not_empty_string", {"column_name": "word"}, [("  ",)]),
        ("accepted_range", {"column_name": "amount", "min_value": 0, "max_value": 10}, [(50,)]),
    ],
)
def test_it_rings(test, arguments, expected):
    assert sorted(found(test, **arguments)) == sorted(expected)
