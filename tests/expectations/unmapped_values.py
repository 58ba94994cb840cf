"""Words in fields with a list of values that no mapping knows."""

from customer360.quality.rules import at_least, filled, no_rows

SCHEMA = "marts"
SET_ASIDE = "select attribute, raw_value from identity.rejected_values where reason = 'unknown_value'"
# the attributes of people that room 1 maps; the others are told by the sources themselves
TOLD = "select attribute, raw_value from {batch} where attribute in ('country', 'gender', 'language')"
KEY = ("source_system", "attribute", "raw_value")


def rules():
    """One row a source, attribute and value; each is a value that was set aside."""
    return [
        *filled(*KEY, "holding_records", "example_id"),
        # nulls are alike here: mostly there is nothing unmapped, and the drill has only a row without values
        *no_rows(
            "nothing is told twice",
            f"select {', '.join(KEY)} from {{batch}} group by all having count(*) > 1",
            "insert into {table} select * from {table} limit 1",
        ),
        *at_least("holding_records", 1),
        *no_rows(
            "every unknown value that was set aside is told",
            f"({SET_ASIDE} except {TOLD}) union all ({TOLD} except {SET_ASIDE})",
            "update {table} set attribute = 'gender', raw_value = 'nobody wrote this'",
        ),
    ]
