"""The history of customers is the same on both engines, run by run."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "customers"))
from history_runs import Duck, History, Spark
from test_customer_history import RUNS, TIMES


def test_the_history_is_the_same_on_both_engines(spark):
    ours, theirs = History(Duck()), History(Spark(spark))
    for history in (ours, theirs):
        added = [
            history.run(customers, at) for customers, at in zip([*RUNS, RUNS[-1]], [*TIMES, TIMES[0]], strict=True)
        ]
        assert added == [1, 1, 1, 1, 2, 0]
        assert history.broken() == []
        assert {number: history.as_of_run(number) for number in history.snapshots} == history.snapshots
    assert ours.versions() == theirs.versions()
    hashes = "select changed_id, version_run, is_customer, row_hash from customer_versions order by 1, 2"
    assert ours.engine.sql(hashes) == theirs.engine.sql(hashes)
