"""A publish that dies, is refused, or fails half-way leaves what readers had."""

import subprocess
import sys
import time

import pytest

from customer360.errors import UserError
from customer360.publish import publish, publish_marts, swap

# dies without any clean-up at the n-th rename, fsync or removal of the publish
DIE_AT = """
import os, sys
from pathlib import Path
from customer360.publish import publish_marts, swap
left = [int(sys.argv[4])]
def step():
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
real_replace, real_flush, real_rmtree = Path.replace, swap.flush, swap.shutil.rmtree
Path.replace = lambda self, target: (step(), real_replace(self, target))[1]
swap.flush = lambda path: (step(), real_flush(path))[1]
publish_marts(*map(Path, sys.argv[1:4]))
"""


@pytest.mark.parametrize("steps", range(9))
def test_killed_at_any_step_readers_find_the_old_or_the_new_whole_and_the_next_run_heals(house, steps):
    publish_marts(*house.arguments())
    house.run("update marts.dim_customer set full_name = full_name || '!'")

    died = subprocess.run([sys.executable, "-c", DIE_AT, *map(str, house.arguments()), str(steps)], check=False)

    assert died.returncode == 9
    assert house.names() in (["Ana", "Bo"], ["Ana!", "Bo!"])
    assert house.parquet_names() in (["Ana", "Bo"], ["Ana!", "Bo!"])
    publish_marts(*house.arguments())
    assert house.names() == ["Ana!", "Bo!"]
    assert not list(house.published.glob(".aside-*"))


def test_a_publish_that_cannot_write_leaves_the_published_bytes(house, monkeypatch):
    publish_marts(*house.arguments())
    before = house.files()
    house.run("update marts.dim_customer set full_name = 'Eva'")

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(swap, "flush", full_disk)
    with pytest.raises(UserError, match="No space left"):
        publish_marts(*house.arguments())
    assert house.files() == before
    assert not list(house.published.glob(".aside-*"))


def test_what_does_not_read_back_is_not_published(house, monkeypatch):
    publish_marts(*house.arguments())
    before = house.files()
    house.run("update marts.dim_customer set full_name = 'Eva'")
    monkeypatch.setattr(publish, "fingerprint", lambda *_: (2, "another hash"))

    with pytest.raises(UserError, match="does not read back"):
        publish_marts(*house.arguments())
    assert house.files() == before


HOLD = """
import sys, time
from pathlib import Path
from customer360.pipeline.lock import held
with held(Path(sys.argv[1]), "publish"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_two_at_once_one_is_refused_and_a_dead_holder_holds_nothing(house):
    lock = house.published / ".publish.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(UserError, match=f"process {holder.pid}"):
            publish_marts(*house.arguments())
        assert not (house.published / "customer360.duckdb").exists()
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()

    assert publish_marts(*house.arguments()).changed


READ = """
import sys, time, duckdb
from pathlib import Path
file, stop = Path(sys.argv[1]), Path(sys.argv[2])
while not stop.exists():
    with duckdb.connect(str(file), read_only=True) as connection:
        names = connection.execute("select distinct full_name from marts.dim_customer").fetchall()
        ids = connection.execute("select distinct publish_id from marts.publish_info").fetchall()
    assert len(names) == 1 and len(ids) == 1, (names, ids)
"""


@pytest.mark.parametrize("count", [3, pytest.param(20, marks=pytest.mark.faults)])
def test_readers_during_publishes_see_no_error_and_no_mixture(house, tmp_path, count):
    house.run("update marts.dim_customer set full_name = 'name'")
    publish_marts(*house.arguments())
    stop = tmp_path / "stop"
    file = house.published / "customer360.duckdb"
    readers = [subprocess.Popen([sys.executable, "-c", READ, str(file), str(stop)]) for _ in range(count)]
    for number in range(5):
        house.run(f"update marts.dim_customer set full_name = 'name {number}'")
        publish_marts(*house.arguments())
        time.sleep(0.1)
    stop.touch()

    assert [reader.wait(timeout=60) for reader in readers] == [0] * count
