"""What `c360 explain` says of a customer's values, and of a house without a source."""

import json
import re

import duckdb
import pytest

from customer360.errors import UserError
from customer360.explain import without as module


@pytest.mark.parametrize("asked", ["c-ana", "c-old", "crm:main:1", "shop:main:1"])
def test_each_golden_value_names_its_origin(told, asked):
    text = told(asked)
    assert "c-ana: 2 records of 2 sources, last seen 2024-05-06" in text
    assert "quality silver: 50% complete, confidence 0.40; no phone" in text
    lines = {line.split()[0]: line for line in text.splitlines() if line}
    assert "crm:main:1" in lines["email"]
    assert "won: crm is trusted" in lines["email"]
    assert "a steward" in lines["full_name"]
    assert "enrichment: first_name_genders" in lines["gender_hint"]
    assert "derived from ana, nobody has said it" in lines["gender_hint"]
    assert "x.example" not in text


def test_what_lost_is_told_on_request(told):
    text = told("c-ana", rivals=True)
    assert "lost: crm is trusted" in text
    assert "fails a check: disposable mailbox" in text


def test_text_of_the_data_is_neither_obeyed_nor_lost(told):
    text = told("c-ana", rivals=True)
    assert "[b]madrid[/b]" in text
    assert "\x1b" not in text
    assert "ana�@x.example" in text


def test_a_customer_without_quality_or_date(told):
    assert told("c-uma").startswith("c-uma: 1 record of 1 source\n")


def test_json_says_the_same_and_is_whole(told):
    answer = json.loads(told("c-old", as_json=True))
    assert answer["customer_id"] == "c-ana"
    assert answer["quality"] == {"badge": "silver", "completeness": 0.5, "confidence": 0.4, "reasons": "no phone"}
    assert {value["attribute"]: value["value"] for value in answer["golden"]} == {
        "full_name": "Ana García", "email": "ana@example.com", "city": "[b]madrid[/b]",
    }  # fmt: skip
    assert answer["golden"][1]["observed_at"] == "2024-05-06T00:00:00"
    assert answer["enrichment"][0]["reference_seed"] == "first_name_genders"
    assert "rivals" not in answer
    text = told("c-ana", as_json=True, rivals=True)
    assert "\x1b" not in text
    (rival,) = json.loads(text)["rivals"]
    assert (rival["value"], rival["failed_check"]) == ("ana\x1b@x.example", "disposable_mailbox")


@pytest.mark.parametrize(
    ("asked", "options", "message"),
    [
        ("nobody", {}, "no customer and no record nobody"),
        ("", {}, "no customer and no record (nothing)"),
        ("c-gone", {}, "c-gone is a customer no more: all its records are gone"),
        ("x' or 1=1 --", {}, "no customer and no record x' or 1=1 --"),
        ("a\x1b[31m\nb" + "c" * 500, {}, "no customer and no record a�"),
        (None, {}, "name a customer, or a source to leave out"),
        ("c-ana", {"without": "web"}, "no records of a source web: there are crm, shop"),
        ("c-ana", {"without": ""}, "no records of a source (nothing)"),
        ("c-ana", {"without": "crm", "rivals": True}, "ask for one of them"),
    ],
)
def test_a_mistake_ends_in_one_line(told, asked, options, message):
    with pytest.raises(UserError) as error:
        told(asked, **options)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert "\x1b" not in str(error.value)


def test_without_a_warehouse_it_says_so(told, paths):
    paths.warehouse.unlink()
    with pytest.raises(UserError, match="nothing is built yet"):
        told("c-ana")


@pytest.fixture
def room_5(monkeypatch, paths):
    """Stands in for the models of room 5: SQL that makes golden_customers aside; remembers what was laid before it."""
    seen = {}

    def stand_in(build):
        def run_dbt(command, words, aside, console, *, title):
            assert aside.warehouse != paths.warehouse
            assert "+golden_customers,identity.5_golden_customers" in words
            with duckdb.connect(str(aside.warehouse)) as warehouse:
                query = "select record_id, record_count from identity.customer_members order by record_id"
                seen["members"] = warehouse.execute(query).fetchall()
                seen["records"] = warehouse.execute("select count(*) from identity.customer_records").fetchone()[0]
                seen["day"] = str(warehouse.execute("select golden_day from identity.golden_day").fetchone()[0])
                warehouse.execute(f"create table identity.golden_customers as {build}")

        monkeypatch.setattr(module, "run_dbt", run_dbt)
        return seen

    return stand_in


ANA = "select 'c-ana' as customer_id, 'Ana García' as full_name, 'ana@shop.example' as email, null::varchar as city"


def test_without_a_source_a_customer_is_chosen_anew_from_the_others(told, room_5, paths):
    seen = room_5(ANA)
    before = paths.warehouse.read_bytes()
    text = told("c-ana", without="crm")
    assert seen == {"members": [("shop:main:1", 1)], "records": 1, "day": "2024-06-01"}
    assert "without crm, 2 golden values of c-ana would change" in text
    assert "ana@example.com" in text
    assert "ana@shop.example" in text
    assert re.search(r"^city +\[b\]madrid\[/b\] +– *$", text, re.MULTILINE)
    assert paths.warehouse.read_bytes() == before
    assert list((paths.target / "without").glob("aside*")) == []


def test_the_whole_house_without_a_source_is_counted(told, room_5):
    seen = room_5(ANA)
    answer = json.loads(told(None, without="shop", as_json=True))
    assert seen["members"] == [("crm:main:1", 1)]
    assert (answer["without"], answer["customers"], answer["customers_gone"]) == ("shop", 2, 1)
    assert answer["attributes"] == [
        {"attribute": "city", "golden_values": 1, "changed": 0, "lost": 1, "gained": 0},
        {"attribute": "email", "golden_values": 1, "changed": 1, "lost": 0, "gained": 0},
        {"attribute": "full_name", "golden_values": 1, "changed": 0, "lost": 0, "gained": 0},
    ]
    assert answer["changes"][0] == {
        "customer_id": "c-ana", "attribute": "city", "before": "[b]madrid[/b]", "after": None,
    }  # fmt: skip
    text = told(None, without="shop")
    assert "without shop, 1 customer of 2 would be unknown" in text


def test_a_customer_of_one_source_would_be_gone(told, room_5):
    room_5(f"{ANA} where false")
    assert "c-uma is known from shop alone: without it there is no such customer" in told("c-uma", without="shop")


def test_a_build_at_work_is_waited_for(told, room_5, paths):
    from customer360.pipeline.lock import held

    room_5(ANA)
    with held(paths.lock, "build"), pytest.raises(UserError, match="wait until it ends"):
        told("c-ana", without="crm")
