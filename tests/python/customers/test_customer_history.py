"""What was published of customers can be had again, as of every run."""

import pytest
from history_runs import Duck, History
from hypothesis import given, settings
from hypothesis import strategies as some

ANA = {"full_name": "Ana Ruiz", "birth_date": "1980-02-03", "record_count": 1}
BEN = {"full_name": "Ben O'Hara ñ😀", "email": "ben@example.com", "last_seen_at": "2024-02-03 04:05:06"}
RUNS = [
    {"a": ANA},
    {"a": ANA, "b": BEN},
    {"a": ANA | {"full_name": "Ana Ruiz Gil"}, "b": BEN},
    {"b": BEN},
    {"a": ANA, "b": BEN | {"email": None}},
]
TIMES = [f"2024-01-0{day} 10:00:00" for day in range(1, 6)]


@pytest.fixture
def history():
    return History(Duck())


def test_every_past_run_comes_back_as_it_was(history):
    for customers, at in zip(RUNS, TIMES, strict=True):
        history.run(customers, at)
    assert len(set(history.snapshots.values())) == 5
    for number, snapshot in history.snapshots.items():
        assert history.as_of_run(number) == snapshot
        assert history.as_of(TIMES[number - 1]) == snapshot
        assert history.as_of(TIMES[number - 1].replace("10:", "23:")) == snapshot
    assert history.broken() == []


def test_versions_are_told_with_their_runs(history):
    for customers, at in zip(RUNS, TIMES, strict=True):
        history.run(customers, at)
    days = [*TIMES, None]
    assert history.versions() == [
        ("a", "Ana Ruiz", 1, 2, days[0], days[2]),
        ("a", "Ana Ruiz Gil", 3, 3, days[2], days[3]),
        ("a", "Ana Ruiz", 5, None, days[4], None),
        ("b", BEN["full_name"], 2, 4, days[1], days[4]),
        ("b", BEN["full_name"], 5, None, days[4], None),
    ]


def test_the_same_input_three_times_adds_nothing(history):
    assert history.run(RUNS[1]) == 2
    assert [history.run(RUNS[1], at) for at in TIMES[:2]] == [0, 0]
    assert list(history.snapshots) == [1]


def test_nobody_at_all_ends_every_version(history):
    history.run(RUNS[1])
    assert history.run({}) == 2
    assert history.run({}) == 0
    assert history.as_of_run(2) == history.snapshots[2]
    assert history.broken() == []


@pytest.mark.parametrize("clock", [["2024-01-01 10:00:00"] * 3, ["2024-01-03", "2024-01-02", "2024-01-01"]])
def test_a_clock_that_stands_or_turns_back_makes_no_overlap(history, clock):
    for customers, at in zip(RUNS[:3], clock, strict=True):
        history.run(customers, at)
    assert history.broken() == []
    assert [history.as_of_run(number) for number in (1, 2, 3)] == list(history.snapshots.values())


names = some.sampled_from([None, "Ana", "ana", "Ána", "", "'", "null"])
rows = some.fixed_dictionaries({"full_name": names, "record_count": some.sampled_from([1, 2])})


@settings(max_examples=40, deadline=None)
@given(some.lists(some.dictionaries(some.sampled_from("abc"), rows, max_size=3), min_size=1, max_size=6))
def test_whatever_happens_the_past_comes_back(runs):
    history = History(Duck())
    for customers in runs:
        history.run(customers)
    assert {number: history.as_of_run(number) for number in history.snapshots} == history.snapshots
    assert history.broken() == []


@pytest.mark.parametrize(
    "fault",
    [
        "update dim_customer_history set valid_to = valid_to + interval 1 hour where version_number = 1",
        "update dim_customer_history set valid_to = valid_to - interval 1 hour where version_number = 1",
        "update dim_customer_history set valid_to = valid_from where valid_to is not null",
        "update dim_customer_history set is_current = true",
        "delete from dim_customer_history where is_current and customer_id = 'b'",
        "update dim_customer_history set row_hash = 'other' where is_current",
        "delete from dim_customer where customer_id = 'a'",
    ],
)
def test_the_law_of_the_history_rings(history, fault):
    for customers, at in zip(RUNS[:3], TIMES[:3], strict=True):
        history.run(customers, at)
    assert history.broken() == []
    history.engine.sql(fault)
    assert history.broken() != []
