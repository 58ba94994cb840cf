"""Signals as a terminal would send them, wherever the tests run."""

import signal


def as_in_a_terminal():
    """For preexec_fn: a signal that nohup or a shell's `&` ignores reaches the child."""
    for kind in (signal.SIGINT, signal.SIGHUP):
        signal.signal(kind, signal.SIG_DFL)
