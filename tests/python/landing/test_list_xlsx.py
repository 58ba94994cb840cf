"""XLSX workbooks land like any other list."""

import zipfile

from customer360.landing import CONTACT_LISTS, ORDER_LISTS, read_folder

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# style 1 is a date
STYLES = f"""<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"""


def write_xlsx(path, sheets):
    """Cells are text, numbers, None, or ("date", serial number)."""
    names = list(sheets)
    links = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(names) + 1)
    )
    entries = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>' for number, name in enumerate(names, 1)
    )
    with zipfile.ZipFile(path, "w") as workbook:
        workbook.writestr("[Content_Types].xml", TYPES)
        book = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        workbook.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}">{book}</Relationships>')
        links += f'<Relationship Id="rs" Type="{OFFICE}/styles" Target="styles.xml"/>'
        workbook.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        workbook.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>'
        )
        workbook.writestr("xl/styles.xml", STYLES)
        for number, name in enumerate(names, 1):
            rows = "".join(_row(index, cells) for index, cells in enumerate(sheets[name], 1))
            sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
            workbook.writestr(f"xl/worksheets/sheet{number}.xml", sheet)


def _row(index, cells):
    made = "".join(_cell(f"{chr(65 + place)}{index}", cell) for place, cell in enumerate(cells) if cell is not None)
    return f'<row r="{index}">{made}</row>'


def _cell(place, cell):
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>'
    if isinstance(cell, tuple):
        return f'<c r="{place}" s="1"><v>{cell[1]}</v></c>'
    return f'<c r="{place}"><v>{cell}</v></c>'


def test_cells_land_as_text(tmp_path):
    cells = [
        ["Nombre", "Apellidos", "Teléfono", "Fecha de nacimiento", "Shoe"],
        ["María", "Ñíguez", 34600123456, ("date", 31245), 38.5],
        [None, None, None, None, None],
        ["José", "Sanz", "600 12", "13/02/1980", None],
    ]
    write_xlsx(tmp_path / "gente.xlsx", {"Hoja1": cells, "Notas": [["nothing"]]})
    landed = read_folder(tmp_path, CONTACT_LISTS)
    rows = landed.rows
    assert rows["first_name"].to_pylist() == ["María", "José"]
    assert rows["phone"].to_pylist() == ["34600123456", "600 12"]
    assert rows["birth_date"].to_pylist() == ["1985-07-17", "1980-02-13"]
    assert rows["source_record_id"].to_pylist() == ["gente.xlsx#1", "gente.xlsx#2"]
    report = landed.files.to_pylist()[0]
    assert (report["file_format"], report["ignored_columns"], report["row_count"]) == ("xlsx", "Shoe", 2)
    assert report["notes"].startswith("sheet Hoja1; not read: Notas; birth_date: day first")


def test_numbers_are_not_guessed_at(tmp_path):
    cells = [["order_id", "ordered_at", "amount"], [1, ("date", 45000), 1.258], [2, ("date", 45001), 12]]
    write_xlsx(tmp_path / "sales.xlsx", {"Sales": cells})
    rows = read_folder(tmp_path, ORDER_LISTS).rows
    assert rows["amount"].to_pylist() == ["1.258", "12"]
    assert rows["ordered_at"].to_pylist() == ["2023-03-15", "2023-03-16"]


def test_the_told_sheet_is_read(tmp_path):
    write_xlsx(tmp_path / "a.xlsx", {"One": [["name"], ["Ana"]], "Two": [["name"], ["Eva"]]})
    (tmp_path / "a.xlsx.options.json").write_text('{"sheet": "Two"}')
    assert read_folder(tmp_path, CONTACT_LISTS).rows["full_name"].to_pylist() == ["Eva"]
