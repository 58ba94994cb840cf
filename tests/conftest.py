"""Keeps the groups of tests together, and ends the test processes without the interpreter's last clean-up.

During that the engine's bindings print pages about objects that caches of other packages still hold, after the line
that says how the tests went.
"""

import atexit
import os
import re
import sys
from functools import cache

import pytest
from xdist.scheduler import LoadScopeScheduling

STATUS = pytest.StashKey[int]()
GROUP = re.compile(r'^pytestmark = pytest\.mark\.xdist_group\("(\w+)"\)$', re.MULTILINE)


class GroupScheduling(LoadScopeScheduling):
    """Gives all tests of one xdist_group to one process, so that what they share is built once.

    pytest-xdist 3.8 means to, but it marks tests in a way that pytest 9.2 no longer sees.
    """

    def _split_scope(self, nodeid):
        return group_of(self.config.rootpath / nodeid.split("::")[0]) or nodeid


@cache
def group_of(file):
    """The group that a file of tests names, if any."""
    found = GROUP.search(file.read_text(encoding="utf-8"))
    return found and found[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return GroupScheduling(config, log) if config.getoption("dist") == "loadgroup" else None


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
