"""Finds the expectation suites: one file of `tests/expectations` for each table."""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from customer360.errors import UserError
from customer360.quality.rules import Rule

FOLDER = Path("tests") / "expectations"


@dataclass(frozen=True)
class Suite:
    """The rules of one table, made when asked for."""

    schema: str
    table: str
    rules: Callable[[], list[Rule]]

    @property
    def name(self) -> str:
        """The table with its schema."""
        return f"{self.schema}.{self.table}"


def load_suites(root: Path) -> list[Suite]:
    """All suites of the project at `root`, by file name.

    A suite file is named after its table, and has SCHEMA and rules(). Raises UserError where one has not.
    """
    files = sorted(file for file in (root / FOLDER).glob("*.py") if not file.name.startswith("_"))
    if not files:
        raise UserError(f"no expectation suites in {root / FOLDER}: is this the whole repository?")
    return [load_suite(file) for file in files]


def load_suite(file: Path) -> Suite:
    """The suite in one file."""
    module = load_module(file)
    try:
        return Suite(schema=module.SCHEMA, table=file.stem, rules=module.rules)
    except AttributeError as error:
        raise UserError(f"{file} is no expectation suite: {error}") from None


def load_module(file: Path) -> ModuleType:
    """Import a file that is not on the module path."""
    spec = importlib.util.spec_from_file_location(f"expectations_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise UserError(f"{file} cannot be read as Python")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
