"""Renders room 5 as a run at noon of the golden day would."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "standardize"))


@pytest.fixture(scope="session")
def golden():
    """The macros of the project."""
    from render import Renderer

    return Renderer()
