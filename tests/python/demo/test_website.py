"""The demo's site: what it plants is there, and nobody but its own tables feels it."""

from collections import Counter, defaultdict
from datetime import timedelta

import pyarrow.compute as pc
import pytest
from reading import read

from customer360.demo import generate
from customer360.demo.making import DEFAULT_AS_OF
from customer360.demo.website import TRICKS

TABLES = ("pages", "tracks", "identifies")


@pytest.fixture(scope="module")
def messages(demo):
    """All raw messages with their table."""
    return [row | {"table": table} for table in TABLES for row in read(demo.folder, f"website.{table}").to_pylist()]


def test_every_trick_is_played(demo):
    counted = Counter(read(demo.folder, "_truth.web_events")["trick"].to_pylist())
    assert set(counted) == set(TRICKS)


def test_every_message_with_an_id_is_in_the_truth_once(demo, messages):
    truth = read(demo.folder, "_truth.web_events").select(["table", "message_id"]).to_pylist()
    told = [(row["table"], row["message_id"]) for row in truth]
    assert len(told) == len(set(told))
    assert set(told) == {(row["table"], row["id"]) for row in messages if row["id"]}


def test_users_of_the_site_are_customers_of_the_shop(demo, messages):
    shop = {str(one) for one in read(demo.folder, "shopify.customer")["id"].to_pylist()}
    users = {row["user_id"] for row in messages if row["user_id"]}
    strange = users - shop
    assert len(users) > 1_000
    assert strange
    assert {one[:4] for one in strange} == {"old-"}


def test_the_truth_is_whose_account_was_logged_in(demo, messages):
    records = read(demo.folder, "_truth.records").to_pylist()
    owner = {row["source_record_id"]: row["true_customer_id"] for row in records if row["source"] == "shopify"}
    truth = read(demo.folder, "_truth.web_events").to_pylist()
    person = {(row["table"], row["message_id"]): row["true_customer_id"] for row in truth}
    known = [row for row in messages if row["user_id"] in owner and row["id"]]
    assert known
    assert [row for row in known if owner[row["user_id"]] != person[row["table"], row["id"]]] == []


def test_devices_are_shared_by_two_and_by_ten(messages):
    users = defaultdict(set)
    for row in messages:
        if row["user_id"] and row["anonymous_id"] != "undefined":
            users[row["anonymous_id"]].add(row["user_id"])
    sizes = Counter(len(one) for one in users.values())
    assert sizes[1] > sizes[2] > 0
    assert max(sizes) >= 9


def test_messages_come_twice_late_and_from_the_future(messages):
    ids = Counter(row["id"] for row in messages if row["id"])
    assert max(ids.values()) >= 2
    late = [row["received_at"] - row["timestamp"] for row in messages]
    assert sum(timedelta(days=1) < one <= timedelta(days=3) for one in late) > 10
    assert sum(one > timedelta(days=3) for one in late) > 3
    assert sum(one < timedelta(hours=-1) for one in late) >= 1
    assert {"undefined"} <= {row["anonymous_id"] for row in messages}
    assert None in {row["id"] for row in messages}
    assert max(row["received_at"] for row in messages).date() <= DEFAULT_AS_OF


def test_some_titles_are_hostile(demo):
    titles = read(demo.folder, "website.pages")["title"]
    assert (
        pc.any(pc.starts_with(titles, "=HYPERLINK")).as_py() or pc.any(pc.match_substring(titles, "DROP TABLE")).as_py()
    )


def test_the_site_costs_the_other_tables_nothing(tmp_path, monkeypatch):
    """What is drawn for the site comes from a stream of its own: without it the other files are the same."""
    generate(tmp_path / "with", people=300, seed=7)
    monkeypatch.setattr("customer360.demo.making.website.events", lambda *_: {})
    generate(tmp_path / "without", people=300, seed=7)
    rest = {
        file.relative_to(tmp_path / "without"): file.read_bytes()
        for file in (tmp_path / "without").rglob("*")
        if file.is_file()
    }
    assert {file: (tmp_path / "with" / file).read_bytes() for file in rest} == rest
    assert len(rest) == 30
