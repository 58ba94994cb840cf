"""Pairs of records compared by the macros, without dbt."""

from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa

Row = dict[str, Any]

COLUMNS = (
    "given_name", "family_name", "given_name_root", "family_name_1", "name_suffix", "birth_date_iso",
    "birth_date_digits", "email", "email_user", "name_in_email", "phone_national", "national_id", "street",
    "house_number", "postal_code", "city", "gender",
)  # fmt: skip
COUNTS = ("given_name_count",)
NAMES = ("given_name", "family_name", "birth_date", "email", "phone", "national_id", "address", "gender")


def matching_record(record: Row) -> Row:
    """A row of `matching_records`: what follows from the values given is added, the rest is null."""
    row = dict.fromkeys(COLUMNS + COUNTS) | {column: record[column] for column in COLUMNS + COUNTS if column in record}
    row["phone_national"] = record.get("phone")
    if row["given_name"] is not None:
        row["given_name_root"] = row["given_name_root"] or row["given_name"].split()[0]
    if row["family_name"] is not None:
        row["family_name_1"] = row["family_name_1"] or row["family_name"].split()[0]
    if record.get("birth_date") is not None:
        row["birth_date_iso"] = record["birth_date"]
        row["birth_date_digits"] = "".join(sorted(record["birth_date"].replace("-", "")))
    if row["email"] is not None:
        row["email_user"] = row["email"].split("@")[0]
    return row


def compare(renderer: Any, pairs: Iterable[tuple[Row, Row]]) -> list[Row]:
    """The level of every comparison of each pair, in the order of the pairs."""
    pairs = list(pairs)
    connection = duckdb.connect()
    for side in (0, 1):
        rows = [matching_record(pair[side]) for pair in pairs]
        columns = {name: pa.array([row[name] for row in rows], pa.string()) for name in COLUMNS}
        columns |= {name: pa.array([row[name] for row in rows], pa.int64()) for name in COUNTS}
        made = pa.table(columns | {"pair_number": range(len(rows))})
        # tables, not views: only of a table DuckDB knows that a column is empty
        connection.register("made", made)
        connection.execute(f"create table records_{side + 1} as select * from made")
    levels = renderer.macros["comparison_levels"]("records_1", "records_2")
    return (
        connection.sql(
            f"""
        select {levels} from records_1 inner join records_2 on records_1.pair_number = records_2.pair_number
        order by records_1.pair_number
        """
        )
        .to_arrow_table()
        .to_pylist()
    )
