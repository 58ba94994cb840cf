"""Relations that were told and do not count."""

from customer360.quality.rules import filled, never, no_rows, one_of

SCHEMA = "marts"
KEY = ("said_by", "told_id", "relation_kind", "told_related_id")
REFUSALS = [
    "unknown_kind",
    "unknown_customer",
    "same_customer",
    "wrong_party_type",
    "another_parent",
    "cycle",
    "too_deep",
]


def rules():
    """One row a relation and who tells it, with a reason that holds."""
    return [
        *filled(*KEY),
        # nulls are alike here: mostly nothing is refused, and the drill has only a row without values
        *no_rows(
            "nobody tells a relation twice",
            f"select {', '.join(KEY)} from {{batch}} group by all having count(*) > 1",
            "insert into {table} select * from {table} limit 1",
        ),
        *one_of("said_by", ["source", "steward"]),
        *one_of("refusal", REFUSALS),
        *filled("refusal"),
        *never(
            "a customer is unknown where there is none",
            "refusal = 'unknown_customer' and customer_id is not null and related_customer_id is not null",
            "refusal = 'unknown_customer', customer_id = 'one', related_customer_id = 'other'",
        ),
        *never(
            "the same customer is the same",
            "refusal = 'same_customer' and customer_id is distinct from related_customer_id",
            "refusal = 'same_customer', customer_id = 'one', related_customer_id = 'other'",
        ),
        *no_rows(
            "nothing of a cycle counts",
            """
            select refused.customer_id
            from {batch} as refused
            inner join marts.customer_relations as relations
                on refused.customer_id = relations.customer_id and refused.relation_kind = relations.relation_kind
            where refused.refusal in ('cycle', 'too_deep')
            """,
            """
            update {table} set
                refusal = 'cycle',
                customer_id = (select min(customer_id) from marts.customer_relations where relation_kind = 'child_of'),
                relation_kind = 'child_of'
            """,
        ),
    ]
