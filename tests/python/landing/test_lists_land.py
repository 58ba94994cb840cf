"""Lists land whole, whatever their format."""

import pytest

from customer360.errors import UserError
from customer360.landing import CONTACT_LISTS, read_folder

ROWS = [{"full_name": "Núria Ñíguez Pla", "email": "nuria@example.org"}, {"full_name": "O'Neil", "email": None}]


def test_csv_lands_with_ids_made_from_file_and_row(tmp_path):
    (tmp_path / "people.csv").write_text("Nombre,E-mail,Shoe size\nNúria Ñíguez Pla,nuria@example.org,38\nO'Neil,,\n")
    landed = read_folder(tmp_path, CONTACT_LISTS)
    rows = landed.rows.to_pylist()
    assert [{name: row[name] for name in ROWS[0]} for row in rows] == ROWS
    assert [row["source"] for row in rows] == ["people", "people"]
    assert [row["source_record_id"] for row in rows] == ["people.csv#1", "people.csv#2"]
    assert landed.files["ignored_columns"].to_pylist() == ["Shoe size"]


@pytest.mark.parametrize("make_folder", [False, True])
def test_missing_folder_or_no_file_is_one_clear_line(tmp_path, make_folder):
    folder = tmp_path / "contact_lists"
    if make_folder:
        folder.mkdir()
    with pytest.raises(UserError, match=r"contact_lists.*put CSV") as caught:
        read_folder(folder, CONTACT_LISTS)
    assert "\n" not in str(caught.value)
