"""Bring dates into ISO text, with the order of day and month found from all values of a column."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa
import pyarrow.compute as pc

from customer360.landing.options import FileOptions

_ZONE = r"(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?)"
_ISO = rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?\s?{_ZONE}?)?$"
_MIDNIGHT = rf"[T ]00:00(?::00(?:\.0+)?)?\s?(?:{_ZONE})?$"
_TIME = (
    r"(?:[T,\s]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?P<fraction>\.[0-9]+)?)?"
    rf"\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?\s*(?P<zone>{_ZONE})?)?$"
)
_NUMBERS = re.compile(
    r"^(?P<one>[0-9]{1,4})\s?(?P<mark>[-/. ])\s?(?P<two>[0-9]{1,2})\s?(?P=mark)\s?(?P<three>[0-9]{1,4})\.?" + _TIME
)
_COMPACT = re.compile(r"^(?P<year>(?:1[89]|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})" + _TIME)
_DAY_MONTH = re.compile(
    r"^(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s/-]*(?:de\s+)?(?P<month>[^\W\d_]{3,10})\.?"
    r"[\s/,-]*(?:de\s+|del\s+)?(?P<year>[0-9]{4}|[0-9]{2})" + _TIME
)
_MONTH_DAY = re.compile(
    r"^(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{4})" + _TIME
)
# the first three letters in English, Spanish, French, German and Portuguese; June and July need four in French
_MONTH_LETTERS = (
    "jan ene|feb fev|mar|apr abr avr|may mai|jun juin|jul juil|aug ago aou|sep set|oct okt out|nov|dec dic dez"
)
_MONTHS = {word: number for number, words in enumerate(_MONTH_LETTERS.split("|"), 1) for word in words.split()}
_ORDER_WORDS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}


@dataclass(frozen=True)
class _Evidence:
    """How many different values of a column can only be read in each order."""

    counts: Counter[str]

    def order(self) -> str | None:
        return max(sorted(self.counts), key=lambda order: self.counts[order]) if self.counts else None


def to_iso(table: pa.Table, date_columns: Iterable[str], options: FileOptions) -> tuple[pa.Table, list[str]]:
    """Dates as ISO text where they can be read, unchanged where not, and notes on what was decided.

    The order is told, or proven by the column's own values, or by the file's other dates; else the day comes first.
    """
    foreign = {name: values for name in date_columns if (values := _foreign_values(table, name))}
    evidence = {name: _Evidence(_count_orders(values)) for name, values in foreign.items()}
    file_order = _Evidence(sum((one.counts for one in evidence.values()), Counter())).order()
    notes = []
    for name, values in foreign.items():
        told, proven = options.date_order_of(name), evidence[name].order()
        order = told or proven or file_order or "dmy"
        table = _replace(table, name, {value: read_date(value, order) or value for value in values})
        if told or any(_is_ambiguous(value) for value in values):
            why = "told" if told else _why(evidence[name].counts) if proven else _why_assumed(file_order)
            notes.append(f"{name}: {_ORDER_WORDS[order]} ({why})")
    if "birth_date" in table.column_names:
        table = _without_midnight(table, "birth_date")
    return table, notes


def read_date(value: str, order: str, this_year: int | None = None) -> str | None:
    """One date in ISO form, with its time if it has one; None when it cannot be read or does not exist.

    Years of two digits are the latest that are not in the future.
    """
    text = value.strip()
    for pattern in (_NUMBERS, _COMPACT, _DAY_MONTH, _MONTH_DAY):
        if match := pattern.match(text):
            parts = _date_parts(match.groupdict(), order, this_year or date.today().year)
            return parts and _iso(*parts, match.groupdict())
    return None


def _date_parts(found: Mapping[str, str | None], order: str, this_year: int) -> tuple[int, int, int] | None:
    if "one" in found:
        one, two, three = str(found["one"]), str(found["two"]), str(found["three"])
        if len(one) == 4:
            order = "ymd"
        elif order == "ymd" and len(three) == 4:
            order = "dmy"
        by_letter = dict(zip(order, (one, two, three), strict=True))
        year, month, day = by_letter["y"], by_letter["m"], by_letter["d"]
    else:
        year, month, day = str(found["year"]), _month_number(str(found["month"])), str(found["day"])
    if len(year) not in (2, 4) or not month:
        return None
    century = 0 if len(year) == 4 else 2000 if 2000 + int(year) <= this_year else 1900
    return century + int(year), int(month), int(day)


def _month_number(text: str) -> str:
    if text.isdigit():
        return text
    letters = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return str(_MONTHS.get(letters[:4]) or _MONTHS.get(letters[:3]) or "")


def _iso(year: int, month: int, day: int, found: Mapping[str, str | None]) -> str | None:
    try:
        if found["hour"] is None:
            return date(year, month, day).isoformat()
        hour = int(found["hour"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        moment = datetime(year, month, day, hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    return moment.isoformat(sep=" ") + (found["fraction"] or "") + (found["zone"] or "")


def _foreign_values(table: pa.Table, name: str) -> list[str]:
    """The different values of a column that are not in ISO form already."""
    if name not in table.column_names:
        return []
    values = table[name]
    is_iso = pc.fill_null(pc.match_substring_regex(values, _ISO), True)
    return [str(value) for value in pc.unique(values.filter(pc.invert(is_iso))).to_pylist()]


def _count_orders(values: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for value in values:
        if (match := _NUMBERS.match(value.strip())) and len(match["one"]) < 3:
            one, two = int(match["one"]), int(match["two"])
            if one > 31 and len(match["three"]) == 2:
                counts["ymd"] += 1
            elif 12 < one <= 31 and 1 <= two <= 12:
                counts["dmy"] += 1
            elif 12 < two <= 31 and 1 <= one <= 12:
                counts["mdy"] += 1
    return counts


def _is_ambiguous(value: str) -> bool:
    match = _NUMBERS.match(value.strip())
    return match is not None and len(match["one"]) < 3


def _why(counts: Counter[str]) -> str:
    return ", ".join(f"{count} values only {_ORDER_WORDS[order]}" for order, count in counts.most_common())


def _why_assumed(file_order: str | None) -> str:
    return "as the other dates of the file" if file_order else "assumed: no value proves it"


def _replace(table: pa.Table, name: str, readings: Mapping[str, str]) -> pa.Table:
    values = table[name].combine_chunks()
    known = pa.array(list(readings), pa.string())
    found = pc.index_in(values, value_set=known)
    read = pa.array(list(readings.values()), pa.string()).take(found)
    return table.set_column(table.column_names.index(name), name, pc.coalesce(read, values))


def _without_midnight(table: pa.Table, name: str) -> pa.Table:
    days = pc.replace_substring_regex(table[name], _MIDNIGHT, "")
    return table.set_column(table.column_names.index(name), name, days)
