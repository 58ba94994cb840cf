"""What `c360 resolve` reads from its throw-away warehouse, and how it writes it."""

from pathlib import Path

import duckdb

from customer360.literals import text
from customer360.pipeline.resolve_report import Outcome

RESOLVED = """
    select
        customer_records.source_system as source,
        customer_records.source_record_id,
        customer_ids.customer_id,
        coalesce(clusters.match_confidence, 1) as match_confidence
    from identity.customer_ids
    inner join identity.customer_records
        on customer_ids.record_id = customer_records.record_id
    left join identity.clusters
        on customer_ids.record_id = clusters.record_id
    order by source, source_record_id
"""
PAIRS = """
    with records as (
        select record_numbers.record_number, customer_records.source_system, customer_records.source_record_id
        from identity.record_numbers
        inner join identity.customer_records
            on record_numbers.record_id = customer_records.record_id
    )
    select
        records_1.source_system as source_1,
        records_1.source_record_id as source_record_id_1,
        records_2.source_system as source_2,
        records_2.source_record_id as source_record_id_2,
        decided_pairs.match_weight,
        decided_pairs.match_probability
    from identity.decided_pairs
    inner join records as records_1
        on decided_pairs.record_number_1 = records_1.record_number
    inner join records as records_2
        on decided_pairs.record_number_2 = records_2.record_number
    where decided_pairs.match_weight is not null
"""
# rows that the door holds back are told by the door; records that room 1 sets aside, by room 1
SET_ASIDE = """
    select
        file_name,
        row_number,
        source,
        source_record_id,
        row_reason as reason
    from staging.stg_contact_lists__contact
    where row_bucket = 'quarantined'
    union all by name
    select
        source_system as source,
        record_id,
        reason,
        detail
    from identity.quarantined_records
"""
QUARANTINED = f"select * from ({SET_ASIDE}) order by file_name, row_number, record_id, reason"
REASONS = f"select reason, count(*) from ({SET_ASIDE}) group by reason order by count(*) desc, reason"


def count_outcome(warehouse: duckdb.DuckDBPyConnection) -> Outcome:
    """Records, customers and reasons of quarantine in a resolved warehouse."""
    ((records, customers),) = warehouse.execute(
        "select count(*), count(distinct customer_id) from identity.customer_ids"
    ).fetchall()
    reasons = [(str(reason), int(count)) for reason, count in warehouse.execute(REASONS).fetchall() if count]
    return Outcome(records=records, customers=customers, quarantined=reasons)


def write_table(warehouse: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
    """Write `query` to `target` (Parquet or CSV), whole or not at all."""
    aside = target.with_name(f".{target.name}.writing")
    kind = "(format parquet)" if target.suffix.lower() == ".parquet" else "(format csv, header true)"
    try:
        warehouse.execute(f"copy ({query}) to {text(aside)} {kind}")
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
