"""Read delimited text, however broken: every physical record becomes one row."""

import csv
import io
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyarrow as pa

from customer360.errors import UserError
from customer360.landing.columns import HeaderMatch, ListKind, fold_header, match_headers
from customer360.landing.encoding import TextEncoding, detect_encoding
from customer360.landing.options import FileOptions
from customer360.landing.rawfile import RawFile

DELIMITERS = (",", ";", "\t", "|")
_CHUNK_ROWS = 20_000
_SAMPLE_LINES = 200
# a quote that stays open for longer than this was never meant to span lines
_MAX_RECORD_LINES = 500
_FIELD_LIMIT_LOCK = threading.Lock()


class _LineFeed:
    """Lines of a file for csv.reader, with a memory of the lines that the current record took."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._pushed: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> "_LineFeed":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _MAX_RECORD_LINES:
            raise StopIteration
        line = self._pushed.popleft() if self._pushed else next(self._lines)
        self.taken.append(line)
        return line

    def keep_first_line(self) -> str:
        """Give every line but the first of the current record back, and return the first."""
        self._pushed.extendleft(reversed(self.taken[1:]))
        return self.taken[0]


def read_delimited(path: Path, kind: ListKind, options: FileOptions) -> RawFile:
    """One delimited file as raw text columns.

    Raises UserError when the file is empty, has no usable header, or is no text at all.
    """
    encoding = detect_encoding(path, options.encoding)
    with _any_field_size(), _open_text(path, encoding) as stream:
        delimiter = options.delimiter or _detect_delimiter(list(islice(stream, _SAMPLE_LINES)), kind)
        stream.seek(0)
        feed = _LineFeed(iter(stream))
        headers = next(_records(feed, delimiter, None), ([], None))[0]
        if not any(header.strip() for header in headers):
            raise UserError(f"{path.name}: the file is empty; delete it or fill it.")
        match = match_headers(headers, kind, path.name, options.columns, options.ignore)
        chunks: list[pa.RecordBatch] = []
        records = _records(feed, delimiter, match.width)
        while rows := list(islice(records, _CHUNK_ROWS)):
            chunks.append(_to_batch(rows, match, encoding))
    table = pa.Table.from_batches(chunks) if chunks else _to_batch_table(match, encoding)
    return RawFile(table, match.unused_headers, "csv", encoding=encoding.codec, delimiter=delimiter)


def _to_batch_table(match: HeaderMatch, encoding: TextEncoding) -> pa.Table:
    return pa.Table.from_batches([_to_batch([], match, encoding)])


@contextmanager
def _any_field_size() -> Iterator[None]:
    # the limit belongs to the csv module as a whole: change it for one reader at a time and put it back
    with _FIELD_LIMIT_LOCK:
        before = csv.field_size_limit(2**31 - 1)
        try:
            yield
        finally:
            csv.field_size_limit(before)


def _open_text(path: Path, encoding: TextEncoding) -> io.TextIOWrapper:
    errors = "strict" if encoding.is_clean else ("replace" if "16" in encoding.codec else "surrogateescape")
    return path.open("r", encoding=encoding.codec, errors=errors, newline="")


def _detect_delimiter(lines: Sequence[str], kind: ListKind) -> str:
    """The delimiter that splits the header into most known columns; then the one that occurs in it most."""
    header = next((line for line in lines if line.strip()), "")

    def known_headers(delimiter: str) -> tuple[int, int]:
        fields = next(csv.reader([header], delimiter=delimiter), [])
        return sum(fold_header(name) in kind.headers for name in fields), len(fields)

    return max(DELIMITERS, key=known_headers)


def _records(feed: _LineFeed, delimiter: str, width: int | None) -> Iterator[tuple[list[str], str | None]]:
    """Every record as its fields (exactly ``width`` of them, if given) and its problem; blank lines are no records."""
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
        elif len(row) == width or width is None:
            if row:
                yield row, None
        elif row:
            yield _fitted(row, width)


def _is_sound(lines: Sequence[str], delimiter: str, width: int | None) -> bool:
    """Whether lines that share a record belong together: every quote closes, and the count of fields is right."""
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return len(rows) == 1 and (width is None or len(rows[0]) == width)


def _fitted(row: list[str], width: int | None) -> tuple[list[str], str | None]:
    if width is None or len(row) == width:
        return row, None
    if len(row) < width:
        return row + [""] * (width - len(row)), "too_few_fields"
    # spreadsheets leave empty cells at the end of a line
    return row[:width], "too_many_fields" if any(row[width:]) else None


def _to_batch(rows: list[tuple[list[str], str | None]], match: HeaderMatch, encoding: TextEncoding) -> pa.RecordBatch:
    fields = [fields for fields, _ in rows]
    problems = [problem for _, problem in rows]
    if not encoding.is_clean:
        for index, row in enumerate(fields):
            if _is_broken(row):
                fields[index] = [value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for value in row]
                problems[index] = problems[index] or "undecodable"
    columns = list(zip(*fields, strict=True)) if fields else [()] * match.width
    arrays = {column: pa.array(columns[position], pa.string()) for column, position in match.positions.items()}
    return pa.record_batch({**arrays, "row_problem": pa.array(problems, pa.string())})


def _is_broken(row: Sequence[str]) -> bool:
    text = "".join(row)
    if "\ufffd" in text:
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
