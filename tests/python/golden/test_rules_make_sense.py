"""The law of the survivorship seeds: silent over those of the project, and each fault is told."""

import duckdb
import pytest
from golden_room import PROJECT, load_seeds

pytestmark = pytest.mark.xdist_group("golden")
LAW = PROJECT / "tests/identity/survivorship_rules_make_sense.sql"
FAULTS = {
    "update room.attribute_rules set rule_2 = 'union' where attribute_group = 'email'": (
        "union comes first, or not at all"
    ),
    "update room.attribute_rules set rule_3 = rule_1 where attribute_group = 'email'": (
        "a rule that stands twice decides nothing the second time"
    ),
    "update room.attribute_rules set rule_1 = 'union' where attribute_group = 'birth_date'": (
        "a union is for one attribute of text alone"
    ),
    "update room.attribute_rules set rule_1 = 'union' where attribute_group = 'company'": None,
    "update room.attribute_rules set rule_1 = 'union' where attribute_group = 'name'": (
        "a union is for one attribute of text alone"
    ),
    "update room.source_trust set lowest_trust = 99 where source_system = 'mailchimp' and attribute_group = 'email'": (
        "the lowest trust is above the highest, or a decay has no length"
    ),
    "update room.source_trust set decay_days = null where decay_shape = 'linear'": (
        "the lowest trust is above the highest, or a decay has no length"
    ),
    "update room.source_trust set attribute_group = 'shoe_size' where attribute_group = 'company'": (
        "trust in a group that has no rules"
    ),
    "update room.source_trust set source_system = 'Loyalty POS' where source_system = 'loyalty_pos'": (
        "trust in a source that is written loyalty_pos"
    ),
    "insert into room.customer_members values ('Loyalty POS')": None,
    "delete from room.customer_members": None,
}


@pytest.fixture
def house():
    """The project's seeds, and the sources of two records."""
    with duckdb.connect() as made:
        made.execute("create schema room")
        load_seeds(made, "attribute_rules", "attribute_groups", "source_trust")
        made.execute(
            "create table room.customer_members as "
            "select * from (values ('loyalty_pos'), ('crm')) as made (source_system)"
        )
        yield made


def told(house, golden):
    query = golden.environment.from_string(LAW.read_text()).render()
    return {fault for _, fault in house.execute(query).fetchall()}


def test_the_seeds_of_the_project_make_sense(house, golden):
    assert told(house, golden) == set()


@pytest.mark.parametrize("change", FAULTS)
def test_each_fault_is_told(house, golden, change):
    house.execute(change)
    assert told(house, golden) == ({FAULTS[change]} if FAULTS[change] else set())
