"""Bring amounts and quantities into plain decimal text, with the decimal mark found from all values of a column."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from customer360.landing.options import FileOptions

# text that reads the same whatever the decimal mark
_PLAIN = r"^-?(?:[0-9]+|[0-9]*\.(?:[0-9]{1,2}|[0-9]{4,}))$"
_SPACES = re.compile(r"[\s'’_]")
_MONEY = re.compile(r"^(?P<before>[^\d.,]{0,4})(?P<digits>[0-9.,]*[0-9][0-9.,]*)(?P<after>[^\d.,]{0,4})$")
_GROUPED = re.compile(r"^[1-9][0-9]{0,2}([.,])[0-9]{3}$")


def to_decimal_text(table: pa.Table, number_columns: Iterable[str], options: FileOptions) -> tuple[pa.Table, list[str]]:
    """Numbers as ``-1258.54`` where they can be read, unchanged where not, and notes on what was decided.

    The decimal mark is told, or proven by the column's values, or by the file's other numbers. Where nothing proves
    it, a mark before exactly three digits parts thousands.
    """
    foreign = {name: values for name in number_columns if (values := _foreign_values(table, name))}
    evidence = {name: _count_marks(values) for name, values in foreign.items()}
    file_mark = _most(sum(evidence.values(), Counter()))
    notes = []
    for name, values in foreign.items():
        mark = options.decimal or _most(evidence[name]) or file_mark
        readings = [read_amount(value, mark) or value for value in values]
        column = table[name].combine_chunks()
        read = pa.array(readings, pa.string()).take(pc.index_in(column, value_set=pa.array(values, pa.string())))
        table = table.set_column(table.column_names.index(name), name, pc.coalesce(read, column))
        if any(_GROUPED.match(digits) for digits in _all_digits(values)):
            notes.append(f"{name}: {_mark_words(mark)}")
    return table, notes


def read_amount(value: str, decimal_mark: str | None) -> str | None:
    """One amount as decimal text, or None when it is none.

    A currency sign or code is dropped; brackets or a minus on either side mean a negative amount.
    """
    parts = _parts(value)
    if parts is None:
        return None
    digits, is_negative = parts
    mark = decimal_mark if _GROUPED.match(digits) else _own_mark(digits)
    if _GROUPED.match(digits) and mark is None:
        mark = "," if "." in digits else "."
    whole, _, fraction = digits.rpartition(mark) if mark and mark in digits else (digits, "", "")
    groups = re.split(r"[.,]", whole)
    if len(groups) > 1 and (not groups[0] or any(len(group) != 3 for group in groups[1:])):
        return None
    number = ("".join(groups) or "0") + (f".{fraction}" if fraction else "")
    return f"-{number}" if is_negative else number


def _parts(value: str) -> tuple[str, bool] | None:
    """The digits and marks of an amount, and whether it is negative."""
    text = _SPACES.sub("", value).replace("\u2212", "-").replace("\u2013", "-")
    is_bracketed = text.startswith("(") and text.endswith(")")
    match = _MONEY.match(text[1:-1] if is_bracketed else text)
    if match is None:
        return None
    around = match["before"] + match["after"]
    signs = around.count("-") + around.count("+")
    is_currency = all(char in "-+." or char.isalpha() or unicodedata.category(char) == "Sc" for char in around)
    if signs > 1 or not is_currency or sum(char.isalpha() for char in around) > 3:
        return None
    # the point of an abbreviation, as in "Rs.500"
    digits = match["digits"].lstrip(".") if match["before"][-1:].isalpha() else match["digits"]
    return digits, is_bracketed or "-" in around


def _own_mark(digits: str) -> str | None:
    """The decimal mark that the digits themselves prove; None when there is none in them."""
    marks = re.findall(r"[.,]", digits)
    if not marks:
        return None
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else None
    if len(marks) > 1:
        return "." if marks[0] == "," else ","
    return marks[0] if not _GROUPED.match(digits) else None


def _count_marks(values: Iterable[str]) -> Counter[str]:
    marks = (_own_mark(digits) for digits in _all_digits(values))
    return Counter(mark for mark in marks if mark is not None)


def _all_digits(values: Iterable[str]) -> list[str]:
    return [parts[0] for value in values if (parts := _parts(value)) is not None]


def _most(counts: Counter[str]) -> str | None:
    return max(sorted(counts), key=lambda mark: counts[mark]) if counts else None


def _mark_words(mark: str | None) -> str:
    names = {".": "decimal point", ",": "decimal comma", None: "marks part thousands (assumed: no value proves it)"}
    return names[mark]


def _foreign_values(table: pa.Table, name: str) -> list[str]:
    """All different values of a column if any of them is not plain: the plain ones are evidence too."""
    if name not in table.column_names:
        return []
    values = table[name]
    is_plain = pc.all(pc.match_substring_regex(values, _PLAIN)).as_py()
    return [] if is_plain is not False else [str(value) for value in pc.unique(values).to_pylist() if value is not None]
