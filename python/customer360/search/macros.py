"""The project's SQL macros, rendered for DuckDB without dbt: what is asked is read as the models read what is known.

A second implementation in Python would have to follow every change of the macros; this one is the macros.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError

from customer360.errors import UserError

ENGINE = "duckdb"
# those that a search and its models need, and what they call, by file
FILES = (
    "engine/is_ascii", "engine/regexp_group", "engine/regexp_has", "engine/regexp_replace_all", "engine/strip_marks",
    "standardize/clean_email", "standardize/fold_to_ascii", "search/searched_code", "search/searched_words",
    "engine/distinct_words", "engine/split_rows", "search/number_rows", "search/search_alphabet", "search/search_block",
)  # fmt: skip


class _Returned(Exception):  # noqa: N818
    """Carries the value of dbt's `return()` out of a macro."""


@cache
def expressions(root: Path) -> dict[str, str]:
    """SQL of each macro of the search, over a column `typed`: words, code and email.

    `root` is the project's folder. Raises UserError where a macro is missing or broken.
    """
    macros: dict[str, Any] = project_macros(root).globals
    called = {"words": "searched_words", "code": "searched_code", "email": "clean_email"}
    return {name: str(macros[macro]("typed")) for name, macro in called.items()}


def project_macros(root: Path) -> Environment:
    """Templates that can call the macros of FILES, in any order. Raises UserError where one is missing or broken."""
    environment = Environment(extensions=["jinja2.ext.do"], autoescape=False)
    macros: dict[str, Callable[..., Any]] = {}

    def returning(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            try:
                return macros[name](*arguments, **named)
            except _Returned as returned:
                return returned.args[0]

        return call

    class Adapter:
        """Stands for dbt's adapter."""

        @staticmethod
        def dispatch(name: str, _package: str) -> Callable[..., Any]:
            """The version of a macro for this engine."""
            return returning(f"{ENGINE}__{name}")

    def give_back(value: Any) -> None:
        raise _Returned(value)

    names = [file.rsplit("/", 1)[1] for file in FILES]
    environment.globals.update({name: returning(name) for name in names} | {"adapter": Adapter, "return": give_back})
    try:
        for file in FILES:
            module = environment.from_string((root / "macros" / f"{file}.sql").read_text(encoding="utf-8")).module
            macros |= {name: getattr(module, name) for name in dir(module) if not name.startswith("_")}
    except (OSError, TemplateError) as error:
        raise UserError(f"the macros in {root / 'macros'} cannot be read ({error}): is the project whole?") from error
    return environment
