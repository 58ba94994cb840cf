"""How often records say different things, and what settled it."""

from customer360.quality.rules import at_least, between, key, never, no_rows, not_empty

SCHEMA = "marts"
# attributes that keep all their values have none to settle
TOLD = """
    select customer_values.attribute
    from identity.customer_values
    inner join seeds.attribute_groups
        on customer_values.attribute = attribute_groups.attribute
    inner join seeds.attribute_rules
        on attribute_groups.attribute_group = attribute_rules.attribute_group
    where attribute_rules.rule_1 <> 'union'
"""
THERE = "select attribute from {batch}"


def rules():
    """One row an attribute; every conflict is settled once."""
    return [
        *not_empty(),
        *key("attribute"),
        *at_least("conflicts", 0),
        *between("percent_by_rule", 0, 100),
        *never(
            "every conflict is settled in one way",
            "conflicts <> settled_by_rule + settled_by_record_id + settled_by_steward",
            "settled_by_record_id = settled_by_record_id + 1",
        ),
        *never(
            "no more conflicts than customers told",
            "conflicts > customers_with_value",
            "customers_with_value = conflicts - 1",
        ),
        *no_rows(
            "every attribute that anybody says is there, and no other",
            f"(({TOLD}) except {THERE}) union all ({THERE} except ({TOLD}))",
            "delete from {table} where attribute = 'full_name'",
        ),
    ]
