"""What reference lists add to a customer, and what they may not claim."""

import duckdb
import pytest
from golden_room import GOLDEN_DAY, load_seeds, make

pytestmark = pytest.mark.xdist_group("golden")
SEEDS = (
    "postal_areas",
    "first_name_genders",
    "salutations",
    "main_languages",
    "email_domains",
    "age_bands",
    "source_trust",
)
MODELS = ("postal_code_areas", "gender_hints", "customer_salutations", "enriched_customers", "enriched_values")
COLUMNS = (
    "party_type", "first_name", "gender", "language", "country_code", "postal_code", "email", "birth_date",
    "given_name", "given_name_root",
)  # fmt: skip


@pytest.fixture(scope="module")
def enriched(golden):
    """Gives the enriched row of a customer with the given golden values; `given_name` is what room 1 reads."""
    with duckdb.connect() as house:
        house.execute("create schema room")
        load_seeds(house, *SEEDS)
        house.execute(f"create table room.golden_day as select date '{GOLDEN_DAY}' as golden_day")
        house.execute(
            "create table room.customer_values as "
            "select 'c-1' as customer_id, 'full_name' as attribute, true as is_golden, 'r1' as record_id"
        )

        def enrich(**values):
            told = {name: values.get(name) for name in COLUMNS} | {"party_type": values.get("party_type", "person")}
            columns = ", ".join(
                f"cast(${name} as {'date' if name == 'birth_date' else 'varchar'}) as {name}" for name in told
            )
            house.execute(
                f"create or replace table room.golden_customers as select 'c-1' as customer_id, {columns}", told
            )
            house.execute(
                "create or replace table room.customer_records as "
                "select 'r1' as record_id, * from room.golden_customers"
            )
            make(house, golden, "identity/5_golden_customers", *MODELS)
            (row,) = house.sql("from room.enriched_customers").to_arrow_table().to_pylist()
            return row | {"values": house.sql("from room.enriched_values").to_arrow_table().to_pylist()}

        yield enrich


@pytest.mark.parametrize(
    ("country", "code", "subdivision", "province", "region"),
    [
        ("ES", "28013", "ES-M", "Madrid", "Comunidad de Madrid"),
        ("ES", "01008", "ES-VI", "Álava", "País Vasco"),
        ("ES", "52001", "ES-ML", "Melilla", "Melilla"),
        ("ES", "53001", None, None, None),
        ("FR", "75006", "FR-75", "Paris", "Île-de-France"),
        ("FR", "20300", None, None, None),
        ("FR", "20090", "FR-2A", "Corse-du-Sud", "Corse"),
        ("FR", "97410", "FR-974", "La Réunion", "La Réunion"),
        ("IT", "20121", "IT-MI", "Milano", "Lombardia"),
        ("IT", "20900", "IT-MB", "Monza e Brianza", "Lombardia"),
        ("IT", "33100", None, None, "Friuli-Venezia Giulia"),
        ("PT", "1000001", "PT-11", "Lisboa", None),
        ("PT", "9000500", "PT-30", "Madeira", "Madeira"),
        ("PT", "2490001", "PT-14", "Santarém", None),
        ("DE", "10115", None, None, "Berlin"),
        ("DE", "01968", None, None, "Brandenburg"),
        ("DE", "21000", None, None, None),
        ("GB", "SW1A1AA", "GB-ENG", "London", "England"),
        ("GB", "B11AA", "GB-ENG", None, "England"),
        ("GB", "BT71NN", "GB-NIR", None, "Northern Ireland"),
        ("GB", "EH11AA", "GB-SCT", None, "Scotland"),
        ("GB", "SY11AA", None, None, None),
        ("US", "90210", "US-CA", None, "California"),
        ("US", "00501", "US-NY", None, "New York"),
        ("US", "96201", None, None, None),
        ("AR", "1000", None, None, None),
        (None, "28013", None, None, None),
        ("ES", None, None, None, None),
        ("ES", "2", None, None, None),
        ("ES", "%", None, None, None),
    ],
)
def test_a_postal_code_tells_as_much_as_its_structure_does(enriched, country, code, subdivision, province, region):
    row = enriched(country_code=country, postal_code=code)
    assert (row["subdivision_code"], row["province"], row["postal_region"]) == (subdivision, province, region)


