"""Ends the test processes without the interpreter's last clean-up.

During it the engine's bindings print pages about objects that caches of other packages still hold, after the line
that says how the tests went.
"""

import atexit
import os
import sys

import pytest

STATUS = pytest.StashKey[int]()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    session.config.stash[STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    if STATUS in config.stash:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[STATUS])
