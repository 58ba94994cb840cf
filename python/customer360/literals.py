"""Values and names as they may stand in SQL."""

from pathlib import Path


def quoted(identifier: str) -> str:
    """An SQL identifier in double quotes."""
    return '"' + identifier.replace('"', '""') + '"'


def text(value: str | Path) -> str:
    """An SQL string literal."""
    return "'" + str(value).replace("'", "''") + "'"
