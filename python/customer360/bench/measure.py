"""Runs a command and measures what it costs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from customer360.errors import UserError

# the kernel counts peak memory in KiB on Linux and in bytes on macOS
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


class Cost(NamedTuple):
    """Wall-clock and processor seconds, and the most memory held at once, in bytes."""

    wall_seconds: float
    cpu_seconds: float
    peak_bytes: int


def run_measured(command: Sequence[str]) -> Cost:
    """Run `command` to its end. Raises UserError with its last words when it fails."""
    with tempfile.TemporaryFile() as words:
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=words, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.monotonic() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            words.seek(0)
            raise UserError(f"{' '.join(command[1:])}: {last_line(words.read())}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * PEAK_UNIT)


def last_line(words: bytes) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in words.decode("utf-8", errors="replace").splitlines() if line.strip()]
    return lines[-1] if lines else "failed without a word"


def resolve_measured(contacts: Path, resolved: Path, pairs: Path | None = None) -> Cost:
    """What `c360 resolve` costs on a file, in a process of its own; writing `pairs`, where asked for, included."""
    command = [sys.executable, "-m", "customer360.cli", "resolve", str(contacts), "--out", str(resolved)]
    return run_measured([*command, *(["--pairs", str(pairs)] if pairs else [])])
