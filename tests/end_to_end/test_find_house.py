"""`c360 find` and `c360 show` on what a build published: anyone by anything, and the whole of them."""

import json

import duckdb
import numpy as np
import pytest
from rich.console import Console

from customer360.bench.search_questions import RUNNING_NUMBERS, mistyped, sampled
from customer360.pipeline.paths import find_root
from customer360.search.answer import answer
from customer360.search.card import show_profile
from customer360.search.index import folder, published_index
from customer360.search.macros import expressions
from customer360.search.profile import profile
from customer360.search.question import ask

pytestmark = pytest.mark.xdist_group("house")
# counted in the marts, and in the profile
FACTS = {
    "sources": "bridge_customer_source_record",
    "orders": "fct_orders",
    "order_lines": "fct_order_lines",
    "carts": "fct_carts",
    "tickets": "fct_tickets",
    "calls": "fct_calls",
    "web_visits": "fct_web_visits",
    "devices": "customer_devices",
    "segments": "customer_segments",
    "value": "customer_lifetime_value",
}


@pytest.fixture(scope="module")
def index(house):
    with published_index(house.published) as opened:
        yield opened


@pytest.fixture(scope="module")
def look(index):
    """The ids of the ten best customers for what is typed."""
    fold = folder(index, expressions(find_root()))
    return lambda typed: [one.customer_id for one in answer(index, ask(typed, fold), 10).candidates]


def test_every_kind_of_datum_finds_its_customers(index, look):
    data = sampled(index, 25)
    kinds = {one.kind for one in data}
    assert kinds >= {
        "name",
        "company",
        "address",
        "phone",
        "email",
        "national_id",
        "loyalty_card",
        "order",
        "source_id",
        "cookie",
    }
    assert [one for one in data if not one.customers <= set(look(one.value))] == []


def test_one_typing_mistake_is_forgiven(index, look):
    rng = np.random.default_rng(360)
    data = [one for one in sampled(index, 25) if one.kind not in RUNNING_NUMBERS and len(one.value) > 3]
    missed = [one for one in data if not one.customers <= set(look(mistyped(rng, one)))]
    assert len(missed) <= 0.03 * len(data), missed


def test_names_and_numbers_are_found_as_sources_have_them(house, look):
    """Not folded: as they came in, capitals, accents, signs and all."""
    query = """
        select customer_ids.customer_id, typed.full_name, typed.phone, typed.email
        from identity.customer_inputs as typed
        inner join identity.customer_ids
            on typed.record_id = customer_ids.record_id
        inner join identity.customer_records as known
            on typed.record_id = known.record_id
        where known.phone like '+%' and known.email is not null and typed.full_name is not null
            and length(typed.email) < 60 and known.full_name is not null
        order by md5(typed.record_id)
        limit 25
    """
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        people = warehouse.execute(query).fetchall()
    assert len(people) == 25
    missed = [row for row in people if row[0] not in look(f"{row[1]} {row[2]}") or row[0] not in look(row[3])]
    assert missed == []


def test_profiles_have_every_section_and_count_what_the_marts_have(index):
    ids = [
        one
        for (one,) in index.execute("select customer_id from marts.dim_customer order by md5(customer_id)").fetchall()
    ]
    totals = dict.fromkeys(FACTS, 0)
    for customer in ids:
        found = profile(index, customer)
        for section, mart in FACTS.items():
            ((count,),) = index.execute(
                f"select count(*) from marts.{mart} where customer_id = ?", [customer]
            ).fetchall()
            assert found.counts[section] == count, (customer, section)
            totals[section] += count
        console = Console(width=100, force_terminal=False)
        with console.capture() as shown:
            show_profile(console, found)
        assert customer in shown.get()
    assert all(totals.values()), totals


def test_facts_have_the_tickets_and_carts_that_came_in(house, index):
    """Each kept row of a source is a fact, no more and no fewer."""
    counted = {
        "fct_tickets": "staging.stg_zendesk__ticket where row_bucket = 'kept'",
        "fct_calls": "staging.stg_zendesk__ticket_comment where row_bucket = 'kept' and is_voice_comment",
        "fct_carts": "staging.stg_shopify__abandoned_checkout where row_bucket = 'kept'",
    }
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        for mart, source in counted.items():
            # staged tables are views over raw files, so the run's own count is asked of the mart's table
            ((facts,),) = index.execute(f"select count(*) from marts.{mart}").fetchall()
            ((rows,),) = warehouse.execute(f"select count(*) from {source}").fetchall()
            assert facts == rows > 0, mart


def test_the_commands_answer(house):
    told = json.loads(house.c360("find", "--json", "--limit", "3", "garcia").stdout)
    assert told["outcome"] in ("one", "ambiguous")
    assert len(told["candidates"]) <= 3
    customer = told["candidates"][0]["customer_id"]
    shown = json.loads(house.c360("show", customer, "--json").stdout)
    golden = {row["attribute"]: row["attribute_value"] for row in shown["explanations"] if row["is_golden"]}
    assert shown["customer_id"] == customer
    assert golden["full_name"] == shown["golden"]["full_name"]
    assert all(0 <= row["trust"] <= 100 for row in shown["explanations"])
    assert customer in house.c360("show", customer).stdout
    done = house.c360("find", "x" * 10_000, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
