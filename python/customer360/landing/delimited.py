"""Read one delimited text file: the strict reader where nothing is odd, else the lenient one."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa

from customer360.errors import UserError
from customer360.landing.columns import ListKind, fold_header
from customer360.landing.encoding import TextEncoding, detect_encoding
from customer360.landing.headers import HeaderMatch, match_headers
from customer360.landing.options import FileOptions
from customer360.landing.rawfile import RawFile
from customer360.landing.records import LineFeed, Record, any_field_size, read_records
from customer360.landing.strict import read_strict

DELIMITERS = (",", ";", "\t", "|")
# a first line that spreadsheets write for each other
_EXCEL_HINT = re.compile(r'^"?sep=(.)"?\r?\n?$')
_CHUNK_ROWS = 20_000
_SAMPLE_LINES = 50


def read_delimited(path: Path, kind: ListKind, options: FileOptions, *, is_fast: bool = True) -> RawFile:
    """One delimited file as raw text columns; ``is_fast=False`` forbids the strict reader.

    Raises UserError when the file is empty or has no usable header.
    """
    encoding = detect_encoding(path, options.encoding)
    with any_field_size(), _open_text(path, encoding) as stream:
        sample = list(islice(stream, _SAMPLE_LINES))
        stream.seek(0)
        feed = LineFeed(iter(stream))
        told = _EXCEL_HINT.match(sample[0]) if sample else None
        if told:
            next(feed)
        delimiter = options.delimiter or (told[1] if told else _detect_delimiter(sample, kind))
        headers, _ = next(read_records(feed, delimiter, None), ([], None))
        if not any(header.strip() for header in headers):
            raise UserError(f"{path.name}: the file is empty; delete it or fill it.")
        match = match_headers(headers, kind, path.name, options.columns, options.ignore)
        table = None
        if is_fast and feed.line_count == 1:
            table = read_strict(path, encoding, delimiter, match.positions, match.width)
        if table is None:
            table = _read_leniently(read_records(feed, delimiter, match.width), match, encoding)
        else:
            table = table.append_column("row_problem", pa.nulls(table.num_rows, pa.string()))
    return RawFile(table, match.unused_headers, "csv", encoding=encoding.codec, delimiter=delimiter)


def _open_text(path: Path, encoding: TextEncoding) -> io.TextIOWrapper:
    # only codecs of single bytes and UTF-8 can carry a broken byte through to its row
    escapes = encoding.codec.startswith(("utf-8", "cp", "iso", "latin"))
    errors = "strict" if encoding.is_clean else "surrogateescape" if escapes else "replace"
    return path.open("r", encoding=encoding.codec, errors=errors, newline="")


def _detect_delimiter(lines: Sequence[str], kind: ListKind) -> str:
    """The delimiter that splits the header into most known columns; then into most columns."""
    header = next((line for line in lines if line.strip()), "")

    def known_headers(delimiter: str) -> tuple[int, int]:
        fields = next(csv.reader([header], delimiter=delimiter), [])
        return sum(fold_header(name) in kind.headers for name in fields), len(fields)

    return max(DELIMITERS, key=known_headers)


def _read_leniently(records: Iterator[Record], match: HeaderMatch, encoding: TextEncoding) -> pa.Table:
    batches = []
    while rows := list(islice(records, _CHUNK_ROWS)):
        batches.append(_to_batch(rows, match, encoding))
    return pa.Table.from_batches(batches or [_to_batch([], match, encoding)])


def _to_batch(rows: list[Record], match: HeaderMatch, encoding: TextEncoding) -> pa.RecordBatch:
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
    return "\ufffd" in text or any("\ud800" <= char <= "\udfff" for char in text)
