"""Macros and models of rooms 2 to 4, rendered outside dbt."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "standardize"))


@pytest.fixture(scope="session")
def engine_renderer():
    """The macros of the project, rendered for DuckDB."""
    from render import Renderer

    return Renderer()
