"""Since when a question stands: over runs that ask this and that."""

from pathlib import Path

import duckdb
import pytest
from jinja2 import Environment

MODEL = Path(__file__).parents[3] / "models" / "marts" / "stewardship" / "review_history.sql"
COLUMNS = "review_run bigint, changed_at timestamp, review_id varchar, is_asked boolean"


@pytest.fixture
def run():
    """Run the model over the questions of a run; gives what it wrote as (question, is_asked)."""
    connection = duckdb.connect(config={"threads": 1})
    connection.execute(f"create table state ({COLUMNS})")

    def ask(day, questions):
        environment = Environment()
        environment.globals.update(
            ref=lambda table: table,
            config=lambda **_: "",
            remembered_rows=lambda *_: "select * from state",
            review_history_columns=lambda: None,
            run_time=lambda: f"cast('2024-01-{day:02}' as timestamp)",
        )
        connection.execute("create or replace table weighed_items (review_id varchar)")
        for question in questions:
            connection.execute("insert into weighed_items values (?)", [question])
        query = environment.from_string(MODEL.read_text(encoding="utf-8")).render()
        written = connection.execute(query).fetchall()
        connection.execute(f"insert into state {query}")
        return {(question, is_asked) for _, _, question, is_asked in written}

    ask.state = lambda: connection.execute("from state order by all").fetchall()
    return ask


def test_a_question_is_written_down_once(run):
    assert run(1, ["a", "b"]) == {("a", True), ("b", True)}
    assert run(2, ["a", "b"]) == set()
    assert run(3, ["a", "b", "c"]) == {("c", True)}
    assert {number for number, *_ in run.state()} == {1, 2}


def test_what_is_no_question_any_more_counts_anew_when_it_is_asked_again(run):
    run(1, ["a", "b"])
    assert run(2, ["b"]) == {("a", False)}
    assert run(3, ["b"]) == set()
    assert run(4, ["a", "b"]) == {("a", True)}
    asked = [(str(day.date()), is_asked) for _, day, question, is_asked in run.state() if question == "a"]
    assert asked == [("2024-01-01", True), ("2024-01-02", False), ("2024-01-04", True)]


def test_no_question_at_all_writes_nothing(run):
    assert run(1, []) == set()
