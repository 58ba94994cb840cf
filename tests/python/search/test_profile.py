"""The whole profile: every section, ids that moved, and what is told where nobody answers."""

import json

import duckdb
import pytest
from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.paths import Paths, find_root
from customer360.search.command import find, show
from customer360.search.profile import SECTIONS, profile

ROWS = """
    create schema marts;
    create table marts.dim_customer as
    select
        'c-ana' as customer_id, 'Ana [red]Ruiz' || chr(27) as full_name, null::varchar as company,
        12.50::decimal(18, 2) as worth, timestamp '2024-05-06 07:08:09' as last_seen_at;
    create table marts.bridge_customer_source_record as
    select * from (values ('crm:main:1', 'c-ana', 0.99), ('pos:main:2', 'c-ana', 0.98), ('pos:main:3', 'c-eva', 1.0))
    as made(record_id, customer_id, match_confidence);
    create table marts.fct_orders as
    select 'shop:main:' || range as order_id, 'c-ana' as customer_id, timestamp '2024-01-01' + to_days(range::int) as
        ordered_at, 'web' as channel, 'completed' as order_status, 9.99::decimal(18, 2) as net_amount, 'EUR' as currency
    from range(7);
    create table marts.customer_redirects as
    select * from (values ('c-old', 'c-ana', 'merged'), ('c-gone', null, 'retired')) as made(customer_id,
        current_customer_id, id_status);
    create table marts.dim_household_member as select 'c-ana' as customer_id, 'h-1' as household_id;
"""

CONSENTS = """
    create table marts.customer_consents as
    select 'c-ana' as customer_id, 'email' as consent_channel, 'marketing' as consent_purpose, 'withdrawn' as
        consent_state, 'withdrawn_by_customer' as consent_reason, 'ana@[b]example.org' as contact_point,
        timestamp '2024-03-02 01:02:03' as counted_at, 'crm' as source_system;
    create table marts.fct_consents as
    select 'crm:' || range as consent_id, 'c-ana' as customer_id, 'ana@[b]example.org' as contact_point, case when range
        > 0 then timestamp '2024-03-01' + to_days(range::int) end as counted_at
    from range(3);
"""
TIES = """
    alter table marts.dim_customer add column household_id varchar;
    update marts.dim_customer set household_id = 'h-1';
    insert into marts.dim_customer by name select 'c-leo' as customer_id, 'Leo Ruiz' as full_name, 'h-1'
        as household_id;
    insert into marts.dim_customer by name select 'c-acme' as customer_id, 'Acme [b]SL' as full_name;
    alter table marts.dim_customer add column birth_date date;
    alter table marts.dim_customer add column phone varchar;
    alter table marts.dim_customer add column email varchar;
    create table marts.dim_household as
    select * from (values ('h-1', 'family', 2), ('h-2', 'family', 2))
    as made(household_id, household_kind, member_count);
    create table marts.dim_account as
    select * from (values ('c-acme', 'Acme', 1), ('c-other', 'Other', 0))
    as made(account_id, account_name, contact_count);
    create table marts.customer_relations as
    select 'c-ana' as customer_id, 'contact_of' as relation_kind, 'c-acme' as related_customer_id, 'source' as said_by,
        timestamp '2024-01-01' as related_since;
"""


@pytest.fixture
def published(tmp_path):
    with duckdb.connect(str(tmp_path / "customer360.duckdb")) as made:
        made.execute(ROWS)
    return tmp_path


@pytest.fixture
def shown(published, capsys):
    """What `c360 show` prints."""

    def run(customer, *, as_json=False):
        console = Console(width=200, highlight=False, force_terminal=False)
        with console.capture() as captured:
            show(paths_of(published), console, customer, as_json=as_json)
        return capsys.readouterr().out if as_json else captured.get()

    return run


def paths_of(published):
    return Paths(find_root(), published, published / "none", published, published, published)


def test_every_section_is_there_and_counts_are_those_of_the_marts(shown):
    told = json.loads(shown("c-ana", as_json=True))
    assert {section.name for section in SECTIONS} <= told.keys()
    assert told["counts"]["orders"] == len(told["orders"]) == 7
    assert told["counts"]["sources"] == 2
    assert (
        told["carts"]
        == told["tickets"]
        == told["calls"]
        == told["web_visits"]
        == told["consents"]
        == told["explanations"]
        == []
    )
    assert told["golden"]["worth"] == 12.5
    assert told["golden"]["last_seen_at"] == "2024-05-06T07:08:09"
    assert told["orders"][0]["order_id"] == "shop:main:6"
    assert told["more"] == {"dim_household_member": [{"customer_id": "c-ana", "household_id": "h-1"}]}
    assert told["redirected_from"] is None


