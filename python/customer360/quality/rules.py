"""The expectations that suites are written with, each named as the sentence its reader sees when it is broken."""

from collections.abc import Sequence
from typing import Any

import great_expectations.expectations as gxe


def filled(*columns: str) -> list[Any]:
    """Every row has a value in each of `columns`."""
    return [gxe.ExpectColumnValuesToNotBeNull(column=column, description=f"{column} is filled") for column in columns]


def unique(*columns: str) -> list[Any]:
    """No two rows agree on all of `columns`."""
    told = f"{', '.join(columns)} is unique"
    if len(columns) == 1:
        return [gxe.ExpectColumnValuesToBeUnique(column=columns[0], description=told)]
    return [gxe.ExpectCompoundColumnsToBeUnique(column_list=list(columns), description=told)]


def key(*columns: str) -> list[Any]:
    """`columns` are filled and together unique."""
    return [*filled(*columns), *unique(*columns)]


def one_of(column: str, values: Sequence[str]) -> list[Any]:
    """`column` holds only `values`, or nothing."""
    told = f"{column} is one of {', '.join(values)}"
    return [gxe.ExpectColumnValuesToBeInSet(column=column, value_set=list(values), description=told)]


def between(column: str, low: float | None = None, high: float | None = None) -> list[Any]:
    """`column` lies between `low` and `high`, both allowed; an end that is None is open."""
    told = f"{column} is between {'anything' if low is None else low} and {'anything' if high is None else high}"
    return [gxe.ExpectColumnValuesToBeBetween(column=column, min_value=low, max_value=high, description=told)]


def not_empty() -> list[Any]:
    """The table has at least one row."""
    return [gxe.ExpectTableRowCountToBeBetween(min_value=1, description="the table has rows")]


def columns(*names: str) -> list[Any]:
    """The table has at least the columns `names`."""
    told = f"has the columns {', '.join(names)}"
    return [gxe.ExpectTableColumnsToMatchSet(column_set=list(names), exact_match=False, description=told)]


def never(sentence: str, condition: str) -> list[Any]:
    """No row meets the SQL `condition`, which `sentence` says in words."""
    return no_rows(sentence, f"select * from {{batch}} where {condition}")


def no_rows(sentence: str, query: str) -> list[Any]:
    """The SQL `query` ({batch} is the table) returns no row; `sentence` says in words what holds."""
    return [gxe.UnexpectedRowsExpectation(unexpected_rows_query=query, description=sentence)]
