"""Breaks every rule on purpose, and tells which ones keep silent."""

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from customer360.quality.rules import Rule
from customer360.quality.suites import Suite
from customer360.quality.validate import validate

# an empty table has no row to spoil: it gets one without values
FIRST_ROW = """
    insert into {table}
    select spoiled.* from (select 1) as one left join {table} as spoiled on false
    where (select count(*) from {table}) = 0
"""


def silent_rules(warehouse: Path, suites: Sequence[Suite]) -> list[tuple[str, str]]:
    """The rules that do not ring at their own fault, as (table, sentence).

    Each fault is put into its own copy of the table, so that the tables a rule compares it with stay sound.
    Writes to `warehouse`: give it a copy.
    """
    spoiled = []
    with duckdb.connect(str(warehouse)) as connection:
        for suite in suites:
            for number, rule in enumerate(suite.rules()):
                copy = Suite(f"fault_{number}", suite.table, only(suite, number))
                connection.execute(f"create schema if not exists {copy.schema}")
                connection.execute(f"create table {copy.name} as select * from {suite.name}")
                connection.execute(FIRST_ROW.format(table=copy.name))
                connection.execute(rule.fault.replace("{table}", copy.name))
                spoiled.append((copy, (suite.name, rule.sentence)))
    met = {verdict.table for verdict in validate(warehouse, [copy for copy, _ in spoiled]) if verdict.met}
    return [named for copy, named in spoiled if copy.name in met]


def only(suite: Suite, number: int) -> Callable[[], list[Rule]]:
    """A maker of the one rule at `number` of a suite."""
    return lambda: [suite.rules()[number]]
