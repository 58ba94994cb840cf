"""Children do not outlive the process that started them, and a polite signal lets it tidy up."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from terminal import as_in_a_terminal

needs_linux = pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux ends children with their parent")
SCRIPT = """
import signal, subprocess, sys
from customer360.spark.processes import signals_as_exit, stop, with_parent
{before}
with signals_as_exit():
    child = subprocess.Popen(["sleep", "300"], preexec_fn=with_parent())
    try:
        print(child.pid, flush=True)
        child.wait()
    except BaseException:
        stop(child, child.send_signal)
        print("tidied up", flush=True)
        raise
"""
UNDER_NOHUP = "signal.signal(signal.SIGHUP, signal.SIG_IGN)"


def started(before=""):
    """A process that waits for a child, and the child's number."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(before=before)], stdout=subprocess.PIPE, preexec_fn=as_in_a_terminal
    )
    assert process.stdout is not None
    return process, Path("/proc") / process.stdout.readline().decode().strip()


def gone(child, seconds=10):
    """True once the child is no more."""
    deadline = time.monotonic() + seconds
    while child.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    return not child.exists()


@needs_linux
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
def test_a_child_ends_with_its_parent(kind):
    process, child = started()
    assert child.exists()
    process.send_signal(kind)
    said, _ = process.communicate(timeout=30)
    assert said == (b"" if kind == signal.SIGKILL else b"tidied up\n")
    assert process.returncode != 0
    assert gone(child)


@needs_linux
def test_under_nohup_the_terminal_may_close():
    process, child = started(UNDER_NOHUP)
    process.send_signal(signal.SIGHUP)
    time.sleep(0.5)
    assert process.poll() is None
    assert child.exists()
    process.terminate()
    process.communicate(timeout=30)
    assert gone(child)
