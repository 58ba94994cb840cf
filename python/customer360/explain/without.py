"""The golden rows as they would be without a source: room 5 built aside, by its own models, from the other records."""

import shutil
from dataclasses import dataclass, replace

import duckdb
from rich.console import Console

from customer360.errors import UserError
from customer360.literals import quoted, text
from customer360.pipeline.dbt_run import environment, run_dbt
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened, rows
from customer360.why.command import shortened

SHOWN = 10
SOURCES = "select distinct source_system from identity.customer_members order by source_system"
# who is who stays as it is, and so does the day to which ages are counted
COPIED = (
    "seeds.attribute_groups", "seeds.attribute_rules", "seeds.source_trust", "seeds.golden_overrides",
    "seeds.countries", "identity.customer_id_redirects", "identity.golden_day", "identity.postal_code_checks",
)  # fmt: skip
MEMBERS = """
    create table identity.customer_members as
    select * replace (count(*) over (partition by customer_id) as record_count)
    from before.identity.customer_members
    where source_system <> $source and ($customer is null or customer_id = $customer)
"""
RECORDS = """
    create table identity.customer_records as
    from before.identity.customer_records
    where record_id in (select record_id from identity.customer_members)
"""
WANTED = ("--select", "+golden_customers,identity.5_golden_customers", "--exclude", "customer_members", "golden_day")
NO_TESTS = ("--exclude-resource-type", "test", "unit_test")
# raw data may be elsewhere by now, and a house may have been built from some of the sources
NO_RAW_DATA = {"C360_WITHOUT_RAW": "yes"}
ATTRIBUTES = """
    select attribute
    from seeds.attribute_groups
    inner join information_schema.columns
        on attribute_groups.attribute = columns.column_name
    where table_catalog = current_database() and table_schema = 'identity' and table_name = 'golden_customers'
    order by attribute
"""
GONE = """
    select count(*), count(*) - count(golden_customers.customer_id)
    from asked
    left join identity.golden_customers
        on asked.customer_id = golden_customers.customer_id
"""
COUNTS = """
    select
        attribute,
        count(value_before),
        count(*) filter (value_before <> value_after),
        count(*) filter (value_before is not null and value_after is null),
        count(*) filter (value_before is null and value_after is not null)
    from cells
    group by attribute
    order by attribute
"""
CHANGES = """
    select customer_id, attribute, value_before, value_after
    from cells
    where value_before is distinct from value_after
    order by customer_id, attribute
"""


@dataclass(frozen=True)
class Difference:
    """One golden value as it is and as it would be; None where there is none."""

    customer_id: str
    attribute: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Impact:
    """What a source is good for. `counts` has attribute, golden values, changed, lost, gained, of customers that stay.

    `changes` are all of one customer, or the first of the house.
    """

    customers: int
    customers_gone: int
    counts: list[tuple[str, int, int, int, int]]
    changes: list[Difference]


def without_source(paths: Paths, console: Console, source: str, customer: str | None) -> Impact:
    """Build room 5 aside without the records of `source`, for one customer or all, and compare.

    The warehouse stays as it is. Raises UserError where there is no such source, or a build is at work.
    """
    with opened(paths) as warehouse:
        known = [str(name) for (name,) in rows(warehouse, SOURCES)]
    if source not in known:
        raise UserError(f"no records of a source {shortened(source) or '(nothing)'}: there are {', '.join(known)}")
    folder = paths.target / "without"
    with held(folder / ".lock", "explain"):
        aside = replace(paths, warehouse=folder / "aside.duckdb", target=folder / "target", logs=folder / "logs")
        remove(aside)
        try:
            know_the_project(paths, aside)
            with held(paths.lock, "explain"):
                copy_others(paths, aside, source, customer)
            with environment(NO_RAW_DATA):
                run_dbt("build", [*WANTED, *NO_TESTS], aside, console, title=f"choosing without {source}")
            return compared(paths, aside, customer)
        finally:
            remove(aside)


def remove(aside: Paths) -> None:
    """Leave no half-built file behind."""
    for file in aside.warehouse.parent.glob("aside.duckdb*"):
        file.unlink()


def know_the_project(paths: Paths, aside: Paths) -> None:
    """Let dbt begin with what it has read of the project before: reading it anew takes longest."""
    read = paths.target / "partial_parse.msgpack"
    if read.exists():
        aside.target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(read, aside.target / read.name)


def copy_others(paths: Paths, aside: Paths, source: str, customer: str | None) -> None:
    """Write what room 5 reads, without a source, to a warehouse aside."""
    try:
        with duckdb.connect(str(aside.warehouse)) as warehouse:
            warehouse.execute(f"attach {text(paths.warehouse)} as before (read_only)")
            warehouse.execute("create schema seeds; create schema identity")
            for table in COPIED:
                warehouse.execute(f"create table {table} as from before.{table}")
            warehouse.execute(MEMBERS, {"source": source, "customer": customer})
            warehouse.execute(RECORDS)
    except duckdb.IOException as error:
        raise UserError(f"{paths.warehouse} cannot be read now: {str(error).splitlines()[0]}") from None


def compared(paths: Paths, aside: Paths, customer: str | None) -> Impact:
    """What differs between the golden rows of the warehouse and those built aside."""
    with duckdb.connect(str(aside.warehouse)) as warehouse:
        warehouse.execute(f"attach {text(paths.warehouse)} as before (read_only)")
        warehouse.execute(
            "create temp table asked as from before.identity.golden_customers "
            "where $customer is null or customer_id = $customer",
            {"customer": customer},
        )
        names = [str(name) for (name,) in rows(warehouse, ATTRIBUTES)]
        cells = " union all ".join(
            f"select customer_id, {text(name)} as attribute, cast(asked.{quoted(name)} as varchar) as value_before, "
            f"cast(now.{quoted(name)} as varchar) as value_after "
            "from asked inner join identity.golden_customers as now using (customer_id)"
            for name in names
        )
        warehouse.execute(f"create temp table cells as {cells}")
        ((customers, gone),) = rows(warehouse, GONE)
        counts = rows(warehouse, COUNTS)
        changes = rows(warehouse, CHANGES if customer else f"{CHANGES} limit {SHOWN}")
    return Impact(int(customers), int(gone), counts, [Difference(*change) for change in changes])
