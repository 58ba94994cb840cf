"""Runs room 1 on rows given as dictionaries, in a DuckDB of its own and without dbt."""

import csv
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import duckdb
import pyarrow as pa
from render import PROJECT, Renderer

COLUMNS = {
    "record_id": "varchar",
    "source_system": "varchar",
    "source_instance": "varchar",
    "source_table": "varchar",
    "source_record_id": "varchar",
    "party_type": "varchar",
    "full_name": "varchar",
    "first_name": "varchar",
    "last_name": "varchar",
    "birth_date": "varchar",
    "gender": "varchar",
    "national_id": "varchar",
    "email": "varchar",
    "phone": "varchar",
    "street": "varchar",
    "postal_code": "varchar",
    "city": "varchar",
    "region": "varchar",
    "country_code": "varchar",
    "company": "varchar",
    "language": "varchar",
    "created_at": "timestamp",
    "updated_at": "timestamp",
    "is_deleted_at_source": "boolean",
}
VIEWS = [
    "input_verdicts",
    "country_hints",
    "usual_countries",
    "usual_parties",
    "cleaned_inputs",
    "located_inputs",
    "street_lines",
    "standardized_addresses",
    "folded_names",
    "typed_parties",
    "untitled_names",
    "parsed_names",
    "standardized_names",
    "standardized_emails",
    "dialled_phones",
    "standardized_phones",
    "spanish_gender_sources",
    "typed_attributes",
    "standardized_attributes",
]
# what depends on seeds alone
FIXED_TABLES = ["phone_prefixes"]
# the tables each one reads, in the order they are built
TABLES = {
    "quarantined_records": [],
    "customer_records": [],
    "dialled_identifiers": ["customer_records"],
    "door_identifiers": ["customer_records", "dialled_identifiers"],
    "all_identifiers": ["customer_records", "dialled_identifiers", "door_identifiers"],
    "record_identifiers": ["customer_records", "dialled_identifiers", "door_identifiers", "all_identifiers"],
    "identifier_holders": [
        "customer_records",
        "dialled_identifiers",
        "door_identifiers",
        "all_identifiers",
        "record_identifiers",
    ],
    "learnt_identifier_limits": [],
    "shared_identifiers": [
        "customer_records",
        "dialled_identifiers",
        "door_identifiers",
        "all_identifiers",
        "record_identifiers",
        "identifier_holders",
        "learnt_identifier_limits",
    ],
    "postal_code_checks": ["customer_records"],
    "unused_values": ["customer_records", "dialled_identifiers", "door_identifiers"],
    "further_values": ["customer_records"],
    "rejected_values": [
        "customer_records",
        "dialled_identifiers",
        "door_identifiers",
        "unused_values",
        "further_values",
    ],
}
SEED_TYPES = {
    "ignores_dots": "boolean",
    "is_main_of_code": "boolean",
    "person_limit": "bigint",
    "record_limit": "bigint",
}

# the source whose identifiers door the tests fill
SOURCES = {"test": ["identifiers"]}
Row = dict[str, Any]
# record_id, identifier_kind, identifier_value
Identifier = tuple[str, str, str]
Room = Callable[..., dict[str, list[Row]]]
Standardizer = Callable[[Iterable[Row]], list[Row]]


def load_seeds(connection: duckdb.DuckDBPyConnection) -> None:
    """Loads seeds/reference as dbt does: empty cells are null."""
    for path in sorted((PROJECT / "seeds" / "reference").glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            rows = [{key: value or None for key, value in row.items()} for row in csv.DictReader(file)]
        table = pa.Table.from_pylist(rows)
        columns = [f"cast({name} as {SEED_TYPES.get(name, 'varchar')}) as {name}" for name in table.column_names]
        connection.register("seed", table)
        connection.execute(f"create table room.{path.stem} as select {', '.join(columns)} from seed")
        connection.unregister("seed")


def open_warehouse(renderer: Renderer) -> duckdb.DuckDBPyConnection:
    """A DuckDB with the seeds, the two doors and the views of room 1."""
    connection = duckdb.connect()
    connection.execute("create schema room")
    load_seeds(connection)
    columns = ", ".join(f"{name} {data_type}" for name, data_type in COLUMNS.items())
    connection.execute(f"create table room.customer_inputs ({columns})")
    connection.execute(
        "create table room.std_test__identifiers "
        "(record_id varchar, identifier_kind varchar, identifier_value varchar, "
        "first_seen_at timestamp, last_seen_at timestamp)"
    )
    for table in FIXED_TABLES:
        connection.execute(f"create table room.{table} as {renderer.model(table)}")
    for view in VIEWS:
        connection.execute(f"create view room.{view} as {renderer.model(view)}")
    return connection


def open_room(warehouse: duckdb.DuckDBPyConnection, renderer: Renderer) -> Room:
    """Gives the tables asked for, each as rows, when the doors hold the given rows."""

    def run(
        rows: Iterable[Row], tables: Iterable[str] = ("customer_records",), identifiers: Sequence[Identifier] = ()
    ) -> dict[str, list[Row]]:
        filled = [
            {
                "record_id": f"test:main:{number}",
                "source_system": "test",
                "source_instance": "main",
                "source_table": "people",
                "source_record_id": str(number),
                "party_type": "unknown",
                "is_deleted_at_source": False,
                **row,
            }
            for number, row in enumerate(rows)
        ]
        door = pa.table({name: [row.get(name) for row in filled] for name in COLUMNS})
        warehouse.register("door", door)
        casts = ", ".join(f"cast({name} as {data_type}) as {name}" for name, data_type in COLUMNS.items())
        warehouse.execute("delete from room.customer_inputs")
        warehouse.execute(f"insert into room.customer_inputs select {casts} from door")
        warehouse.unregister("door")
        warehouse.execute("delete from room.std_test__identifiers")
        if identifiers:
            names = ("record_id", "identifier_kind", "identifier_value")
            columns = {name: [one[place] for one in identifiers] for place, name in enumerate(names)}
            warehouse.register("other_door", pa.table(columns))
            warehouse.execute("insert into room.std_test__identifiers by name from other_door")
            warehouse.unregister("other_door")
        needed = set(tables).union(*(TABLES[table] for table in tables))
        for table in [table for table in TABLES if table in needed]:
            warehouse.execute(f"create or replace table room.{table} as {renderer.model(table)}")
        return {table: warehouse.sql(f"select * from room.{table}").to_arrow_table().to_pylist() for table in tables}

    return run


def open_standardizer(room: Room) -> Standardizer:
    """Gives the customer record of each row, in the order of the rows."""

    def run(rows: Iterable[Row]) -> list[Row]:
        records = room(rows)["customer_records"]
        return sorted(records, key=lambda record: int(record["source_record_id"]))

    return run
