"""Reads what the demo landed."""

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import python_calamine

ENCODINGS = {"trade_fair.csv": ("cp1252", ";"), "fair_orders.csv": ("cp1252", ";")}
CUSTOMER_KEYS = {
    ("salesforce", "contact"): "id",
    ("salesforce", "lead"): "id",
    ("salesforce", "account"): "id",
    ("shopify", "customer"): "id",
    ("shopify", "order"): "id",
    ("zendesk", "user"): "id",
    ("loyalty_pos", "card"): "card_no",
}


def read(folder: Path, table: str) -> pa.Table:
    return pq.read_table(folder / f"{table.replace('.', '/')}.parquet")


def read_list(path: Path) -> list[dict[str, str]]:
    if path.suffix == ".xlsx":
        head, *rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        return [dict(zip(head, row, strict=True)) for row in rows]
    encoding, delimiter = ENCODINGS.get(path.name, ("utf-8-sig", ","))
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def raw_ids(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Every source record id of every table of customers, as often as it stands there."""
    found = {
        table: [str(one) for one in read(folder, ".".join(table))[key].to_pylist()]
        for table, key in CUSTOMER_KEYS.items()
    }
    member = read(folder, "mailchimp.member")
    pairs = zip(member["id"].to_pylist(), member["list_id"].to_pylist(), strict=True)
    found["mailchimp", "member"] = [f"{one}:{list_id}" for one, list_id in pairs]
    for path in sorted((folder / "contact_lists").iterdir()):
        for row in read_list(path):
            found.setdefault((row["source"], "contact_lists"), []).append(row["source_record_id"])
    return found
