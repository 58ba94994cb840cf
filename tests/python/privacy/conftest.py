"""Renders the models of consents as a run at noon of 1 January 2025 would."""

import sys
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("golden", "standardize")]


@pytest.fixture(scope="session")
def macros():
    """The macros of the project."""
    from render import Renderer

    return Renderer()
