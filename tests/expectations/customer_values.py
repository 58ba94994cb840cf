"""Room 5: every value of every customer, ranked, with the reason."""

from customer360.quality.rules import at_least, between, filled, found_in, key, no_rows

SCHEMA = "identity"


def rules():
    """One row a customer, attribute and rank; each value names its record."""
    return [
        *key("customer_id", "attribute", "value_rank"),
        *filled("attribute_value", "is_golden", "record_id", "source_system", "trust", "rule", "reason"),
        *at_least("value_rank", 1),
        *between("trust", 0, 100),
        *found_in("every value is that of a customer", "customer_id", "identity.golden_customers"),
        *no_rows(
            "every value comes from a kept record, or from a steward",
            """
            select record_id
            from {batch}
            where source_system <> 'steward' and record_id not in (select record_id from identity.customer_records)
            """,
            "update {table} set record_id = 'nobody' where source_system <> 'steward'",
        ),
        # names and addresses are chosen as a whole, so the first of these may lack a part
        *no_rows(
            "an attribute that stands alone has a first value where it has any",
            """
            select customer_id, attribute
            from {batch}
            where attribute in ('email', 'phone', 'birth_date', 'national_id')
            group by customer_id, attribute
            having min(value_rank) <> 1 or count(*) filter (is_golden) <> 1
            """,
            "delete from {table} where attribute = 'email' and value_rank = 1",
        ),
        *no_rows(
            "a golden e-mail is the e-mail ranked first",
            """
            select golden_customers.customer_id
            from identity.golden_customers
            left join {batch} as ranked
                on golden_customers.customer_id = ranked.customer_id
                and ranked.attribute = 'email'
                and ranked.value_rank = 1
            where golden_customers.email is distinct from ranked.attribute_value
            """,
            "update {table} set attribute_value = 'x' where attribute = 'email' and value_rank = 1",
        ),
    ]
