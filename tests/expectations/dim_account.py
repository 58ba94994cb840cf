"""Companies, and where each stands among those that belong together."""

from customer360.quality.rules import at_least, filled, found_in, key, never, no_rows

SCHEMA = "marts"
COUNTS = ("contact_count", "subsidiary_count", "dealer_count", "driver_count", "served_count")
ORGANISATIONS = "select customer_id from marts.dim_customer where party_type = 'organisation'"
AT_TOP = "(parent_account_id is null)"
TOLD = "select related_customer_id as id, count(*) as told from marts.customer_relations"


def rules():
    """One row a company, all companies, in trees that hang together."""
    return [
        *key("account_id"),
        *filled("top_account_id", "account_level", *COUNTS),
        *[rule for count in COUNTS for rule in at_least(count, 0)],
        *found_in("every account is in dim_customer", "account_id", "marts.dim_customer", "customer_id"),
        *no_rows(
            "every organisation is an account",
            f"{ORGANISATIONS} and customer_id not in (select account_id from {{batch}})",
            "delete from {table} where account_id = (select min(account_id) from {table})",
        ),
        *never(
            "at the top is who has nobody above",
            f"(account_level = 0) <> {AT_TOP} or (account_id = top_account_id) <> {AT_TOP}",
            "parent_account_id = null, account_level = 1",
        ),
        *never("no company is above itself", "parent_account_id = account_id", "parent_account_id = account_id"),
        *no_rows(
            "who is below another is one level deeper, under the same top",
            """
            select below.account_id
            from {batch} as below
            inner join {batch} as above on below.parent_account_id = above.account_id
            where below.account_level <> above.account_level + 1 or below.top_account_id <> above.top_account_id
            """,
            "update {table} set account_level = account_level + 5 where parent_account_id is not null",
        ),
        *[
            rule
            for count, kind in (("contact_count", "contact_of"), ("subsidiary_count", "child_of"))
            for rule in no_rows(
                f"{count} counts those who are related",
                f"select account_id from {{batch}} left join ({TOLD} where relation_kind = '{kind}' group by id)"
                f" on id = account_id where {count} <> coalesce(told, 0)",
                f"update {{table}} set {count} = {count} + 1",
            )
        ],
    ]
