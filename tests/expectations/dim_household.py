"""People who live together."""

from customer360.quality.rules import at_least, covers, key, no_rows, one_of

SCHEMA = "marts"
SIZES = "select household_id as id, count(*) as members from marts.dim_customer group by household_id"


def rules():
    """One row a household; its members are the customers who name it."""
    return [
        *key("household_id"),
        *one_of("household_kind", ["family", "family_and_others", "housemates"]),
        *at_least("member_count", 2),
        *no_rows(
            "a household has as many members as customers who name it",
            f"select household_id from {{batch}} left join ({SIZES}) on id = household_id"
            " where member_count is distinct from members",
            "update {table} set member_count = member_count + 1",
        ),
        *covers("every household that a customer names is there", "household_id", "marts.dim_customer"),
    ]
