"""A whole house, built once by the very command people use."""

import pytest
from house import House

PEOPLE = 600


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    """The demo of a small town, built, audited and published; `told` is what the build printed."""
    made = House(tmp_path_factory.mktemp("house"))
    made.c360("demo", "--people", str(PEOPLE), "--out", str(made.raw))
    made.told = made.c360("build", "--warn-error").stdout
    return made


@pytest.fixture(scope="session")
def resolver(tmp_path_factory):
    """A house with nothing in it: `c360 resolve` builds its own."""
    return House(tmp_path_factory.mktemp("resolver"))


@pytest.fixture(scope="session")
def one_source_house(tmp_path_factory):
    """An empty house for a build with one source."""
    return House(tmp_path_factory.mktemp("one_source_house"))
