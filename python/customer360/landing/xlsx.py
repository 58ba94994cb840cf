"""Read one sheet of an XLSX workbook as text columns."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook

from customer360.errors import UserError
from customer360.landing.columns import ListKind
from customer360.landing.headers import match_headers
from customer360.landing.options import FileOptions
from customer360.landing.rawfile import RawFile

_Cell = int | float | str | bool | time | date | datetime | timedelta


def read_xlsx(path: Path, kind: ListKind, options: FileOptions) -> RawFile:
    """The first sheet (or the one told) as text columns; rows without any cell are no records.

    Raises UserError when the workbook is damaged or locked by a password, or the sheet is empty or missing.
    """
    try:
        workbook = CalamineWorkbook.from_path(path)
        names = workbook.sheet_names
        if options.sheet is not None and options.sheet not in names:
            raise UserError(f"{path.name}: there is no sheet {options.sheet}; sheets are: {', '.join(names)}.")
        sheet_name = options.sheet or names[0]
        cells = workbook.get_sheet_by_name(sheet_name).to_python()
    except (CalamineError, IndexError, OSError) as error:
        raise UserError(
            f"{path.name}: not a readable XLSX workbook ({error}); save it again, without password."
        ) from error
    filled = [row for row in cells if any(cell != "" for cell in row)]
    if not filled:
        raise UserError(f"{path.name}: the sheet {sheet_name} is empty; delete the file or fill it.")
    match = match_headers([_as_text(cell) for cell in filled[0]], kind, path.name, options.columns, options.ignore)
    arrays = {}
    typed = set()
    for column, position in match.positions.items():
        values = [row[position] for row in filled[1:]]
        arrays[column] = pa.array([_as_text(value) for value in values], pa.string())
        if not any(isinstance(value, str) and value for value in values):
            typed.add(column)
    table = pa.table({**arrays, "row_problem": pa.nulls(len(filled) - 1, pa.string())})
    return RawFile(table, match.unused_headers, "xlsx", frozenset(typed), notes=_sheet_notes(sheet_name, names))


def _as_text(cell: _Cell) -> str:
    """A cell as text: whole numbers without a fraction, dates in ISO form."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return str(cell)


def _sheet_notes(sheet_name: str, names: Sequence[str]) -> tuple[str, ...]:
    others = [name for name in names if name != sheet_name]
    return (f"sheet {sheet_name}; not read: {', '.join(others)}",) if others else ()
