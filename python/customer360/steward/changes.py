"""What differs between two warehouses: customers created, gone, merged and split, and golden values."""

from dataclasses import dataclass

import duckdb

SHOWN = 20
MEMBERS = """
    create or replace temp table members as
    select
        coalesce(before.record_id, now.record_id) as record_id,
        before.customer_id as customer_before,
        now.customer_id as customer_after
    from before.identity.customer_ids as before
    full outer join identity.customer_ids as now
        on before.record_id = now.record_id
"""
# a customer by its id; merged and split by the records that both know
CHANGES = """
    select
        'merged' as change, customer_after as customer_id, null as attribute,
        string_agg(distinct customer_before, ', ' order by customer_before) as before, customer_after as after
    from members
    where customer_before is not null and customer_after is not null
    group by customer_after
    having count(distinct customer_before) > 1
    union all
    select
        'split', customer_before, null,
        customer_before, string_agg(distinct customer_after, ', ' order by customer_after)
    from members
    where customer_before is not null and customer_after is not null
    group by customer_before
    having count(distinct customer_after) > 1
    union all
    select 'created', customer_after, null, '', string_agg(record_id, ', ' order by record_id)
    from members
    where customer_after is not null
    group by customer_after
    having count(customer_before) = 0
    union all
    select 'gone', customer_before, null, string_agg(record_id, ', ' order by record_id), ''
    from members
    where customer_before is not null
    group by customer_before
    having count(customer_after) = 0
    union all
    select 'golden_value', customer_id, attribute, coalesce(value_before, ''), coalesce(value_after, '')
    from golden_values
    where value_before is distinct from value_after
"""
COLUMNS = """
    select now.column_name
    from information_schema.columns as now
    inner join information_schema.columns as before
        on now.column_name = before.column_name
    where
        now.table_catalog = current_database() and before.table_catalog = 'before'
        and now.table_schema = 'identity' and before.table_schema = 'identity'
        and now.table_name = 'golden_customers' and before.table_name = 'golden_customers'
        and now.column_name <> 'customer_id'
    order by now.ordinal_position
"""
COUNTS = "select count(distinct customer_before), count(distinct customer_after) from members"
# the part with most of the records is where a customer stays
MOVED = """
    select count(*)
    from members
    where customer_before is not null and customer_after is not null and customer_after <> customer_before
"""


@dataclass(frozen=True)
class Change:
    """One change; `attribute` is of a golden value alone."""

    kind: str
    customer_id: str
    attribute: str | None
    before: str
    after: str


@dataclass(frozen=True)
class Changes:
    """All changes counted by kind, and the first of each."""

    customers_before: int
    customers_after: int
    records_moved: int
    counts: dict[str, int]
    first: list[Change]


def compare(warehouse: duckdb.DuckDBPyConnection) -> Changes:
    """The changes from the attached database `before` to this one."""
    warehouse.execute(MEMBERS)
    columns = [str(name) for (name,) in warehouse.execute(COLUMNS).fetchall()]
    both = "before.identity.golden_customers as before inner join identity.golden_customers as now using (customer_id)"
    values = " union all ".join(
        f"select customer_id, '{name}' as attribute, cast(before.{name} as varchar) as value_before, "
        f"cast(now.{name} as varchar) as value_after from {both}"
        for name in columns
    )
    warehouse.execute(f"create or replace temp table golden_values as {values}")
    (before, after), = warehouse.execute(COUNTS).fetchall()  # fmt: skip
    (moved,), = warehouse.execute(MOVED).fetchall()  # fmt: skip
    counts = warehouse.execute(f"select change, count(*) from ({CHANGES}) group by change").fetchall()
    first = warehouse.execute(
        f"from ({CHANGES}) qualify row_number() over (partition by change order by customer_id, attribute) <= {SHOWN} "
        "order by change, customer_id, attribute"
    ).fetchall()
    return Changes(int(before), int(after), int(moved), dict(counts), [Change(*row) for row in first])
