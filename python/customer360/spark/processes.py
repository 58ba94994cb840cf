"""What is started is stopped: signals that end this process, and children that do not outlive it."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

STOPS_WITHIN_SECONDS = 10.0


@contextmanager
def signals_as_exit() -> Iterator[None]:
    """A polite request (SIGTERM, a closed terminal) ends the block as Ctrl-C does; what nohup ignores stays so."""

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    asked = [number for number in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, leave) for number in asked}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def with_parent() -> Callable[[], None] | None:
    """For Popen's preexec_fn: the child is ended by the kernel when this process is gone; nothing but Linux does it."""
    return _die_with_parent if sys.platform == "linux" else None


def _die_with_parent() -> None:
    """Ask the kernel for SIGTERM when the parent is gone (prctl PR_SET_PDEATHSIG); runs in the child before exec."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def stop(process: subprocess.Popen[bytes], end: Callable[[int], None]) -> None:
    """End a process kindly and then not; `end` sends it a signal, or to its group."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        try:
            end(kind)
        except ProcessLookupError:
            break
        try:
            process.wait(STOPS_WITHIN_SECONDS)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
