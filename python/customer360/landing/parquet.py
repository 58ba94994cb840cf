"""Read a Parquet file as text columns."""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from customer360.errors import UserError
from customer360.landing.columns import ListKind
from customer360.landing.headers import match_headers
from customer360.landing.options import FileOptions
from customer360.landing.rawfile import RawFile


def read_parquet(path: Path, kind: ListKind, options: FileOptions) -> RawFile:
    """One Parquet file as text columns; only the known columns are read.

    Raises UserError when the file is damaged, has no usable column, or a column holds lists or structs.
    """
    try:
        file = pq.ParquetFile(path)
        names = file.schema_arrow.names
        match = match_headers(names, kind, path.name, options.columns, options.ignore)
        table = file.read(columns=[names[position] for position in match.positions.values()])
    except (pa.ArrowException, OSError) as error:
        first_line = str(error).splitlines()[0]
        raise UserError(f"{path.name}: not a readable Parquet file ({first_line}); export it again.") from error
    arrays = {}
    typed = set()
    for column, position in match.positions.items():
        values = table[names[position]]
        if not _is_text(values.type):
            typed.add(column)
        arrays[column] = _as_text(values, path.name, names[position])
    problems = pa.nulls(table.num_rows, pa.string())
    text_table = pa.table({**arrays, "row_problem": problems})
    return RawFile(text_table, match.unused_headers, file_format="parquet", typed_columns=frozenset(typed))


def _is_text(data_type: pa.DataType) -> bool:
    value_type = data_type.value_type if pa.types.is_dictionary(data_type) else data_type
    return bool(pa.types.is_string(value_type) or pa.types.is_large_string(value_type))


def _as_text(values: pa.ChunkedArray, file_name: str, header: str) -> pa.ChunkedArray:
    if pa.types.is_floating(values.type):
        values = _without_needless_fraction(values)
    try:
        return values.cast(pa.string())
    except pa.ArrowException as error:
        raise UserError(
            f"{file_name}: column {header} holds {values.type}, which is no text; export it as text."
        ) from error


def _without_needless_fraction(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whole numbers stored as floats (a habit of data frames with gaps) as integers, so that ids read '17850'."""
    values = pc.if_else(pc.is_nan(values), None, values)
    try:
        return values.cast(pa.int64())
    except pa.ArrowInvalid:
        return values
