"""Room 1 on its own, once for all tests of a session."""

import duckdb
import pytest
from render import Renderer
from room_alone import SOURCES, Room, Standardizer, open_room, open_standardizer, open_warehouse


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The macros of the project, rendered for DuckDB."""
    return Renderer(sources=SOURCES)


@pytest.fixture(scope="session")
def warehouse(renderer: Renderer) -> duckdb.DuckDBPyConnection:
    """A DuckDB with the seeds, the two doors and the views of room 1."""
    return open_warehouse(renderer)


@pytest.fixture(scope="session")
def room(warehouse: duckdb.DuckDBPyConnection, renderer: Renderer) -> Room:
    """Gives the tables asked for, each as rows, when the customers door holds the given rows."""
    return open_room(warehouse, renderer)


@pytest.fixture(scope="session")
def standardize(room: Room) -> Standardizer:
    """Gives the customer record of each row, in the order of the rows."""
    return open_standardizer(room)
