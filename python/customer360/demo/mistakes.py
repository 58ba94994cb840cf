"""What goes wrong when a name or a number is written down. Every function changes only where its mask holds."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.text import Mask, Numbers, Text, by_code, differs, join, put, sql, swap, where

# rules of the ear, mostly Spanish; RE2 patterns
_HEARD = [
    ("b", "v"), ("v", "b"), ("ll", "y"), ("[hH]([aeiouáéíóú])", r"\1"), ("z", "s"), ("c([eiéí])", r"s\1"),
    ("g([eiéí])", r"j\1"), ("x", "s"), ("([^l])y([aeiou])", r"\1ll\2"), ("qu([ei])", r"k\1"), ("nn", "n"), ("ph", "f"),
]  # fmt: skip
_TYPING = """
    case slip
        when 0 then left(word, place) || substr(word, place + 2)
        when 1 then left(word, place) || substr(word, place + 1, 1) || substr(word, place + 1)
        when 2 then left(word, place) || substr(word, place + 2, 1) || substr(word, place + 1, 1)
            || substr(word, place + 3)
        else left(word, place) || letter || substr(word, place + 2)
    end
"""


def mistype(rng: np.random.Generator, column: Text, mask: Mask) -> Text:
    """One letter left out, doubled, transposed or replaced, never the first."""
    rows = np.flatnonzero(mask & (np.asarray(pc.fill_null(pc.utf8_length(column), 0)) > 3))
    if len(rows) == 0:
        return column
    word = column.take(rows)
    length = np.asarray(pc.utf8_length(word))
    place = 1 + (rng.random(len(rows)) * (length - 2)).astype(np.int64)
    letters = pa.array(list("abcdefghijklmnoprstuvz")).take(pa.array(rng.integers(0, 22, len(rows))))
    slip = pa.array(rng.integers(0, 4, len(rows)))
    return put(column, rows, sql(_TYPING, word=word, place=pa.array(place), slip=slip, letter=letters))


def mishear(rng: np.random.Generator, column: Text, mask: Mask) -> Text:
    """One rule of the ear applied to each name that offers one."""
    rows = np.flatnonzero(mask)
    if len(rows) == 0:
        return column
    word = column.take(rows)
    heard = word
    for rule in rng.permutation(len(_HEARD)):
        untouched = ~differs(heard, word)
        heard = where(untouched & (rng.random(len(rows)) < 0.7), swap(word, *_HEARD[rule]), heard)
    return put(column, rows, heard)


def wrong_digit(rng: np.random.Generator, column: Text, mask: Mask, first: int, last: int) -> Text:
    """One of the digits between the places `first` and `last` (from 0) replaced by another."""
    rows = np.flatnonzero(mask & (np.asarray(pc.fill_null(pc.utf8_length(column), 0)) > last))
    if len(rows) == 0:
        return column
    place = pa.array(rng.integers(first, last + 1, len(rows)))
    shift = pa.array(rng.integers(1, 10, len(rows)))
    changed = sql(
        """left(word, place) || cast((cast(substr(word, place + 1, 1) as integer) + shift) % 10 as varchar)
        || substr(word, place + 2)""",
        word=column.take(rows),
        place=place,
        shift=shift,
    )
    return put(column, rows, changed)


def vary_mailbox(rng: np.random.Generator, column: Text, mask: Mask) -> tuple[Text, Mask]:
    """Gmail with a plus tag or with other dots: another text, the same mailbox. Also says where it was done."""
    is_gmail = np.asarray(pc.fill_null(pc.match_substring_regex(column, "^[^@]{5,}@gmail\\.com$"), False))
    done = mask & is_gmail
    rows = np.flatnonzero(done)
    if len(rows) == 0:
        return column, done
    address, way = column.take(rows), rng.integers(0, 4, len(rows))
    patterns = [
        ("@", "+tienda@"), ("@", "+news@"), (r"^([^@]{2})([^@.])", r"\1.\2"), (r"^([^@.]+)\.([^@]*)@", r"\1\2@"),
    ]  # fmt: skip
    return put(column, rows, by_code(way, lambda code, found: swap(address.take(found), *patterns[code]))), done


def swap_day_and_month(days: np.ndarray, mask: Mask) -> tuple[np.ndarray, Mask]:
    """12/03 instead of 03/12, where both are months. Also says where it was done."""
    months = days.astype("datetime64[M]")
    month: Numbers = months.astype(np.int64) % 12 + 1
    day: Numbers = (days - months.astype("datetime64[D]")).astype(np.int64) + 1
    done = mask & (day <= 12) & (day != month)
    year = days.astype("datetime64[Y]").astype("datetime64[M]")
    swapped = (year + (day - 1).astype("timedelta64[M]")).astype("datetime64[D]") + (month - 1).astype("timedelta64[D]")
    return np.where(done, swapped, days), done


def shift_birth(rng: np.random.Generator, days: np.ndarray, mask: Mask) -> np.ndarray:
    """One digit off: the day by one or ten, or the year by one or ten."""
    steps = np.array([1, -1, 10, -10, 365, -365, 3652, -3652])[rng.integers(0, 8, len(days))]
    return np.where(mask, days + steps.astype("timedelta64[D]"), days)


def without_separators(column: Text) -> Text:
    """All that is not a letter or digit removed."""
    return swap(column, r"[^\pL\pN]", "")


def abbreviate(column: Text) -> Text:
    """Mª for María, Fco. for Francisco, at the start of a compound name."""
    return swap(swap(column, "^María ", "Mª "), "^(Francisco) ", "Fco. ")


def initials(column: Text) -> Text:
    """The first letter and a point."""
    return join(pc.utf8_slice_codeunits(column, 0, 1), ".")
