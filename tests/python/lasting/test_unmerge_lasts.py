"""Merged by a steward and parted again: both golden rows come back to the byte, and stay though the evidence stays."""

import pytest
from strangers import strangers

from customer360.pipeline.console import console
from customer360.steward.unmerge import unmerge

pytestmark = pytest.mark.xdist_group("lasting")
BOTH = ("crm:main:1", "shop:main:2", "crm:main:3", "till:main:4")
ROWS = [
    {"source": "crm", "source_record_id": "1", "full_name": "Aniceto Barrenechea Flores", "birth_date": "1969-04-04",
     "email": "aniceto.bf@correo.example", "street": "Calle Curtidores 9", "postal_code": "34002", "city": "Palencia",
     "country_code": "ES", "created_at": "2009-01-01", "updated_at": "2022-01-01", "national_id": "16180339H",
     "email_consent": "yes", "consent_at": "2022-01-01"},
    {"source": "shop", "source_record_id": "2", "full_name": "Aniceto Barrenechea", "birth_date": "1969-04-04",
     "email": "aniceto.bf@correo.example", "gender": "m", "created_at": "2012-01-01", "updated_at": "2023-01-01"},
    {"source": "crm", "source_record_id": "3", "full_name": "Anizeto Barrenetxea F.", "phone": "699120458",
     "email": "abarrenetxea@tienda.example", "created_at": "2011-01-01", "company": "Tienda Barrenetxea",
     "email_consent": "no", "consent_at": "2021-01-01"},
    {"source": "till", "source_record_id": "4", "full_name": "Anizeto Barrenetxea", "phone": "699120458",
     "email": "abarrenetxea@tienda.example", "created_at": "2013-01-01", "language": "eu"},
]  # fmt: skip
BRIDGE = {
    "source": "desk", "source_record_id": "5", "full_name": "Aniceto Barrenechea Flores", "birth_date": "1969-04-04",
    "email": "aniceto.bf@correo.example", "phone": "699120458", "created_at": "2024-01-01",
}  # fmt: skip
LATER_RUNS = 5
OTHERS = 200
CONSENTS = ("+customer_consents",)


def told(house):
    """Everything that is said of the two: each golden column, each ranked value with its reason, their records."""
    named = ", ".join(f"'{record}'" for record in BOTH)
    of_both = f"customer_id in (select customer_id from identity.customer_ids where record_id in ({named}))"
    return {
        "golden": house.rows(f"select * from identity.golden_customers where {of_both} order by all"),
        "values": house.rows(f"select * from identity.customer_values where {of_both} order by all"),
        "consents": house.rows(f"select * from marts.customer_consents where {of_both} order by all"),
        "statements": house.rows(f"select * from marts.fct_consents where {of_both} order by all"),
        # how firmly a record is held moves with how rare values are among all records
        "records": house.rows(f"select record_id, customer_id from identity.customer_ids where {of_both} order by all"),
    }


@pytest.fixture(scope="module")
def walk(frozen):
    """What is told of the two before the merge, while merged, when parted, and in five runs after."""
    house = frozen.house("unmerged")
    files = {"two": ROWS, "others": list(strangers(OTHERS))}
    seen = {}
    try:
        house.build(files, also=CONSENTS)
        seen["before"] = told(house)
        frozen.decide("always_link", [("crm:main:1", "crm:main:3", "Ida", "2024-01-01", "one voice on the phone")])
        house.build(files, also=CONSENTS)
        seen["merged"] = told(house)
        with house.surroundings():
            (customer,) = {row[0] for row in seen["merged"]["golden"]}
            unmerge(house.paths, console, customer, ["crm:main:3", "till:main:4"], "it was his cousin", "Eva")
        house.build(files, also=CONSENTS)
        seen["parted"] = told(house)
        # the link that joined them stays in the seed, the records come again, and others come every day
        for run in range(LATER_RUNS):
            house.build(files | {"two_again": ROWS, "others": list(strangers(OTHERS + run + 1))}, also=CONSENTS)
            seen[f"later {run}"] = told(house)
        house.build(files | {"bridge": [BRIDGE]})
        seen["bridged"] = house.customers()
    finally:
        frozen.decide("always_link", [])
        frozen.decide("never_link", [])
    return seen


def test_merged_they_are_one_and_both_rows_are_others(walk):
    assert len(walk["before"]["golden"]) == 2
    assert len(walk["merged"]["golden"]) == 1
    assert not set(walk["merged"]["golden"]) & set(walk["before"]["golden"])


def test_merged_the_no_of_one_counts_for_both(walk):
    states = {name: sorted(row[3] for row in walk[name]["consents"]) for name in ("before", "merged")}
    assert states == {"before": ["given", "withdrawn"], "merged": ["withdrawn"]}


def test_parted_both_are_to_the_byte_what_they_were_and_their_ids_too(walk):
    assert walk["parted"] == walk["before"]


@pytest.mark.parametrize("run", range(LATER_RUNS))
def test_they_stay_so_though_the_same_evidence_keeps_coming(walk, run):
    assert walk[f"later {run}"] == walk["before"]


def test_a_record_that_is_like_both_goes_to_one_of_them(walk):
    customers = walk["bridged"]
    assert customers["crm:main:1"] == customers["shop:main:2"] != customers["crm:main:3"] == customers["till:main:4"]
    assert customers["desk:main:5"] in (customers["crm:main:1"], customers["crm:main:3"])