def test_who_lives_with_whom_and_works_where_is_told_from_both_ends(published, shown):
    with duckdb.connect(str(published / "customer360.duckdb")) as made:
        made.execute(TIES)
    told = json.loads(shown("c-ana", as_json=True))
    assert [row["household_id"] for row in told["household"]] == ["h-1"]
    assert [row["customer_id"] for row in told["household_members"]] == ["c-leo"]
    assert [(row["relation_kind"], row["account_id"]) for row in told["accounts"]] == [("contact_of", "c-acme")]
    assert [(row["direction"], row["other_id"]) for row in told["relations"]] == [("to", "c-acme")]
    assert "customer_relations" not in told["more"]

    company = json.loads(shown("c-acme", as_json=True))
    assert company["household"] == company["household_members"] == []
    assert [(row["relation_kind"], row["account_id"]) for row in company["accounts"]] == [("itself", "c-acme")]
    assert [(row["direction"], row["full_name"]) for row in company["relations"]] == [
        ("from", "Ana [red]Ruiz\x1b"),
    ]
    card = shown("c-ana")
    assert "household members 1" in card
    assert "Acme [b]SL" in card


def test_consents_are_told_with_all_that_was_said(published, shown):
    with duckdb.connect(str(published / "customer360.duckdb")) as made:
        made.execute(CONSENTS)
    told = json.loads(shown("c-ana", as_json=True))
    assert [(row["consent_channel"], row["consent_state"]) for row in told["consents"]] == [("email", "withdrawn")]
    assert [row["consent_id"] for row in told["consent_statements"]] == ["crm:2", "crm:1", "crm:0"]
    assert told["counts"]["consent_statements"] == 3
    assert "fct_consents" not in told["more"]
    assert ["email", "withdrawn_by_customer", "ana@[b]example.org", "2024-03-02", "01:02", "crm"] in [
        line.split() for line in shown("c-ana").splitlines()
    ]


def test_of_many_visits_the_last_are_told_and_all_are_counted(published, shown):
    with duckdb.connect(str(published / "customer360.duckdb")) as made:
        made.execute("""
            create table marts.fct_web_visits as
            select 'v-' || range as visit_id, if(range = 0, 'c-eva', 'c-ana') as customer_id,
                timestamp '2024-01-01' + to_days(range::int) as started_at, '[b]/' as first_page_url
            from range(101);
            create table marts.fct_web_events as select 'c-ana' as customer_id from range(1000);
        """)
    told = json.loads(shown("c-ana", as_json=True))
    assert told["counts"]["web_visits"] == 100
    assert [row["visit_id"] for row in told["web_visits"]] == [f"v-{number}" for number in range(100, 80, -1)]
    assert "fct_web_events" not in told["more"]
    card = shown("c-ana")
    assert "web visits 100" in card
    assert "and 95 more" in card
    assert "[b]/" in card


def test_what_is_not_published_is_there_and_empty(shown):
    told = json.loads(shown("c-ana", as_json=True))
    assert told["household"] == told["household_members"] == told["accounts"] == told["relations"] == []


def test_an_id_that_moved_is_followed_and_said(shown):
    told = json.loads(shown("c-old", as_json=True))
    assert (told["customer_id"], told["redirected_from"]) == ("c-ana", "c-old")
    assert "c-old is c-ana now" in shown("c-old")


def test_a_record_leads_to_its_customer(shown):
    told = json.loads(shown("pos:main:2", as_json=True))
    assert (told["customer_id"], told["redirected_from"]) == ("c-ana", None)


def test_the_card_shows_text_as_text(shown):
    told = shown("c-ana")
    assert "Ana [red]Ruiz\ufffd" in told
    assert "orders 7" in told
    assert "and 2 more" in told
    assert "carts 0" in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("c-gone", "no customer any more"),
        ("c-nobody", "there is no customer"),
        ("'; drop table marts.dim_customer; --", "there is no customer"),
        ("", r"^\(nothing\) is no customer id"),
        ("\x1b[31m", "there is no customer �\\[31m: "),
        ("c" * 1_000_000, "is no customer id"),
    ],
)
def test_nobody_answers_in_one_line(shown, asked, told):
    with pytest.raises(UserError, match=told) as error:
        shown(asked)
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 400


def test_an_index_that_is_missing_is_told(published):
    with pytest.raises(UserError, match="older build"):
        find(paths_of(published), Console(), "ana", limit=10, as_json=False)


@pytest.mark.parametrize("limit", [0, -1, 1_001])
def test_a_limit_out_of_bounds_is_told(published, limit):
    with pytest.raises(UserError, match="limit"):
        find(paths_of(published), Console(), "ana", limit=limit, as_json=False)


def test_the_profile_reads_one_customer_only(published):
    with duckdb.connect(str(published / "customer360.duckdb"), read_only=True) as index:
        found = profile(index, "c-ana")
    assert {row["customer_id"] for row in found.sections["sources"]} == {"c-ana"}
