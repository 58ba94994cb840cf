"""Runs of the engine through dbt over one list of people."""

import csv
import random
import sys
from pathlib import Path

import pytest
from town import COLUMNS, NO_TESTS, customers, people

sys.path.append(str(Path(__file__).parents[1] / "staging"))

LISTS = ("contact_lists",)
ENGINE = ("+customer_ids", "+cluster_health", "skipped_blocks", "quarantined_records")
# the whole house runs every test; here it is the laws over a town full of traps
LAWS_ONLY = ("--indirect-selection", "cautious", "--exclude", "test_type:generic", "test_type:unit")


def write_list(folder, rows):
    """Write the list that all runs read."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "people.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def builds_in(folder):
    """Builds the engine over rows of people in the one warehouse of that folder; gives dbt's answer."""
    from dbt_runs import doors_of, run_dbt

    def build(rows, *words):
        write_list(folder / "raw" / "contact_lists", rows)
        run = run_dbt(folder, "build", "--select", *ENGINE, *words, sources=doors_of(*LISTS), raw=folder / "raw")
        assert run.code == 0, run.said[-4000:]
        return run

    return build


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    """Builds that know of each other."""
    return builds_in(tmp_path_factory.mktemp("engine"))


@pytest.fixture(scope="session")
def hot_engine(tmp_path_factory):
    """Builds of towns in which most share a value."""
    return builds_in(tmp_path_factory.mktemp("hot"))


@pytest.fixture(scope="session")
def town():
    """The rows of the town's list."""
    return people()


@pytest.fixture(scope="session")
def first_run(engine, town):
    """The town resolved with all laws tested; the customer of each record and some tables."""
    run = engine(town, *LAWS_ONLY)
    return customers(run), {
        "weights": run.rows("select distinct training_number from identity.trained_weights"),
        "health": run.rows("select sum(record_count), count(*) from identity.cluster_health"),
    }


@pytest.fixture(scope="session")
def second_run(engine, town, first_run):
    """The same list again, with an exact copy of some rows, over the first run's warehouse."""
    run = engine([*town, *town[:5], *town[-3:]], *NO_TESTS)
    return customers(run), run.rows("select distinct training_number from identity.trained_weights")


@pytest.fixture(scope="session")
def shuffled_run(engine, town, second_run):
    """The same list in another order, built and trained from nothing."""
    rows = list(town)
    random.Random(8).shuffle(rows)
    run = engine(rows, "--full-refresh", *NO_TESTS)
    return customers(run), run.rows("select distinct training_number from identity.trained_weights")
