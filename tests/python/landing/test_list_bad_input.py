"""Every bad input is a marked row or one clear line; no row is lost."""

import pytest

from customer360.errors import UserError
from customer360.landing import CONTACT_LISTS, ORDER_LISTS, read_folder

HEADER = "id,full_name,email\n"


def problems(landed):
    return landed.rows["row_problem"].to_pylist()


def refusal(land, *arguments):
    with pytest.raises(UserError) as caught:
        land(*arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("make_folder", [False, True])
def test_missing_folder_or_no_file_is_one_clear_line(tmp_path, make_folder):
    folder = tmp_path / "contact_lists"
    if make_folder:
        folder.mkdir()
    with pytest.raises(UserError, match=r"contact_lists: there is no .*; put CSV") as caught:
        read_folder(folder, CONTACT_LISTS)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n \n\n", b",,,\n"])
def test_empty_file_is_refused(land, content):
    assert refusal(land, content) == "people.csv: the file is empty; delete it or fill it."


def test_file_without_a_known_column_is_refused(land):
    assert refusal(land, "shoe,hat\n38,L\n").startswith("people.csv: no known column among the headers (shoe, hat)")


@pytest.mark.parametrize("header", ["email,Email,name", "correo,e-mail,name", "phone,Teléfono,name"])
def test_two_columns_of_one_name_are_refused(land, header):
    message = refusal(land, f"{header}\na,b,c\n")
    assert message.startswith("people.csv: the headers ")
    assert "people.csv.options.json" in message


@pytest.mark.parametrize("missing", ["amount", "ordered_at"])
def test_orders_without_amount_or_date_are_refused(land, missing):
    present = {"amount": "ordered_at", "ordered_at": "amount"}[missing]
    message = refusal(land, f"order_id,{present}\n1,2\n", "sales.csv", ORDER_LISTS)
    assert message.startswith(f"sales.csv: no column {missing};")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.parquet", b"PAR1 but not really PAR1"),
        ("people.xlsx", b"PK\x03\x04 but not really"),
        ("people.xlsx", b"name,email\n"),
        ("people.docx", b"name,email\n"),
    ],
)
def test_unreadable_file_is_refused(land, name, content):
    assert refusal(land, content, name).startswith(f"{name}: not a ")


@pytest.mark.parametrize("value", ['=HYPERLINK("http://example.org")', "Robert'); DROP TABLE", "{{ config }}", "=1+1"])
def test_hostile_text_is_only_text(land, value):
    quoted = '"' + value.replace('"', '""') + '"'
    landed = land(HEADER + f"1,{quoted},a@example.org\n")
    assert landed.rows["full_name"].to_pylist() == [value]
    assert problems(landed) == [None]


def test_million_character_name_is_cut_and_marked(land):
    landed = land(HEADER + f"1,{'x' * 1_000_000},a@example.org\n2,Ana,\n")
    assert problems(landed) == ["value_too_long", None]
    assert landed.rows["full_name"].to_pylist() == ["x" * 10_000, "Ana"]


def test_nul_byte_is_taken_out_and_marked(land):
    landed = land(HEADER + "1,An\0a,a@example.org\n2,Eva,\n")
    assert problems(landed) == ["nul_byte", None]
    assert landed.rows["full_name"].to_pylist() == ["Ana", "Eva"]


def test_too_many_and_too_few_fields_are_marked(land):
    landed = land(HEADER + "1,Sanz, Ana,a@example.org\n2\n3,Eva,,\n4,Eva,e@example.org\n")
    assert problems(landed) == ["too_many_fields", "too_few_fields", None, None]
    assert landed.rows["source_record_id"].to_pylist() == ["1", "2", "3", "4"]


def test_row_without_any_value_is_marked(land):
    assert problems(land("id,full_name,shoe\n1,Ana,38\n,,\n,  ,39\n")) == [None, "empty_row", "empty_row"]


@pytest.mark.parametrize("broken", ['2,"Eva,e@example.org', '2,Eva,"e@example.org'])
@pytest.mark.parametrize("count", [1, 1500])
def test_a_quote_that_never_closes_costs_its_own_row_only(land, broken, count):
    others = [f"{number},Person {number},p{number}@example.org" for number in range(3, 3 + count)]
    landed = land("\n".join([HEADER + '1,"Ana, B",a@example.org', broken, *others]) + "\n")
    assert landed.rows.num_rows == 2 + len(others)
    assert [number for number, problem in enumerate(problems(landed), 1) if problem] == [2]
    assert problems(landed)[1] == "unclosed_quote"
    assert landed.rows["full_name"][2].as_py() == "Person 3"


def test_a_quote_that_is_open_when_the_file_ends_is_marked(land):
    assert problems(land(HEADER + '1,Ana,a@example.org\n2,Eva,"e@example.org\n')) == [None, "unclosed_quote"]


def test_broken_bytes_in_a_utf8_file_cost_their_own_row_only(land):
    rows = "".join(f"{number},Núria Peña,n{number}@example.org\n" for number in range(1, 4)).encode()
    landed = land(HEADER.encode() + rows + "4,José,\n".encode("cp1252"))
    assert problems(landed) == [None, None, None, "undecodable"]
    assert landed.rows["full_name"].to_pylist() == [*["Núria Peña"] * 3, "Jos\ufffd"]


def test_bytes_that_cp1252_does_not_have_cost_their_own_row_only(land):
    landed = land(HEADER.encode() + b"1,Jos\xe9,\n2,Jo\x81s\xe9,\n")
    assert problems(landed) == [None, "undecodable"]
    assert landed.rows["full_name"][0].as_py() == "José"
