"""Read a folder of lists into one table of text columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.errors import UserError
from customer360.landing.amounts import to_decimal_text
from customer360.landing.columns import ListKind
from customer360.landing.dates import to_iso
from customer360.landing.delimited import read_delimited
from customer360.landing.options import OPTION_SUFFIXES, FileOptions, read_options
from customer360.landing.parquet import read_parquet
from customer360.landing.rawfile import RawFile
from customer360.landing.values import clean_values, join_parts
from customer360.landing.xlsx import read_xlsx

TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})

FILE_SCHEMA = pa.schema(
    [
        ("file_name", pa.string()),
        ("file_format", pa.string()),
        ("encoding", pa.string()),
        ("delimiter", pa.string()),
        ("known_columns", pa.string()),
        ("ignored_columns", pa.string()),
        ("notes", pa.string()),
        ("row_count", pa.int64()),
    ]
)


@dataclass(frozen=True)
class LandedLists:
    """``rows``: one row per record of every file; ``files``: one row per file, saying how it was read."""

    rows: pa.Table
    files: pa.Table


def find_list_files(folder: Path, kind: ListKind) -> list[Path]:
    """The files of ``folder`` in order of their names. Raises UserError when the folder is missing or has none."""
    where = f"put CSV, TSV, Parquet or XLSX files there, or take {kind.name} out of vars.sources."
    if not folder.is_dir():
        raise UserError(f"{kind.name}: there is no folder {folder}; {where}")
    files = sorted(path for path in folder.iterdir() if path.is_file() and not _is_passed_over(path))
    if not files:
        raise UserError(f"{kind.name}: there is no file in {folder}; {where}")
    return files


def no_lists(kind: ListKind) -> LandedLists:
    """What a folder without files would land as: both tables in their shape, without rows."""
    texts = [(name, pa.string()) for name in (*kind.columns, "file_name")]
    rows = pa.schema([*texts, ("row_number", pa.int64()), ("row_problem", pa.string())])
    return LandedLists(rows.empty_table(), FILE_SCHEMA.empty_table())


def _is_passed_over(path: Path) -> bool:
    name = path.name.lower()
    return name.startswith((".", "~$")) or name in _SYSTEM_FILES or name.endswith(OPTION_SUFFIXES)


def read_folder(folder: Path, kind: ListKind) -> LandedLists:
    """Every list of ``folder``. Raises UserError with one line when a file cannot be read at all."""
    return read_files(find_list_files(folder, kind), kind)


def read_files(paths: Sequence[Path], kind: ListKind) -> LandedLists:
    """Every file of ``paths`` as one table with all columns of ``kind``, ``file_name``, ``row_number`` (from 1) and
    ``row_problem``, all text but the number.
    """
    tables = []
    reports = []
    for path in paths:
        options = read_options(path)
        raw_file = _read_one(path, kind, options)
        table = join_parts(clean_values(raw_file.table), kind.parts)
        table, date_notes = to_iso(table, kind.date_columns, options)
        text_numbers = [name for name in kind.number_columns if name not in raw_file.typed_columns]
        table, number_notes = to_decimal_text(table, text_numbers, options)
        tables.append(_complete(table, kind, path, options))
        reports.append(_report(raw_file, kind, path.name, [*date_notes, *number_notes]))
    return LandedLists(pa.concat_tables(tables), pa.Table.from_pylist(reports, FILE_SCHEMA))


def _read_one(path: Path, kind: ListKind, options: FileOptions) -> RawFile:
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as error:
        raise UserError(f"{path.name}: cannot be opened ({error.strerror}); check its permissions.") from error
    if not start:
        raise UserError(f"{path.name}: the file is empty; delete it or fill it.")
    if start == b"PAR1":
        return read_parquet(path, kind, options)
    if start == b"PK\x03\x04" or path.suffix.lower() == ".xlsx":
        return read_xlsx(path, kind, options)
    if path.suffix.lower() in TEXT_SUFFIXES:
        return read_delimited(path, kind, options)
    raise UserError(f"{path.name}: not a CSV, TSV, Parquet or XLSX file; export it as one of these or move it away.")


def _complete(table: pa.Table, kind: ListKind, path: Path, options: FileOptions) -> pa.Table:
    """All columns of ``kind`` in order, with the file's stem as source and the row as id where they are missing."""
    count = table.num_rows
    row_numbers = pa.array(np.arange(1, count + 1, dtype=np.int64))
    columns = {name: table[name] if name in table.column_names else pa.nulls(count, pa.string())
               for name in kind.columns}  # fmt: skip
    columns["source"] = pc.fill_null(pc.utf8_trim_whitespace(columns["source"]), options.source or path.stem)
    columns["source_record_id"] = pc.utf8_trim_whitespace(columns["source_record_id"])
    for name in kind.id_columns:
        columns[name] = pc.utf8_trim_whitespace(columns[name])
        if columns[name].null_count:
            made_up = pc.binary_join_element_wise(path.name, row_numbers.cast(pa.string()), "#")
            columns[name] = pc.coalesce(columns[name], made_up)
    return pa.table(
        {
            **columns,
            "file_name": pa.repeat(path.name, count),
            "row_number": row_numbers,
            "row_problem": table["row_problem"],
        }
    )


def _report(raw_file: RawFile, kind: ListKind, file_name: str, notes: Sequence[str]) -> dict[str, str | int | None]:
    found = [name for name in (*kind.columns, *kind.parts) if name in raw_file.table.column_names]
    return {
        "file_name": file_name,
        "file_format": raw_file.file_format,
        "encoding": raw_file.encoding,
        "delimiter": raw_file.delimiter,
        "known_columns": ", ".join(found),
        "ignored_columns": ", ".join(raw_file.unused_headers) or None,
        "notes": "; ".join([*raw_file.notes, *notes]) or None,
        "row_count": raw_file.table.num_rows,
    }
