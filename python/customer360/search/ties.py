"""Whom a customer lives with, and the companies and people it has to do with."""

from typing import NamedTuple


class Tie(NamedTuple):
    """A part of a profile that tells of others: the marts it reads, and what it asks them of $customer."""

    name: str
    marts: frozenset[str]
    query: str


OWN_HOUSEHOLD = "(select household_id from marts.dim_customer where customer_id = $customer)"
# in the order in which they are told; a company is an account of itself, too
TIES = (
    Tie(
        "household",
        frozenset({"dim_household"}),
        f"select * from marts.dim_household where household_id = {OWN_HOUSEHOLD}",
    ),
    Tie(
        "household_members",
        frozenset({"dim_household"}),
        f"""
        select customer_id, full_name, birth_date, phone, email
        from marts.dim_customer
        where household_id = {OWN_HOUSEHOLD} and customer_id <> $customer
        order by customer_id
        """,
    ),
    Tie(
        "accounts",
        frozenset({"dim_account", "customer_relations"}),
        """
        with roles as (
            select $customer as account_id, 'itself' as relation_kind
            union all
            select related_customer_id, relation_kind from marts.customer_relations where customer_id = $customer
        )
        select roles.relation_kind, accounts.*
        from roles
        inner join marts.dim_account as accounts on roles.account_id = accounts.account_id
        order by roles.relation_kind <> 'itself', roles.relation_kind, accounts.account_id
        """,
    ),
    Tie(
        "relations",
        frozenset({"customer_relations"}),
        """
        with told as (
            select relation_kind, 'to' as direction, related_customer_id as other_id, said_by, related_since
            from marts.customer_relations
            where customer_id = $customer
            union all
            select relation_kind, 'from' as direction, customer_id as other_id, said_by, related_since
            from marts.customer_relations
            where related_customer_id = $customer
        )
        select told.relation_kind, told.direction, told.other_id, others.full_name, told.said_by, told.related_since
        from told
        left join marts.dim_customer as others on told.other_id = others.customer_id
        order by told.direction desc, told.relation_kind, told.other_id
        """,
    ),
)
