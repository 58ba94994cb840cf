"""A minimal XLSX writer: one sheet of text cells, the same bytes for the same rows."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.text import digits, join

MOST_ROWS = 1_048_575  # what a sheet holds, below its header
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def write_xlsx(path: Path, rows: pa.Table) -> None:
    """Write a table of text columns; nulls are empty cells. Rows beyond what a sheet holds are an error."""
    if rows.num_rows > MOST_ROWS:
        raise ValueError(f"{rows.num_rows} rows do not fit in one sheet of {MOST_ROWS}")
    header = pa.table([pa.array([name]) for name in rows.column_names], names=rows.column_names)
    lines = _sheet_rows(pa.concat_tables([header, rows]).combine_chunks())
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, body in _PARTS.items():
            package.writestr(_entry(name), _HEAD + body)
        with package.open(_entry("xl/worksheets/sheet1.xml"), "w") as sheet:
            sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            sheet.writelines(line.encode() for line in lines.to_pylist())
            sheet.write(b"</sheetData></worksheet>")


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name)  # its date is fixed: the first day of 1980
    entry.compress_type = ZIP_DEFLATED
    return entry


def _sheet_rows(rows: pa.Table) -> pa.Array:
    number = digits(np.arange(1, rows.num_rows + 1))
    cells = []
    for at, column in enumerate(rows.itercolumns()):
        text = pa.concat_arrays(column.chunks)
        for plain, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
            text = pc.replace_substring(text, plain, safe)
        # a null text makes a null cell, which the join of the row skips
        begin = join(f'<c r="{chr(ord("A") + at)}', number, '" t="inlineStr"><is><t xml:space="preserve">')
        cell = pc.binary_join_element_wise(begin, text, "</t></is></c>", "", null_handling="emit_null")
        cells.append(cell)
    return join('<row r="', number, '">', *cells, "</row>")
