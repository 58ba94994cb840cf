"""The rules that suites are written with: a sentence, its expectation, and how a fault of its kind looks.

The sentence is what people read when the rule is broken. The fault is SQL that breaks the rule on purpose, by
which a test sees every rule ring; `{table}` in it stands for the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import great_expectations.expectations as gxe

BATCH = "{batch}"
ONE_ROW = "rowid = (select min(rowid) from {table})"


@dataclass(frozen=True)
class Rule:
    """What holds, in words; the expectation that asks it; the SQL that would break it."""

    sentence: str
    expectation: Any
    fault: str


def filled(*columns: str) -> list[Rule]:
    """Every row has a value in each of `columns`."""
    rules = []
    for column in columns:
        sentence = f"{column} is filled"
        expectation = gxe.ExpectColumnValuesToNotBeNull(column=column, description=sentence)
        rules.append(Rule(sentence, expectation, set_one_row(f"{column} = null")))
    return rules


def unique(*columns: str) -> list[Rule]:
    """No two rows agree on all of `columns`."""
    sentence = f"{', '.join(columns)} is unique"
    expectation: Any
    if len(columns) == 1:
        expectation = gxe.ExpectColumnValuesToBeUnique(column=columns[0], description=sentence)
    else:
        expectation = gxe.ExpectCompoundColumnsToBeUnique(
            column_list=list(columns), ignore_row_if="never", description=sentence
        )
    return [Rule(sentence, expectation, "insert into {table} select * from {table} limit 1")]


def key(*columns: str) -> list[Rule]:
    """`columns` are filled and together unique."""
    return [*filled(*columns), *unique(*columns)]


def one_of(column: str, values: Sequence[str]) -> list[Rule]:
    """`column` holds only `values`, or nothing."""
    sentence = f"{column} is one of {', '.join(values)}"
    expectation = gxe.ExpectColumnValuesToBeInSet(column=column, value_set=list(values), description=sentence)
    return [Rule(sentence, expectation, set_one_row(f"{column} = 'something else'"))]


def at_least(column: str, low: float) -> list[Rule]:
    """`column` is `low` or more, or nothing."""
    sentence = f"{column} is at least {low}"
    expectation = gxe.ExpectColumnValuesToBeBetween(column=column, min_value=low, description=sentence)
    return [Rule(sentence, expectation, set_one_row(f"{column} = {low} - 1"))]


def between(column: str, low: float, high: float) -> list[Rule]:
    """`column` lies between `low` and `high`, both allowed, or is nothing."""
    sentence = f"{column} is between {low} and {high}"
    expectation = gxe.ExpectColumnValuesToBeBetween(column=column, min_value=low, max_value=high, description=sentence)
    return [Rule(sentence, expectation, set_one_row(f"{column} = {high} + 1"))]


def not_empty() -> list[Rule]:
    """The table has at least one row."""
    sentence = "the table has rows"
    expectation = gxe.ExpectTableRowCountToBeBetween(min_value=1, description=sentence)
    return [Rule(sentence, expectation, "delete from {table}")]


def never(sentence: str, condition: str, fault: str) -> list[Rule]:
    """No row meets the SQL `condition`; `fault` is the SET clause that makes one row meet it."""
    return no_rows(sentence, f"select * from {BATCH} where {condition}", set_one_row(fault))


def no_rows(sentence: str, query: str, fault: str) -> list[Rule]:
    """The SQL `query` returns no row ({batch} is the table); `fault` is a statement that makes it return one."""
    # Great Expectations fills in braces; those of a regular expression are doubled
    literal = query.replace("{", "{{").replace("}", "}}").replace("{{batch}}", BATCH)
    expectation = gxe.UnexpectedRowsExpectation(unexpected_rows_query=literal, description=sentence)
    return [Rule(sentence, expectation, fault)]


def found_in(sentence: str, column: str, table: str, their_column: str | None = None) -> list[Rule]:
    """Every `column` of the suite's table is in `their_column` of `table` (else in its `column`), or is nothing."""
    return no_rows(sentence, lacking(column, BATCH, their_column or column, table), set_one_row(f"{column} = 'nobody'"))


def covers(sentence: str, column: str, table: str) -> list[Rule]:
    """Every `column` of `table` is in `column` of the suite's table, or is nothing."""
    fault = f"delete from {{table}} where {column} = (select min({column}) from {{table}})"
    return no_rows(sentence, lacking(column, table, column, BATCH), fault)


def lacking(column: str, table: str, their_column: str, their_table: str) -> str:
    """A query for what one column has and another lacks; nothing is lacked by nobody, and found in nothing."""
    # `null not in` an empty table is true, and `not in` a column with a null never is
    known = f"select {their_column} from {their_table} where {their_column} is not null"
    return f"select {column} from {table} where {column} is not null and {column} not in ({known})"


def set_one_row(change: str) -> str:
    """A statement that changes one row of the table."""
    return f"update {{table}} set {change} where {ONE_ROW}"
