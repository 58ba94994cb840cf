"""Breaks every rule on purpose, and tells which ones keep silent."""

import duckdb

from customer360.quality.suites import Suite
from customer360.quality.validate import validate


def silent_rules(warehouse, suites):
    """The rules that do not ring at their own fault, as (table, sentence).

    Each fault is put into its own copy of the table, so that the tables a rule compares it with stay sound.
    """
    spoiled = []
    with duckdb.connect(str(warehouse)) as connection:
        for suite in suites:
            for number, rule in enumerate(suite.rules()):
                copy = Suite(f"fault_{number}", suite.table, lambda suite=suite, number=number: [suite.rules()[number]])
                connection.execute(f"create schema if not exists {copy.schema}")
                connection.execute(f"create table {copy.name} as select * from {suite.name}")
                connection.execute(rule.fault.replace("{table}", copy.name))
                spoiled.append((copy, (suite.name, rule.sentence)))
    met = {verdict.table for verdict in validate(warehouse, [copy for copy, _ in spoiled]) if verdict.met}
    return [named for copy, named in spoiled if copy.name in met]
