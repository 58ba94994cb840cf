"""An index of made-up people, some of them made by hand, built by the project's models without dbt."""

from pathlib import Path

import duckdb
import pytest

from customer360.bench.search_index import publish_index
from customer360.bench.search_town import make_upstream
from customer360.search.answer import answer
from customer360.search.index import folder, published_index
from customer360.search.macros import expressions
from customer360.search.question import ask

ROOT = Path(__file__).resolve().parents[3]
TOWN = 150
PEOPLE = {
    "c-pepe": ("Pepe García López", "Calle Mayor 12", "28013", "Madrid"),
    "c-jose": ("José García Pérez", "Calle Luna 3", "28004", "Madrid"),
    "c-luis": ("Luis Ruidera", "Avda. de la Paz 7", "46001", "Valencia"),
    "c-anne": ("Anne Ruidera", "Avda. de la Paz 7", "46001", "Valencia"),
    "c-obri": ("Danny O'Brien", "High Street 9", "SW1A 1AA", "London"),
    "c-wang": ("王小明", "Lange Straße 4", "10115", "Berlin"),
}
IDENTIFIERS = [
    ("c-pepe", "phone", "+34915550134"),
    ("c-pepe", "email", "pepe.garcia@example.org"),
    ("c-pepe", "national_id", "12345678Z"),
    ("c-pepe", "cookie", "GA1.2.1357924680.1700000000"),
    ("c-jose", "phone", "+34600111222"),
    ("c-jose", "loyalty_card", "9400000012345"),
    ("c-luis", "phone", "+34963330055"),
    ("c-anne", "phone", "+34963330055"),
    ("c-obri", "phone", "+442079460018"),
    ("c-obri", "email", "bo@example.org"),
]
COOKIES = [
    ("c-anne", "5b1d7a60-4c1f-4f6e-9a55-0d9f6d1c2b3e"),
    ("c-luis", "tablet.9f8e7d6c5b4a3210"),
    ("c-obri", "tablet.9f8e7d6c5b4a3210"),
]
ORDERS = [("c-pepe", "PO-7788-A"), ("c-jose", "7788")]


class Search:
    """Asks the index as the command does."""

    def __init__(self, published):
        self.published = published

    def __call__(self, typed, limit=10):
        with published_index(self.published) as index:
            return answer(index, ask(typed, folder(index, expressions(ROOT))), limit)


@pytest.fixture(scope="session")
def search(tmp_path_factory):
    """A search over the town."""
    made = tmp_path_factory.mktemp("search")
    make_upstream(made / "town.duckdb", TOWN)
    with duckdb.connect(str(made / "town.duckdb")) as town:
        add_people(town)
    publish_index(ROOT, made / "town.duckdb", made / "published")
    return Search(made / "published")


def add_people(town):
    """The people made by hand, in the tables that the models read."""
    for customer, (name, street, postal_code, city) in PEOPLE.items():
        parts = {"full_name": name, "street": street, "postal_code": postal_code, "city": city}
        for attribute, value in parts.items():
            town.execute(
                "insert into identity.customer_values by name select $c as customer_id, $c as record_id, "
                "$a as attribute, $v as attribute_value",
                {"c": customer, "a": attribute, "v": value},
            )
        town.execute(
            "insert into marts.dim_customer by name select $c as customer_id, 'person' as party_type, $n as full_name",
            {"c": customer, "n": name},
        )
        town.execute(
            "insert into marts.bridge_customer_source_record by name select $c as customer_id, $r as source_record_id",
            {"c": customer, "r": f"K{len(name)}-{customer}"},
        )
    for customer, kind, value in IDENTIFIERS:
        town.execute(
            "insert into identity.customer_identifiers by name select $c as customer_id, $k as identifier_kind, "
            "$v as identifier_value",
            {"c": customer, "k": kind, "v": value},
        )
    for customer, number in ORDERS:
        town.execute(
            "insert into marts.fct_orders by name select $c as customer_id, $n as source_order_id",
            {"c": customer, "n": number},
        )
    for customer, cookie in COOKIES:
        town.execute(
            "insert into marts.customer_devices by name select $c as customer_id, $v as anonymous_id",
            {"c": customer, "v": cookie},
        )
    town.execute(
        "insert into marts.customer_redirects by name select 'c-old' as customer_id, 'c-pepe' as current_customer_id, "
        "'merged' as id_status"
    )
