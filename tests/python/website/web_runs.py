"""Runs the models of web events over events made up by a test: in memory, without dbt."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa
import yaml

sys.path.append(str(Path(__file__).parents[1] / "standardize"))
from render import PROJECT, Renderer

ACTIVITY = PROJECT / "models" / "marts" / "activity"
MODELS = (
    "timed_web_events", "email_holders", "web_users", "named_web_events", "web_sittings", "web_devices",
    "stitched_web_events", "fct_web_events", "late_web_events", "fct_web_visits", "customer_devices",
)  # fmt: skip
VARIABLES = yaml.safe_load((PROJECT / "dbt_project.yml").read_text())["vars"]
MEMBERS = {"a": "anna", "b": "bea", "a2": "anna"}
NOON = datetime(2024, 5, 1, 12)
DOOR = {
    "event_id": "text", "source_system": "text", "source_instance": "text", "source_table": "text",
    "source_event_id": "text", "event_kind": "text", "event_name": "text", "page_url": "text", "anonymous_id": "text",
    "site_user_id": "text", "record_id": "text", "email": "text", "happened_at": "timestamp",
    "received_at": "timestamp",
}  # fmt: skip
Event = Mapping[str, object]


def event(name: str, minutes: float, cookie: str | None = "kate", user: str | None = None, **more: object) -> Event:
    """An event so many minutes after noon, on a cookie, by who is logged in; it comes in at once."""
    happened = NOON + timedelta(minutes=minutes)
    return {
        "event_id": name, "source_system": "website", "source_instance": "main", "source_table": "pages",
        "source_event_id": name, "event_kind": "page", "anonymous_id": cookie, "site_user_id": user,
        "record_id": None if user is None else f"shop:main:{user}", "happened_at": happened, "received_at": happened,
        **more,
    }  # fmt: skip


@cache
def macros() -> Renderer:
    """The project's macros, over the tables of a site."""
    renderer = Renderer("duckdb")
    renderer.environment.globals.update(
        ref=lambda table: table,
        var=lambda name, default=None: VARIABLES.get(name, default),
        union_doors=lambda _: "select * from door",
    )
    return renderer


@cache
def rendered(file: Path) -> str:
    """The SQL of a model or test."""
    return macros().environment.from_string(file.read_text(encoding="utf-8")).render()


class Site:
    """The marts that some events make, where these records are these customers."""

    def __init__(
        self,
        events: Sequence[Event],
        members: Mapping[str, str] | None = None,
        emails: Sequence[tuple[str, str]] = (),
    ):
        self.connection = duckdb.connect(config={"threads": 1})
        columns = ", ".join(f"{name} {kind}" for name, kind in DOOR.items())
        self.connection.execute(f"create table door ({columns})")
        if events:
            given = pa.table({column: [one.get(column) for one in events] for column in DOOR})
            self.connection.register("given", given)
            self.connection.execute("insert into door from given")
        self.connection.execute("create table customer_members (record_id text, customer_id text)")
        for record, customer in (members or MEMBERS).items():
            self.connection.execute("insert into customer_members values (?, ?)", [f"shop:main:{record}", customer])
        self.connection.execute("create table customer_values (customer_id text, attribute text, attribute_value text)")
        for customer, email in emails:
            self.connection.execute("insert into customer_values values (?, 'email', ?)", [customer, email])
        seed = PROJECT / "seeds" / "reference" / "placeholder_values.csv"
        self.connection.execute(f"create table placeholder_values as from read_csv('{seed}', all_varchar = true)")
        for model in MODELS:
            query = rendered(ACTIVITY / f"{model}.sql")
            self.connection.execute(f"create table {model} as {query}")

    def rows(self, query: str) -> list[tuple]:
        """The rows of a query."""
        return self.connection.execute(query).fetchall()

    def told(self, columns: str = "customer_id, match_reason") -> dict[str, tuple]:
        """What is told of each event that was in time."""
        return {name: tuple(rest) for name, *rest in self.rows(f"select event_id, {columns} from fct_web_events")}
