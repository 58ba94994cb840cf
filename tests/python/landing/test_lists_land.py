"""Lists land whole, whatever their format."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from customer360.landing import CONTACT_LISTS, ORDER_LISTS, read_folder

TEXT = (
    "Nombre;Apellidos;Correo electrónico;Código Postal;Fecha de nacimiento;Calle\n"
    'María José;Ñíguez Peña;mj@example.org;08001;13/02/1980;"C/ Mayor, 3; 2º\nbajo ""B"""\n'
    "José;García;;28001;05/06/1971;Avda. del Cid\n"
)


def rows_without_place(landed):
    return landed.rows.drop_columns(["file_name", "row_number"]).to_pylist()


def test_csv_lands_with_ids_made_from_file_and_row(land):
    landed = land("Nombre,E-mail,Shoe size\nNúria Ñíguez Pla,nuria@example.org,38\nO'Neil,,\n")
    rows = landed.rows.to_pylist()
    assert [row["full_name"] for row in rows] == ["Núria Ñíguez Pla", "O'Neil"]
    assert [row["email"] for row in rows] == ["nuria@example.org", None]
    assert [row["source"] for row in rows] == ["people", "people"]
    assert [row["source_record_id"] for row in rows] == ["people.csv#1", "people.csv#2"]
    assert landed.files["ignored_columns"].to_pylist() == ["Shoe size"]
    assert landed.rows.column_names == [*CONTACT_LISTS.columns, "file_name", "row_number", "row_problem"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with byte order mark"),
        pytest.param(TEXT.encode("cp1252"), id="cp1252"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16"),
        pytest.param(TEXT.replace("\n", "\r\n").replace("2º\r\n", "2º\n").encode(), id="windows line ends"),
        pytest.param(TEXT.rstrip("\n").encode(), id="no line end at the end"),
        pytest.param(b"\n\n" + TEXT.encode() + b"\n \n\n", id="blank lines"),
    ],
)
def test_one_file_in_any_encoding_gives_identical_rows(land, content):
    expected = rows_without_place(land(TEXT))
    assert rows_without_place(land(content)) == expected
    assert expected[0]["street"] == 'C/ Mayor, 3; 2º\nbajo "B"'
    assert expected[0]["birth_date"] == "1980-02-13"
    assert expected[1]["birth_date"] == "1971-06-05"


@pytest.mark.parametrize("delimiter", [",", "\t", "|"])
def test_one_file_with_any_delimiter_gives_identical_rows(land, delimiter):
    text = "first_name;last_name;email\nAna;Sanz;ana@example.org\nEva;Ruiz;\n"
    assert rows_without_place(land(text.replace(";", delimiter))) == rows_without_place(land(text))


def test_the_hint_of_spreadsheets_is_no_header(land):
    rows = land("sep=|\r\nname|city, town\r\nAna|x\r\n").rows
    assert rows["full_name"].to_pylist() == ["Ana"]


def test_options_beside_a_linked_file_count(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "people.csv").write_text("name\nAna\n")
    (tmp_path / "there" / "people.csv.options.json").write_text('{"source": "crm"}')
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "people-2.csv").symlink_to(tmp_path / "there" / "people.csv")
    assert read_folder(tmp_path / "here", CONTACT_LISTS).rows["source"].to_pylist() == ["crm"]


def test_parquet_lands_as_text(tmp_path):
    table = pa.table(
        {
            "customer_id": pa.array([17850.0, None, 12.0]),
            "DOB": pa.array([0, None, 86_400_000_000], pa.timestamp("us")),
            "zip": pa.array([8001, 28001, None]),
            "name": pa.array(["Ana", "Eva", None]).dictionary_encode(),
        }
    )
    pq.write_table(table, tmp_path / "people.parquet")
    rows = read_folder(tmp_path, CONTACT_LISTS).rows
    assert rows["source_record_id"].to_pylist() == ["17850", "people.parquet#2", "12"]
    assert rows["birth_date"].to_pylist() == ["1970-01-01", None, "1970-01-02"]
    assert rows["postal_code"].to_pylist() == ["8001", "28001", None]
    assert rows["full_name"].to_pylist() == ["Ana", "Eva", None]


def test_files_of_one_stem_keep_their_rows_apart(tmp_path):
    (tmp_path / "people.csv").write_text("name\nAna\n")
    (tmp_path / "people.tsv").write_text("name\nEva\n")
    (tmp_path / ".hidden.csv").write_text("name\nNobody\n")
    (tmp_path / "~$people.xlsx").write_text("locked")
    rows = read_folder(tmp_path, CONTACT_LISTS).rows
    assert rows["full_name"].to_pylist() == ["Ana", "Eva"]
    assert rows["source_record_id"].to_pylist() == ["people.csv#1", "people.tsv#1"]


def test_a_parquet_file_with_a_wrong_ending_is_read_all_the_same(tmp_path):
    pq.write_table(pa.table({"name": ["Ana"]}), tmp_path / "people.csv")
    assert read_folder(tmp_path, CONTACT_LISTS).files["file_format"].to_pylist() == ["parquet"]


def test_header_only_lands_no_row_and_no_error(land):
    landed = land("name,email\n")
    assert landed.rows.num_rows == 0
    assert landed.files["row_count"].to_pylist() == [0]


def test_orders_land_with_decimal_amounts_and_iso_dates(land):
    lines = ["7;A1;13/02/2024 09:05;1.258,54 €", "7;A2;01/03/2024 10:00;-3,10", ';A3;02/03/2024;"1.000"']
    rows = land("\n".join(["Cliente;Pedido;Fecha;Importe", *lines]), "ventas.csv", ORDER_LISTS).rows
    assert rows["amount"].to_pylist() == ["1258.54", "-3.10", "1000"]
    assert rows["ordered_at"].to_pylist() == ["2024-02-13 09:05:00", "2024-03-01 10:00:00", "2024-03-02"]
    assert rows["source_record_id"].to_pylist() == ["7", "7", None]
