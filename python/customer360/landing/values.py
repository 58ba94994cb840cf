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
        # no text has fewer bytes than characters
        if (pc.max(pc.binary_length(values)).as_py() or 0) > MAX_VALUE_CHARACTERS:
            is_long = pc.fill_null(pc.greater(pc.utf8_length(values), MAX_VALUE_CHARACTERS), False)
            values = pc.utf8_slice_codeunits(values, 0, MAX_VALUE_CHARACTERS)
            problems = _mark(problems, is_long, "value_too_long")
        is_blank = pc.or_(pc.equal(values, ""), pc.utf8_is_space(values))
        cleaned[name] = pc.if_else(is_blank, _NOTHING, values) if pc.any(is_blank).as_py() else values
        is_filled = pc.or_(is_filled, pc.is_valid(cleaned[name]))
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
