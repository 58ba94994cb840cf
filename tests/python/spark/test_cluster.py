"""The cluster comes up, listens on loopback only, and leaves nothing behind, however it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from missing import why_no_spark
from terminal import as_in_a_terminal

from customer360.errors import UserError
from customer360.spark import cluster
from customer360.spark.cluster import STARTS_WITHIN_SECONDS, require_spark, running_cluster

needs_spark = pytest.mark.skipif(why_no_spark() is not None, reason=str(why_no_spark()))
needs_linux = pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked up in /proc")
SCRIPT = """
import sys, time
from pathlib import Path
from customer360.spark.cluster import running_cluster
with running_cluster(Path(sys.argv[1]), workers=1, memory="512m"):
    print("up", flush=True)
    {then}
"""


def of_cluster(folder):
    """The processes whose command or environment names the folder of a cluster."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if "org.apache.spark.deploy" in words and (str(folder) in words or is_in_log(process, folder)):
            found.append(int(process.name))
    return found


def is_in_log(process, folder):
    """True where a process writes its log into the folder."""
    try:
        return str((process / "fd" / "1").readlink()).startswith(str(folder))
    except OSError:
        return False


def none_left(folder, seconds=20):
    """Wait until the cluster of a folder is gone; false where it stays."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not of_cluster(folder):
            return True
        time.sleep(0.2)
    return False


@needs_spark
@needs_linux
def test_a_cluster_runs_and_stops_with_its_block(tmp_path):
    with running_cluster(tmp_path, workers=1, memory="512m") as address:
        assert address.startswith("spark://127.0.0.1:")
        assert len(of_cluster(tmp_path)) == 2
    assert not of_cluster(tmp_path)


@needs_spark
@needs_linux
@pytest.mark.parametrize("how", ["ctrl_c", "terminated", "killed", "failed"])
def test_nothing_is_left_running(tmp_path, how):
    then = "raise ValueError('a build that fails')" if how == "failed" else "time.sleep(300)"
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(then=then), str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(os.environ),
        preexec_fn=as_in_a_terminal,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        kinds = {"ctrl_c": signal.SIGINT, "terminated": signal.SIGTERM, "killed": signal.SIGKILL}
        if how in kinds:
            assert of_cluster(tmp_path)
            process.send_signal(kinds[how])
        assert process.wait(60) != 0
        assert none_left(tmp_path)
    finally:
        process.kill()


def test_a_machine_without_java_is_told_so(monkeypatch):
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    missing = "no Java" if why_no_spark() is None else "pyspark is not installed|no Java"
    with pytest.raises(UserError, match=missing):
        require_spark()


@needs_spark
def test_a_port_that_is_taken_ends_the_start_at_once(tmp_path, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setattr(cluster, "_free_port", lambda: taken.getsockname()[1])
        started = time.monotonic()
        with pytest.raises(UserError, match="did not start: see the logs in"), running_cluster(tmp_path, workers=1):
            pass
    assert time.monotonic() - started < STARTS_WITHIN_SECONDS
    assert not of_cluster(tmp_path)
