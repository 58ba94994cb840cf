"""The lenient reader of delimited text: every physical record becomes one row, however broken the file is."""

import csv
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

# a quote that stays open for longer than this was never meant to span lines
MAX_RECORD_LINES = 500
_LINE_ENDS = frozenset("\r\n")
_FIELD_LIMIT_LOCK = threading.Lock()

Record = tuple[list[str], str | None]


class LineFeed:
    """Lines of a file for csv.reader, with a memory of the lines that the current record took."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._pushed: deque[str] = deque()
        self.taken: list[str] = []
        self.line_count = 0

    def __iter__(self) -> "LineFeed":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= MAX_RECORD_LINES:
            raise StopIteration
        line = self._pushed.popleft() if self._pushed else next(self._lines)
        self.taken.append(line)
        self.line_count += 1
        return line

    def keep_first_line(self) -> str:
        """Give every line but the first of the current record back, and return the first."""
        self._pushed.extendleft(reversed(self.taken[1:]))
        return self.taken[0]


@contextmanager
def any_field_size() -> Iterator[None]:
    """Let csv read fields of any length; the limit belongs to the whole module, so one reader at a time changes it."""
    with _FIELD_LIMIT_LOCK:
        before = csv.field_size_limit(2**31 - 1)
        try:
            yield
        finally:
            csv.field_size_limit(before)


def read_records(feed: LineFeed, delimiter: str, width: int | None) -> Iterator[Record]:
    """Every record as its fields (exactly ``width`` of them, if given) and its problem; blank lines are no records.

    Lines that an open quote joins are one record only if all quotes close and the count of fields is right; otherwise
    the first line is a record with the problem ``unclosed_quote``, and reading goes on with the next line.
    """
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        feed.taken.clear()
        row = next(reader, None)
        if row is None:
            if not feed.taken:
                return
            row = []
        if len(feed.taken) > 1 and not _is_sound(feed.taken, delimiter, width):
            row = next(csv.reader([feed.keep_first_line()], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
            reader = csv.reader(feed, delimiter=delimiter)
            yield _fitted(row, width)[0], "unclosed_quote"
        elif len(row) == width:
            # only a quote that is still open when the file ends lets a single line keep its line end
            is_open = len(feed.taken) == 1 and row[-1][-1:] in _LINE_ENDS
            yield row, "unclosed_quote" if is_open else None
        elif len(row) > 1 or "".join(row).strip():
            yield _fitted(row, width)


def _is_sound(lines: Sequence[str], delimiter: str, width: int | None) -> bool:
    """Whether lines that share a record belong together."""
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return len(rows) == 1 and (width is None or len(rows[0]) == width)


def _fitted(row: list[str], width: int | None) -> Record:
    if width is None or len(row) == width:
        return row, None
    if len(row) < width:
        return row + [""] * (width - len(row)), "too_few_fields"
    # spreadsheets leave empty cells at the end of a line
    return row[:width], "too_many_fields" if any(row[width:]) else None
