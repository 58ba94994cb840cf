"""Columns of raw tables that nothing reads."""

from customer360.quality.rules import filled, key, never, no_rows

SCHEMA = "marts"
TABLE = "source_system, source_table"


def rules():
    """One row a raw table and column, of tables that the ledger knows."""
    return [
        *key("source_system", "source_table", "column_name"),
        *filled("is_custom_field", "raw_rows"),
        *never("columns of the loader are left out", "starts_with(column_name, '_')", "column_name = '_fivetran_id'"),
        *no_rows(
            "the ledger has its table",
            f"select {TABLE} from {{batch}} except select {TABLE} from marts.run_ledger",
            "update {table} set source_table = 'of_nobody'",
        ),
    ]
