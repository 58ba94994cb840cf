"""Helpers over whole columns: Arrow text, NumPy numbers. A mask is a NumPy boolean array as long as the column."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeAlias

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Text: TypeAlias = Any  # pyarrow.StringArray: pyarrow ships no types
Numbers: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]
Days: TypeAlias = NDArray[np.datetime64]

NOTHING = pa.scalar(None, pa.string())


def text(words: Sequence[str | None]) -> Text:
    """A text column from Python strings."""
    return pa.array(words, pa.string())


def empty(length: int) -> Text:
    """A text column of nulls."""
    return pa.nulls(length, pa.string())


def constant(word: str, length: int) -> Text:
    """A text column that repeats one word."""
    return pa.repeat(pa.scalar(word, pa.string()), length)


def pick(words: Text | Sequence[str | None], index: NDArray[Any]) -> Text:
    """The word at each index."""
    column = words if isinstance(words, pa.Array) else text(words)
    return column.take(pa.array(index))


def where(mask: Mask, chosen: Text, otherwise: Text) -> Text:
    """`chosen` where the mask holds, else `otherwise`; either may be a string."""
    sides = [pa.scalar(side, pa.string()) if isinstance(side, str) else side for side in (chosen, otherwise)]
    return pc.if_else(pa.array(mask), *sides)


def hide(mask: Mask, column: Text) -> Text:
    """Null where the mask holds."""
    return pc.if_else(pa.array(mask), NOTHING, column)


def join(*parts: Text, sep: str = "") -> Text:
    """Parts joined row by row; nulls are skipped."""
    return pc.binary_join_element_wise(*parts, sep, null_handling="skip")


def present(column: Text) -> Mask:
    """Where the column is not null."""
    return np.array(pc.is_valid(column))


def differs(one: Text, other: Text) -> Mask:
    """Where two columns hold different values (nulls count as no difference)."""
    return np.array(pc.fill_null(pc.not_equal(one, other), False))


def digits(numbers: NDArray[Any], width: int = 0) -> Text:
    """Numbers as text, padded with zeros to `width`."""
    column = pa.array(numbers).cast(pa.string())
    return pc.utf8_lpad(column, width, "0") if width else column


def swap(column: Text, pattern: str, replacement: str) -> Text:
    """Replace every match of a regular expression (RE2)."""
    return pc.replace_substring_regex(column, pattern, replacement)


def fold(column: Text) -> Text:
    """Without accents: ñ to n, ç to c, ß to ss."""
    plain = swap(pc.utf8_normalize(column, "NFD"), r"\p{Mn}", "")
    return pc.replace_substring(pc.replace_substring(plain, "ß", "ss"), "ø", "o")


def put(column: Text, rows: NDArray[Any], values: Text | str | Sequence[str | None]) -> Text:
    """The column with the given values (one, or one per row) at the given distinct rows."""
    if len(rows) == 0:
        return column
    words = [values] * len(rows) if isinstance(values, str) else values
    new = words if isinstance(words, pa.Array) else text(list(words))
    index = np.arange(len(column))
    index[rows] = len(column) + np.arange(len(rows))
    return pa.concat_arrays([column, new.cast(column.type)]).take(pa.array(index))


def by_code(codes: NDArray[Any], make: Callable[[int, Numbers], Text]) -> Text:
    """Assemble a column from one `make(code, rows)` per distinct code."""
    rows = [np.flatnonzero(codes == code) for code in np.unique(codes)]
    if not rows:
        return empty(0)
    parts = [make(int(codes[found[0]]), found) for found in rows]
    return pa.concat_arrays(parts).take(pa.array(np.argsort(np.concatenate(rows), kind="stable")))


@cache
def _calculator() -> Any:
    return duckdb.connect(config={"threads": 1})


def sql(expression: str, **columns: Any) -> Text:
    """Evaluate one DuckDB expression over columns of equal length, row by row, order kept."""
    connection = _calculator()
    connection.register("given_columns", pa.table(columns))
    found = connection.sql(f"select {expression} as answer from given_columns").to_arrow_table()
    connection.unregister("given_columns")
    return pa.concat_arrays(found["answer"].chunks) if found.num_rows else empty(0)


def first_seen(column: Text) -> Mask:
    """True at the first row of each distinct value; nulls count as one value."""
    codes = column.dictionary_encode().indices.fill_null(-1)
    mask = np.zeros(len(column), dtype=bool)
    mask[np.unique(np.asarray(codes), return_index=True)[1]] = True
    return mask
