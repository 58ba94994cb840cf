"""Bring the dates of a file into ISO text, with the order of day and month found from all values of a column."""

from collections import Counter
from collections.abc import Callable, Iterable

import pyarrow as pa
import pyarrow.compute as pc

from customer360.landing.options import FileOptions
from customer360.landing.readdate import ISO_ZONE, ORDER_WORDS, proven_order, read_date, read_time

_TIME_START = r"[T,\s]+[0-9]{1,2}:[0-9]{2}"
_ISO = rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?\s?{ISO_ZONE}?)?$"
_SPLIT = rf"^\s*(?P<day>.*?)(?P<time>{_TIME_START}.*?)?\s*$"
_MIDNIGHT = rf"[T ]00:00(?::00(?:\.0+)?)?\s?(?:{ISO_ZONE})?$"


def to_iso(table: pa.Table, date_columns: Iterable[str], options: FileOptions) -> tuple[pa.Table, list[str]]:
    """Dates as ISO text where they can be read, unchanged where not, and notes on what was decided.

    The order is told, or proven by the column's own values, or by the file's other dates; else the day comes first.
    """
    foreign = {name: split for name in date_columns if (split := _split_foreign(table, name)) is not None}
    proofs = {name: _count_proofs(days) for name, (days, _) in foreign.items()}
    file_order = _most(sum(proofs.values(), Counter()))
    notes = []
    for name, (days, times) in foreign.items():
        told, proven = options.date_order_of(name), _most(proofs[name])
        order = told or proven or file_order or "dmy"
        read_days = _read_each(days, lambda day, order=order: read_date(day, order))  # type: ignore[misc]
        read = pc.binary_join_element_wise(read_days, _read_each(times, read_time), "")
        table = table.set_column(table.column_names.index(name), name, pc.coalesce(read, table[name]))
        if proven or _has_two_readings(days):
            guess = "as the file's other dates" if file_order else "assumed, no value proves it"
            why = "told" if told else _why(proofs[name]) if proven else guess
            notes.append(f"{name}: {ORDER_WORDS[order]} ({why})")
    if "birth_date" in table.column_names:
        days = pc.replace_substring_regex(table["birth_date"], _MIDNIGHT, "")
        table = table.set_column(table.column_names.index("birth_date"), "birth_date", days)
    return table, notes


def _split_foreign(table: pa.Table, name: str) -> tuple[pa.ChunkedArray, pa.ChunkedArray] | None:
    """Day and time of every value that is not in ISO form already (null for the others); None when all are."""
    if name not in table.column_names:
        return None
    values = table[name]
    is_iso = pc.fill_null(pc.match_substring_regex(values, _ISO), True)
    if pc.all(is_iso).as_py() is not False:
        return None
    parts = pc.extract_regex(pc.if_else(is_iso, pa.scalar(None, pa.string()), values), _SPLIT)
    return pc.struct_field(parts, "day"), pc.struct_field(parts, "time")


def _count_proofs(days: pa.ChunkedArray) -> "Counter[str]":
    orders = (proven_order(day) for day in pc.unique(days).to_pylist() if day is not None)
    return Counter(order for order in orders if order is not None)


def _has_two_readings(days: pa.ChunkedArray) -> bool:
    different = pc.unique(days).drop_null().to_pylist()
    return any(read_date(day, "dmy") != read_date(day, "mdy") for day in different)


def _most(counts: "Counter[str]") -> str | None:
    return max(sorted(counts), key=lambda order: counts[order]) if counts else None


def _read_each(values: pa.ChunkedArray, read: Callable[[str], str | None]) -> pa.ChunkedArray:
    """Apply ``read`` once to every different value."""
    different = pc.unique(values).drop_null()
    readings = pa.array([read(value) for value in different.to_pylist()], pa.string())
    return pc.take(readings, pc.index_in(values, value_set=different))


def _why(counts: "Counter[str]") -> str:
    return ", ".join(f"{count} dates can only be {ORDER_WORDS[order]}" for order, count in counts.most_common())
