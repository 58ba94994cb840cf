"""Renders the project's macros and models outside dbt: Jinja with small stand-ins for what dbt gives a template."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment

PROJECT = Path(__file__).parents[3]
MACRO_NAME = re.compile(r"{%-?\s*macro\s+(\w+)")
RUN_AT = datetime(2025, 1, 1, 12, tzinfo=UTC)
ROOM = PROJECT / "models" / "identity" / "1_customer_records"


class ReturnError(Exception):
    """Carries the value of dbt's `return()` out of a macro."""

    def __init__(self, value: Any):
        self.value = value


class Renderer:
    """All macros of the project as Python functions that give SQL text."""

    def __init__(self, engine: str = "duckdb", sources: dict[str, list[str]] | None = None):
        self.engine = engine
        self.environment = Environment(extensions=["jinja2.ext.do"])
        self.macros: dict[str, Callable[..., Any]] = {}
        self.environment.globals.update(
            adapter=self,
            var=lambda name, default=None: (sources or {}) if name == "sources" else default,
            # a schema of its own: a model that forgot to import what it reads fails as it does in dbt
            ref=lambda name: f"room.{name}",
            config=lambda **_: "",
            env_var=lambda name, default="": default,
            run_started_at=RUN_AT,
        )
        self.environment.globals["return"] = self._return
        texts = [path.read_text() for path in sorted((PROJECT / "macros").rglob("*.sql"))]
        texts = [text for text in texts if "{% materialization" not in text and "{% test" not in text]
        # a macro may call one of a later file: every name is known before the first file is read
        for text in texts:
            for name in re.findall(MACRO_NAME, text):
                self.environment.globals[name] = self._returning(name)
        for text in texts:
            module = self.environment.from_string(text).module
            self.macros |= {name: getattr(module, name) for name in re.findall(MACRO_NAME, text)}

    @staticmethod
    def _return(value: Any) -> None:
        raise ReturnError(value)

    def dispatch(self, name: str, package: str | None = None) -> Callable[..., Any]:
        """dbt's adapter.dispatch: the macro for this engine, else the default one."""
        chosen = f"{self.engine}__{name}"
        return self._returning(chosen if chosen in self.macros else f"default__{name}")

    def _returning(self, name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                return self.macros[name](*args, **kwargs)
            except ReturnError as returned:
                return returned.value

        return call

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_") or name not in self.environment.globals:
            raise AttributeError(name)
        return self._returning(name)

    def model(self, name: str) -> str:
        """SQL of one model of room 1, its refs as plain table names."""
        return self.environment.from_string((ROOM / f"{name}.sql").read_text()).render()
