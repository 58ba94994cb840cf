"""A run that is killed, or finds the disk full, leaves what is published whole; the next run heals by itself."""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from days import delivered, thirty_days
from house import ROOT, House
from story import LIST_COLUMNS, write_csv

pytestmark = pytest.mark.xdist_group("killed")
VARIABLES = json.dumps({"sources": {"contact_lists": ["raw_rows", "customers"]}})
# the last day whose lists are published, and that whose lists lie there while runs are killed
PUBLISHED, DELIVERED = 10, 20
MOMENTS = 25
# bytes that a file may have: the first writes fail, later ones fail
DISKS = (100_000, 2_000_000)
PARTS = ("warehouse", "out")


class Doomed(House):
    """A house whose builds may be killed."""

    def __init__(self, folder):
        super().__init__(folder)
        self.days = thirty_days()
        script = Path(__file__).parent / "nursery.py"
        command = [sys.executable, str(script)]
        # models alone: tests write nothing that could be half
        surroundings = os.environ | {"DBT_EXCLUDE_RESOURCE_TYPES": "test unit_test"}
        self.nursery = subprocess.Popen(
            command, cwd=ROOT, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def close(self):
        self.nursery.stdin.close()
        self.nursery.wait(timeout=60)
        self.nursery.stdout.close()

    def deliver(self, day):
        """The lists as they are after a day."""
        shutil.rmtree(self.raw, ignore_errors=True)
        # histories are published with the time of the run that changed them
        self.run_at = f"2024-03-{day:02d} 04:00:00"
        for name, rows in delivered(self.days, day).items():
            write_csv(self.raw / "contact_lists" / f"{name}.csv", LIST_COLUMNS, rows)

    def run(self, deed, die_at=None, delay=0.0, largest_file=None):
        """One run; gives what the nursery answers, with what it printed."""
        log = self.folder / "said.txt"
        places = self.places | {"C360_RUN_AT": self.run_at}
        told = {"deed": deed, "environment": places, "variables": VARIABLES, "log": str(log)}
        told |= {"die_at": die_at, "delay": delay, "largest_file": largest_file}
        self.nursery.stdin.write(json.dumps(told) + "\n")
        self.nursery.stdin.flush()
        return json.loads(self.nursery.stdout.readline()) | {"said": log.read_text()}

    def keep(self, name):
        """Put what is built and published by."""
        for part in PARTS:
            shutil.copytree(self.folder / part, self.folder / name / part, symlinks=True)

    def take_back(self, name, parts=PARTS):
        """Make what was put by the state of the house."""
        for part in parts:
            shutil.rmtree(self.folder / part)
            shutil.copytree(self.folder / name / part, self.folder / part, symlinks=True)

    def stands(self):
        """The publish id of the DuckDB file and that of the Parquet files, each read whole."""
        with duckdb.connect(str(self.published / "customer360.duckdb"), read_only=True) as connection:
            marts = connection.execute("select publish_id, mart, row_count from marts.publish_info").fetchall()
            for _, mart, rows in marts:
                assert connection.execute(f"select count(*) from marts.{mart}").fetchall() == [(rows,)]
        parquet = set()
        for file in self.published.glob("parquet/*.parquet"):
            with duckdb.connect() as connection:
                connection.execute("select count(*) from read_parquet(?)", [str(file)]).fetchall()
                kept = connection.execute("select decode(value) from parquet_kv_metadata(?)", [str(file)]).fetchall()
                parquet |= {value for (value,) in kept}
        (database,), (files,) = {identity for identity, *_ in marts}, parquet
        return database, files


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A house that has published the lists of one day, and of which is known what a build of a later day gives."""
    made = Doomed(tmp_path_factory.mktemp("killed"))
    made.deliver(PUBLISHED)
    first = made.run("build")
    assert first["code"] == 0, first["said"]
    made.old = made.stands()
    made.keep("old")
    made.deliver(DELIVERED)
    made.unharmed = made.run("build")
    assert made.unharmed["code"] == 0, made.unharmed["said"]
    made.new = made.stands()
    made.keep("new")
    assert made.old[0] == made.old[1] != made.new[0] == made.new[1]
    yield made
    made.close()


def moments(steps, seed):
    """Steps at which to die, in an order of chance, and seconds from there to the kill."""
    randomness = random.Random(seed)
    chosen = [randomness.randrange(1, steps + 1) for _ in range(MOMENTS)]
    return [(step, randomness.choice([0, 0, 0.002, 0.02, 0.2])) for step in chosen]


def dies(house, deed, steps):
    """Kill a run at each of some moments; gives how often it was killed. What stands after each is looked at."""
    killed = 0
    for step, delay in moments(steps, deed):
        before, files = house.stands(), house.published_files()
        answer = house.run(deed, die_at=step, delay=delay)
        assert answer["code"] in (-9, 0), (step, delay, answer["said"])
        killed += answer["code"] == -9
        after, now = house.stands(), house.published_files()
        assert set(after) <= {house.old[0], house.new[0]}, (step, delay)
        for place, ending in enumerate((".duckdb", ".parquet")):
            if after[place] == before[place]:
                assert of_kind(now, ending) == of_kind(files, ending), (step, delay)
        if after != house.old:
            # the next is on its way from the old to the new again
            house.take_back("old", ["out"])
    return killed


def of_kind(files, ending):
    """Of published files with their bytes, those of one kind."""
    return {name: content for name, (content, _) in files.items() if name.endswith(ending)}


@pytest.mark.faults
def test_a_publish_killed_at_any_moment_leaves_the_old_or_the_new_whole(house):
    house.take_back("new")
    unharmed = house.run("publish")
    house.take_back("old", ["out"])
    counted = house.run("publish")
    assert unharmed["code"] == counted["code"] == 0
    assert counted["steps"] > unharmed["steps"] > 0
    house.take_back("old", ["out"])
    assert dies(house, "publish", counted["steps"]) > MOMENTS * 0.6
    assert house.run("publish")["code"] == 0
    assert house.stands() == house.new


@pytest.mark.faults
def test_a_build_killed_at_any_moment_leaves_what_is_published_and_the_next_heals(house):
    house.take_back("old")
    assert dies(house, "build", house.unharmed["before_publishing"]) > MOMENTS * 0.8
    healed = house.run("build")
    assert healed["code"] == 0, healed["said"]
    assert house.stands() == house.new
    assert not list(house.published.glob(".aside-*"))


@pytest.mark.faults
@pytest.mark.parametrize("largest_file", DISKS)
def test_a_full_disk_is_one_line_and_what_is_published_stands(house, largest_file):
    house.take_back("old")
    before = house.published_files()
    answer = house.run("build", largest_file=largest_file)
    assert answer["code"] == 1, answer["said"]
    assert "Traceback" not in answer["said"]
    assert house.published_files() == before