def test_every_province_of_spain_is_there():
    import csv

    from golden_room import PROJECT

    with (PROJECT / "seeds" / "reference" / "postal_areas.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["country_code"] == "ES"]
    assert [row["postal_prefix"] for row in rows] == [f"{number:02d}" for number in range(1, 53)]
    assert len({row["subdivision_code"] for row in rows}) == 52
    # 17 autonomous communities and two cities
    assert len({row["region"] for row in rows}) == 19


@pytest.mark.parametrize(
    ("values", "hint", "salutation"),
    [
        ({"given_name": "maria jose", "country_code": "ES"}, "f", "Sra."),
        ({"given_name": "jose maria", "country_code": "ES"}, "m", "Sr."),
        ({"given_name": "andrea", "country_code": "IT"}, "m", "Sig."),
        ({"given_name": "andrea", "country_code": "DE"}, "f", "Frau"),
        ({"given_name": "jean", "country_code": "FR"}, "m", "Monsieur"),
        ({"given_name": "jean", "country_code": "GB"}, "f", "Ms"),
        ({"given_name": "jean"}, None, None),
        ({"given_name": "pepe", "given_name_root": "jose", "country_code": "ES"}, "m", "Sr."),
        ({"given_name": "louise", "given_name_root": "louisa", "country_code": "FR"}, "f", "Madame"),
        # what was said comes before the hint
        ({"given_name": "maria", "gender": "m", "country_code": "ES"}, "f", "Sr."),
        ({"given_name": "maria", "language": "de", "country_code": "ES"}, "f", "Frau"),
        ({"given_name": "xochitl", "country_code": "MX"}, None, None),
        ({"given_name": "maria", "country_code": "JP"}, "f", None),
        ({"given_name": None, "country_code": "ES"}, None, None),
        ({"given_name": "maria", "country_code": "ES", "party_type": "organisation"}, None, None),
    ],
)
def test_a_first_name_hints_and_does_not_claim(enriched, values, hint, salutation):
    row = enriched(**values)
    assert (row["gender_hint"], row["salutation"]) == (hint, salutation)


@pytest.mark.parametrize(
    ("email", "kind"),
    [
        ("ana@gmail.com", "free"),
        ("ana@10minutemail.com", "disposable"),
        ("ana@bodegas.example", "own"),
        (None, None),
    ],
)
def test_a_mail_domain_is_of_a_class(enriched, email, kind):
    assert enriched(email=email)["email_class"] == kind


# the golden day is 2025-01-01
@pytest.mark.parametrize(
    ("born", "band"),
    [
        ("2007-01-01", "18 to 24"),
        ("2007-01-02", "under 18"),
        ("2000-02-29", "18 to 24"),
        ("1960-01-01", "65 to 74"),
        ("1960-01-02", "55 to 64"),
        ("1904-01-02", "75 and over"),
        ("1900-01-01", None),
        ("2025-06-01", None),
        (None, None),
    ],
)
def test_an_age_is_in_a_band(enriched, born, band):
    assert enriched(birth_date=born)["age_band"] == band


def test_an_organisation_has_no_age(enriched):
    assert enriched(birth_date="1990-01-01", party_type="organisation")["age_band"] is None


def test_each_value_says_what_it_was_derived_from_and_is_trusted_least(enriched):
    row = enriched(
        country_code="ES", postal_code="28013", email="ana@gmail.com", birth_date="1990-01-01", given_name="ana"
    )
    told = {value["attribute"]: value for value in row["values"]}
    assert set(told) == {
        "province", "subdivision_code", "postal_region", "gender_hint", "salutation", "email_class", "age_band",
    }  # fmt: skip
    assert {value["source_system"] for value in row["values"]} == {"enrichment"}
    assert {value["trust"] for value in row["values"]} == {10}
    assert (told["province"]["derived_from"], told["province"]["reference_seed"]) == ("28013", "postal_areas")
    assert told["gender_hint"]["derived_from"] == "ana"
    assert told["age_band"]["derived_from"] == "1990-01-01"


def test_a_customer_of_whom_nothing_is_known_gets_nothing(enriched):
    assert enriched()["values"] == []
