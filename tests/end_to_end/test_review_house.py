"""`c360 review` at a scripted terminal, over a copy of a built house."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.paths import Paths
from customer360.steward.queue import read_queue
from customer360.steward.review import list_queue, review

pytestmark = pytest.mark.xdist_group("house")
ROOT = Path(__file__).resolve().parents[2]


class Desk:
    """A steward before a terminal: answers are texts, or functions that do something first."""

    def __init__(self, house, folder):
        shutil.copytree(ROOT / "seeds" / "steward", folder / "seeds" / "steward")
        shutil.copy(house.warehouse, folder / "house.duckdb")
        self.paths = Paths(folder, folder, folder / "house.duckdb", folder, folder, folder)
        self.console = Console(width=200, highlight=False, force_terminal=False)
        self.asked = []

    def change(self, sql):
        """What a build would do meanwhile."""
        with duckdb.connect(str(self.paths.warehouse)) as warehouse:
            warehouse.execute(sql)

    def queue(self, kind=None):
        with duckdb.connect(str(self.paths.warehouse), read_only=True) as warehouse:
            return [item for item in read_queue(warehouse) if kind in (None, item.kind)]

    def only(self, item):
        """Leave one item in the queue."""
        self.change(f"delete from marts.review_queue where review_id <> '{item.review_id}'")

    def answer(self, *answers, assignee=None):
        left = iter(answers)

        def ask(prompt):
            self.asked.append(prompt)
            given = next(left, None)
            if given is None:
                raise EOFError
            return given() if callable(given) else given

        with self.console.capture() as told:
            review(self.paths, self.console, ask, by="Eva", assignee=assignee)
        return told.get()

    def seed(self, name):
        with (self.paths.root / "seeds" / "steward" / f"{name}.csv").open(newline="", encoding="utf-8") as lines:
            return list(csv.DictReader(lines))


@pytest.fixture
def desk(house, tmp_path):
    return Desk(house, tmp_path)


def test_the_queue_asks_of_every_kind_and_each_item_has_words_and_an_owner(desk):
    items = desk.queue()
    assert {"same_customer", "two_customers"} <= {item.kind for item in items}
    assert all(item.question.endswith("?") and item.explanation and item.assignee for item in items)
    stakes = [(item.value or 0, item.records) for item in items]
    assert stakes == sorted(stakes, reverse=True)


def test_one_customer_is_an_always_link(desk):
    item = desk.queue("same_customer")[0]
    desk.only(item)
    told = desk.answer("y", "same  signature")
    (row,) = desk.seed("always_link")
    assert (row["id_1"], row["id_2"]) == (item.record_1, item.record_2)
    assert (row["decided_by"], row["reason"]) == ("Eva", "same signature")
    assert len(row["seen"].split()) == 2
    assert "match weight" in told
    assert "1 decision written" in told
    assert "0 items in the queue" in desk.answer()


def test_two_customers_are_a_cut_between_all_their_records(desk):
    item = desk.queue("same_customer")[0]
    desk.only(item)
    desk.answer("n", "father and son")
    rows = desk.seed("never_link")
    sides = {row["id_1"] for row in rows}, {row["id_2"] for row in rows}
    with duckdb.connect(str(desk.paths.warehouse), read_only=True) as warehouse:
        for side, customer in zip(sides, (item.customer_1, item.customer_2), strict=True):
            found = warehouse.execute("select record_id from identity.customer_ids where customer_id = ?", [customer])
            assert side == {record for (record,) in found.fetchall()}


def test_a_customer_that_is_two_is_parted_where_it_is_weakest(desk):
    item = desk.queue("two_customers")[0]
    desk.only(item)
    desk.answer("n", "two firms")
    rows = desk.seed("never_link")
    sides = {row["id_1"] for row in rows}, {row["id_2"] for row in rows}
    assert item.record_1 in sides[0]
    assert item.record_2 in sides[1]
    assert not sides[0] & sides[1]
    assert len(sides[0] | sides[1]) == item.records


def test_skipping_quitting_and_silence_write_nothing(desk):
    for answers in (["s", "q"], ["?", "", "q"], [], ["y"], ["y", "  "]):
        assert "nothing was written" in desk.answer(*answers)
    assert desk.seed("always_link") == desk.seed("never_link") == []


def refused(desk, meanwhile):
    """What is told when something happens between question and answer."""
    item = desk.queue("same_customer")[0]
    desk.only(item)

    def answer():
        meanwhile(item)
        return "y"

    told = desk.answer(answer, "same signature")
    assert "nothing was written" in told
    return " ".join(told.split())


def test_a_decision_on_records_that_have_changed_is_refused(desk):
    told = refused(desk, lambda item: desk.change("update marts.review_queue set state = 'another'"))
    assert "not written: a build has run meanwhile, and the records or their customers have changed" in told
    assert desk.seed("always_link") == []


def test_a_decision_on_what_is_no_question_any_more_is_refused(desk):
    told = refused(desk, lambda item: desk.change("delete from marts.review_queue"))
    assert "this is no question any more" in told


def test_a_decision_that_somebody_else_took_meanwhile_is_refused(desk):
    def decide(item):
        file = desk.paths.root / "seeds" / "steward" / "never_link.csv"
        file.write_text(file.read_text() + f"{item.record_2},{item.record_1},Ida,2024-01-01,twins,,\n")

    assert "somebody has decided on these two meanwhile" in refused(desk, decide)
    assert len(desk.seed("never_link")) == 1


def test_an_owner_sees_what_waits_for_them(desk):
    desk.change("update marts.review_queue set assignee = 'Ida' where review_rank = 2")
    told = desk.answer("q", assignee="Ida")
    assert "1 item in the queue" in told
    with pytest.raises(UserError, match="nothing waits for Uma: the queue is of Ida, customer data team"):
        desk.answer(assignee="Uma")


def test_an_alarm_is_shown_and_cannot_be_answered(desk):
    desk.change("update marts.review_queue set item_kind = 'alarm', record_id_1 = null, record_id_2 = null")
    assert "nothing was written" in desk.answer("y", "s", "q")
    assert "one customer" not in desk.asked[0]


def test_the_list_tells_what_is_overdue(desk):
    # the records are years old; what was asked today is not overdue
    assert not any(item.is_overdue for item in desk.queue())
    desk.change("update marts.review_queue set asked_since = date '2020-01-01' where review_rank = 1")
    with desk.console.capture() as told:
        list_queue(desk.paths, desk.console, assignee=None)
    assert "overdue" in told.get()
    assert desk.queue()[0].review_id in told.get()
    assert desk.queue()[0].is_overdue
