"""What a reader of one file format hands on."""

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True)
class RawFile:
    """One file as it stands: a text column per known column found, and ``row_problem``, one row per record.

    ``typed_columns`` are those whose values come from real dates or numbers, so that nothing is to be guessed.
    """

    table: pa.Table
    unused_headers: tuple[str, ...]
    file_format: str
    typed_columns: frozenset[str] = frozenset()
    encoding: str | None = None
    delimiter: str | None = None
    notes: tuple[str, ...] = ()
