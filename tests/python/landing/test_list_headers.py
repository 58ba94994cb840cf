"""Headers are understood whatever their case, accents and language; what is not is listed."""

import pytest

from customer360.errors import UserError
from customer360.landing import CONTACT_LISTS, ORDER_LISTS
from customer360.landing.headers import match_headers


@pytest.mark.parametrize(
    ("headers", "columns"),
    [
        ("Full Name|E-MAIL|Código Postal", ["full_name", "email", "postal_code"]),
        ("NOMBRE|Apellidos|Teléfono móvil|DNI", ["first_name", "last_name", "phone", "national_id"]),
        ("Nombre|Teléfono", ["full_name", "phone"]),
        ("name|surname|dob|zip", ["first_name", "last_name", "birth_date", "postal_code"]),
        ("Vorname|Nachname|PLZ|Straße|Stadt", ["first_name", "last_name", "postal_code", "street", "city"]),
        (
            "source_record_id|is_deleted_at_source|party-type",
            ["source_record_id", "is_deleted_at_source", "party_type"],
        ),
        ("Id Cliente|Fecha Alta|País", ["source_record_id", "created_at", "country_code"]),
    ],
)
def test_headers_of_contacts(headers, columns):
    assert list(match_headers(headers.split("|"), CONTACT_LISTS, "people.csv").positions) == columns


def test_headers_of_orders():
    headers = ["Invoice No", "Customer ID", "InvoiceDate", "Total", "StockCode", "Quantity", "Divisa"]
    expected = ["order_id", "source_record_id", "ordered_at", "amount", "product_id", "quantity", "currency"]
    assert list(match_headers(headers, ORDER_LISTS, "sales.csv").positions) == expected


@pytest.mark.parametrize("kind", [CONTACT_LISTS, ORDER_LISTS])
def test_every_alias_means_one_column(kind):
    words = [word for aliases in kind.aliases.values() for word in aliases.split()]
    assert len(words) == len(set(words))
    assert not set(words) & set(kind.columns)


def test_two_surnames_middle_name_and_house_number_are_joined(land):
    header = "Nombre,Segundo nombre,Apellido 1,Apellido 2,Calle,Portal\n"
    landed = land(header + "Ana,María,Sanz,Ruiz,C/ Mayor,3\nEva,,Pla,,,\n,,,Gil,,5\n")
    rows = landed.rows
    assert rows["first_name"].to_pylist() == ["Ana María", "Eva", None]
    assert rows["last_name"].to_pylist() == ["Sanz Ruiz", "Pla", "Gil"]
    assert rows["street"].to_pylist() == ["C/ Mayor 3", None, "5"]
    assert landed.files["ignored_columns"].to_pylist() == [None]


def test_told_columns_and_ignored_headers_win(land, tell):
    tell('{"columns": {"Kundenname": "full_name", "name": "city"}, "ignore": ["Mobile"], "source": "crm"}')
    rows = land("Kundenname,name,phone,mobile\nAna,Madrid,1,2\n").rows.to_pylist()
    assert (rows[0]["full_name"], rows[0]["city"], rows[0]["phone"], rows[0]["source"]) == ("Ana", "Madrid", "1", "crm")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ('{"colums": {}}', "unknown option colums"),
        ('{"columns": {"nome": "full_name"}}', "the options map 'nome' to 'full_name'"),
        ('{"columns": {"name": "shoe_size"}}', "the options map 'name' to 'shoe_size'"),
        ('{"delimiter": ";;"}', "delimiter must be one character"),
        ('{"decimal": "x"}', "decimal must be"),
        ('{"encoding": "klingon"}', "unknown encoding klingon"),
        ("{oops", "cannot be read"),
        ("[1]", "must hold names and values"),
    ],
)
def test_options_that_make_no_sense_are_refused(land, tell, options, says):
    tell(options)
    with pytest.raises(UserError) as caught:
        land("name,email\nAna,\n")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_told_encoding_and_delimiter_win(land, tell):
    tell("encoding: latin-1\ndelimiter: '|'\n", "people.csv.options.yml")
    assert land("name|city,town\nJosé|x\n".encode("latin-1")).rows["full_name"].to_pylist() == ["José"]
