"""Mark and mend single values: empty ones, NUL bytes, and values of absurd length."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

MAX_VALUE_CHARACTERS = 10_000
_NOTHING = pa.scalar(None, pa.string())


def clean_values(table: pa.Table) -> pa.Table:
    """Null for empty text; NUL bytes taken out and over-long values cut, with the row marked in ``row_problem``.

    A row with a problem already keeps its first one. A row without any value is marked ``empty_row``.
    """
    problems = table["row_problem"]
    value_columns = [name for name in table.column_names if name != "row_problem"]
    is_filled = pa.chunked_array([pa.repeat(False, table.num_rows)])
    cleaned = {}
    for name in value_columns:
        values = table[name]
        has_nul = pc.fill_null(pc.match_substring(values, "\0"), False)
        if pc.any(has_nul).as_py():
            values = pc.replace_substring(values, "\0", "")
            problems = _mark(problems, has_nul, "nul_byte")
        is_long = pc.fill_null(pc.greater(pc.utf8_length(values), MAX_VALUE_CHARACTERS), False)
        if pc.any(is_long).as_py():
            values = pc.utf8_slice_codeunits(values, 0, MAX_VALUE_CHARACTERS)
            problems = _mark(problems, is_long, "value_too_long")
        has_text = pc.fill_null(pc.invert(pc.or_(pc.equal(values, ""), pc.utf8_is_space(values))), False)
        cleaned[name] = values if pc.all(has_text).as_py() else pc.if_else(has_text, values, _NOTHING)
        is_filled = pc.or_(is_filled, has_text)
    problems = _mark(problems, pc.invert(is_filled), "empty_row")
    return pa.table({**cleaned, "row_problem": problems})


def join_parts(table: pa.Table, parts: Mapping[str, str]) -> pa.Table:
    """Append columns such as a second surname to the column they belong to, after a space."""
    for part, whole in parts.items():
        if part in table.column_names:
            pieces = [table[name] for name in (whole, part) if name in table.column_names]
            joined = pc.coalesce(pc.binary_join_element_wise(*pieces, " "), *pieces)
            table = table.drop_columns([name for name in (whole, part) if name in table.column_names])
            table = table.append_column(whole, joined)
    return table


def _mark(problems: pa.ChunkedArray, is_hit: pa.ChunkedArray, reason: str) -> pa.ChunkedArray:
    return pc.if_else(pc.and_(pc.is_null(problems), is_hit), reason, problems)
