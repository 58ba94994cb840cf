"""A source that a seed misspells is told: without a word its rows would reach nobody."""

import duckdb
import pytest
from golden_room import PROJECT, load_seeds

pytestmark = pytest.mark.xdist_group("golden")
ALARM = PROJECT / "tests/stewardship/seeds_name_sources_that_there_are.sql"
TRUST = "insert into room.source_trust by name select '{}' as source_system, '{}' as attribute_group"
CHANGES = {
    # a letter is missing in the only row, or in one of several
    "update room.source_trust set source_system = 'maillchimp' where source_system = 'mailchimp'": {
        ("source_trust", "maillchimp", group, "mailchimp") for group in ("*", "email", "emails", "name")
    },
    "update room.source_trust set source_system = 'shopfy' where source_system = 'shopify' and attribute_group = '*'": {
        ("source_trust", "shopfy", "*", "shopify")
    },
    TRUST.format("salesforce_main", "phone"): {("source_trust", "salesforce_main", "phone", "salesforce")},
    TRUST.format("Web form", "*"): {("source_trust", "Web form", "*", "web_form")},
    # a second list that is not there today is no misspelling of the first, which has a row of its own
    TRUST.format("shopify2", "*"): set(),
    TRUST.format("hubspot", "*"): set(),
    "insert into room.owners by name select 'alarm' as item_kind, 'zendezk' as source_system": {
        ("owners", "zendezk", "alarm", "zendesk")
    },
    "insert into room.sources_without_duplicates by name select 'salesfroce' as source_system": {
        ("sources_without_duplicates", "salesfroce", "", "salesforce")
    },
    "delete from room.customer_members": set(),
}


@pytest.fixture
def house():
    """The project's seeds, and the sources of some records."""
    sources = ("salesforce", "shopify", "loyalty_pos", "zendesk", "mailchimp", "web_form")
    with duckdb.connect() as made:
        made.execute("create schema room")
        load_seeds(made, "source_trust", "owners", "sources_without_duplicates")
        made.execute("create table room.customer_members as select unnest($1) as source_system", [sources])
        yield made


def told(house, golden):
    query = golden.environment.from_string(ALARM.read_text()).render()
    return set(house.execute(query).fetchall())


def test_the_seeds_of_the_project_name_sources_that_there_are(house, golden):
    assert told(house, golden) == set()


@pytest.mark.parametrize("change", CHANGES)
def test_a_misspelt_source_is_told(house, golden, change):
    house.execute(change)
    assert told(house, golden) == CHANGES[change]
