"""The fast reader of delimited text: takes only files in which nothing is odd, and says so otherwise."""

import csv
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import csv as arrow_csv

from customer360.landing.encoding import TextEncoding

_CHUNK_BYTES = 1 << 22
_BLOCK_BYTES = 1 << 24
_TAIL_BYTES = 1 << 16
# encodings in which delimiters, quotes and line ends are single ASCII bytes
_BYTE_CODECS = ("utf-8", "utf-8-sig", "cp1252")


def read_strict(
    path: Path, encoding: TextEncoding, delimiter: str, positions: Mapping[str, int], width: int
) -> pa.Table | None:
    """The columns at ``positions`` as text, or None when the file is not regular in every respect.

    Regular: decodes without error, one line per record, the same count of fields in each, no stray quote, and the
    header is the first line. The lenient reader would give the same rows, only slower.
    """
    if not encoding.is_clean or encoding.codec not in _BYTE_CODECS:
        return None
    line_count = _count_regular_lines(path, delimiter)
    if line_count is None or _ends_in_quote(path, delimiter):
        return None
    names = {column: f"field_{position}" for column, position in positions.items()}
    try:
        table = arrow_csv.read_csv(
            path,
            read_options=arrow_csv.ReadOptions(
                column_names=[f"field_{position}" for position in range(width)],
                skip_rows=1,
                block_size=_BLOCK_BYTES,
                encoding="utf-8" if encoding.codec == "utf-8-sig" else encoding.codec,
            ),
            parse_options=arrow_csv.ParseOptions(delimiter=delimiter),
            convert_options=arrow_csv.ConvertOptions(
                column_types={name: pa.string() for name in names.values()},
                include_columns=list(names.values()),
                null_values=[],
                strings_can_be_null=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    return table.rename_columns(list(names)) if table.num_rows == line_count - 1 else None


def _count_regular_lines(path: Path, delimiter: str) -> int | None:
    """Lines of a file whose quotes all touch a delimiter, a line end or another quote; None for any other file."""
    borders = np.frombuffer(f'{delimiter}"\r\n'.encode(), np.uint8)
    line_count = 0
    before = b"\n"
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            line_count += chunk.count(b"\n")
            after = stream.peek(1)[:1] or b"\n"
            # a carriage return alone ends a line for one reader and not for the other
            if chunk.count(b"\r") > (chunk + after).count(b"\r\n"):
                return None
            if b'"' in chunk:
                codes = np.frombuffer(before + chunk + after, np.uint8)
                quotes = np.flatnonzero(codes[1:-1] == ord('"')) + 1
                touches = np.isin(codes[quotes - 1], borders) | np.isin(codes[quotes + 1], borders)
                if not touches.all():
                    return None
            before = chunk[-1:]
    return line_count + (before != b"\n")


def _ends_in_quote(path: Path, delimiter: str) -> bool:
    """Whether the last line opens a quote that is never closed."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        lines = stream.read().splitlines(keepends=True)
    last_line = lines[-1].decode("latin-1") if lines else ""
    try:
        list(csv.reader([last_line], delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False
