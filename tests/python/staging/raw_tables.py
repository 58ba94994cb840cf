"""Small raw tables of the five application sources: every bucket and every special case once, with its answer."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import yaml

PROJECT = Path(__file__).parents[3]
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
SHOP = {"_fivetran_synced": MONDAY, "created_at": MONDAY, "updated_at": MONDAY}
SALES = {"is_deleted": False, "_fivetran_synced": MONDAY}
DESK = {"_fivetran_deleted": False, "_fivetran_synced": MONDAY, "created_at": MONDAY, "updated_at": "2026-03-02 09:00"}

ANA = {
    "id": "003A",
    "has_opted_out_of_email": "0",
    "do_not_call": "nur abends",
    "first_name": "Ana",
    "last_name": "Soler Vidal",
    "email": "ana@example.com",
    "phone": "612000001",
}
ORDER = {**SHOP, "currency": "EUR", "source_name": "web", "test": False, "financial_status": "paid"}

# fmt: off
ROWS: dict[str, list[dict[str, Any]]] = {
    "salesforce.contact": [
        {**SALES, **ANA, "account_id": "001A", "mobile_phone": "612000001", "home_phone": "912000001"},
        {**SALES, **ANA, "account_id": "001A", "mobile_phone": "612000001", "home_phone": "912000001"},
        {**SALES, **ANA, "first_name": "Anna", "_fivetran_synced": datetime(2026, 3, 1, tzinfo=UTC)},
        {**SALES, "id": "003B", "first_name": "Ana", "is_deleted": True, "master_record_id": "003A",
         "has_opted_out_of_email": "TRUE", "last_modified_date": TUESDAY, "email": "ana@example.com"},
        {**SALES, "id": None, "first_name": "Nobody"},
        {**SALES, "id": " ", "first_name": "Blank"},
    ],
    "salesforce.lead": [
        {**SALES, "id": "00QA", "first_name": "Ana", "company": "Molinos", "is_converted": True,
         "converted_contact_id": "003A", "converted_date": MONDAY},
        {**SALES, "id": "00QB", "last_name": "Rey", "is_converted": False},
    ],
    "salesforce.account": [{**SALES, "id": "001A", "name": "Molinos del Sur S.L.", "billing_city": "Sevilla"}],
    "salesforce.opportunity": [
        {**SALES, "id": "006A", "account_id": "001A", "amount": 1200.5, "is_won": True, "close_date": MONDAY},
        {**SALES, "id": "006B", "account_id": "001A", "amount": 10.0, "is_won": False, "close_date": MONDAY},
        {**SALES, "id": "006C", "account_id": "001A", "amount": 10.0, "is_won": True, "close_date": None},
        {**SALES, "id": "006D", "amount": 10.0, "is_won": True, "close_date": MONDAY, "is_deleted": True},
    ],
    "shopify.customer": [
        {**SHOP, "id": 6500000000001, "first_name": "Ana", "last_name": None, "email": "ana@example.com",
         "email_marketing_consent_state": "SUBSCRIBED", "email_marketing_consent_consent_updated_at": TUESDAY,
         "email_marketing_consent_opt_in_level": "single_opt_in", "accepts_marketing": True},
        {**SHOP, "id": 6500000000002, "first_name": "Leo", "email": "leo@example.com", "phone": "612000009",
         "accepts_marketing": False, "accepts_marketing_updated_at": TUESDAY},
    ],
    "shopify.customer_address": [
        {**SHOP, "id": 1, "customer_id": 6500000000001, "last_name": "Soler", "phone": "612000002", "is_default": True,
         "address_1": "Calle Mayor 3", "address_2": None, "zip": "28001"},
        {**SHOP, "id": 2, "customer_id": 6500000000001, "phone": "612000003", "is_default": False},
    ],
    "shopify.order": [
        {**ORDER, "id": 100, "customer_id": 6500000000001, "email": "ana.otra@example.com", "total_price": 50.0},
        {**ORDER, "id": 101, "customer_id": None, "email": "guest@example.com", "total_price": 20.0,
         "financial_status": "Disputed", "shipping_address_zip": "08001"},
        {**ORDER, "id": 102, "customer_id": None, "email": None, "total_price": 9.99, "source_name": "pos",
         "location_id": 77},
        {**ORDER, "id": 103, "customer_id": None, "email": "test@example.com", "total_price": 1.0, "test": True},
        {**ORDER, "id": 104, "customer_id": 6500000000002, "total_price": 30.0, "cancelled_at": TUESDAY},
        {**ORDER, "id": 105, "customer_id": 6500000000002, "total_price": None, "source_name": "580111"},
    ],
    "shopify.order_line": [
        {"id": 1000, "order_id": 100, "product_id": 9, "quantity": 2, "price": 30.0, "total_discount": 10.0,
         "_fivetran_synced": MONDAY}
    ],
    "shopify.refund": [{"id": 1, "order_id": 100, "created_at": TUESDAY, "_fivetran_synced": TUESDAY}],
    "shopify.order_line_refund": [
        {"id": 1, "refund_id": 1, "order_line_id": 1000, "quantity": 1.0, "subtotal": 20.0, "total_tax": 4.2,
         "_fivetran_synced": TUESDAY},
        {"id": 1, "refund_id": 1, "order_line_id": 1000, "quantity": 1.0, "subtotal": 20.0, "total_tax": 4.2,
         "_fivetran_synced": TUESDAY},
    ],
    "shopify.abandoned_checkout": [],
    "zendesk.user": [
        {**DESK, "id": 1, "name": "Ana Soler", "role": "end-user", "active": True, "external_id": 6500000000001,
         "email": "ana@example.com"},
        {**DESK, "id": 2, "name": "Agent Smith", "role": "agent", "active": True},
        {**DESK, "id": 3, "name": "Gone Away", "role": "end-user", "active": True, "_fivetran_deleted": True},
        {**DESK, "id": 4, "name": "Shut Down", "role": "end-user", "active": False},
    ],
    "zendesk.ticket": [{**DESK, "id": 7, "requester_id": 1, "subject": "Where is it?"}],
    "zendesk.ticket_comment": [
        {"id": 8, "ticket_id": 7, "user_id": 1, "body": "Hello", "public": "sometimes", "created": MONDAY,
         "_fivetran_synced": MONDAY}
    ],
    "mailchimp.list": [{"id": "L1", "name": "News", "_fivetran_synced": MONDAY}],
    "mailchimp.member": [
        {"id": "m1", "list_id": "L1", "email_address": "ana@example.com", "_fivetran_synced": MONDAY,
         "status": "subscribed", "timestamp_opt": MONDAY, "last_changed": TUESDAY},
        {"id": "m1", "list_id": "L2", "email_address": "ana@example.com", "_fivetran_synced": MONDAY,
         "status": "hibernating", "last_changed": TUESDAY},
    ],
    "mailchimp.campaign_recipient_activity": [
        {"campaign_id": "c1", "member_id": "m1", "list_id": "L1", "action": "open", "timestamp": MONDAY},
        {"campaign_id": "c1", "member_id": "m1", "list_id": "L1", "action": "open", "timestamp": TUESDAY},
    ],
    "mailchimp.unsubscribe": [{"campaign_id": None, "member_id": "m1", "list_id": "L2", "timestamp": None}],
    "loyalty_pos.card": [
        {"card_no": "0007", "first_name": "Ana", "nif": "12345678Z", "birth_date": "31/12/1980", "is_active": "no",
         "created_at": MONDAY, "updated_at": MONDAY},
        {"card_no": "0007", "first_name": "A.", "is_active": "perhaps", "created_at": MONDAY, "updated_at": None},
    ],
    "loyalty_pos.receipt": [
        {"receipt_id": "r1", "card_no": "0007", "store_id": "S1", "sold_at": MONDAY, "total_amount_cents": 1999,
         "currency": "EUR", "is_void": False},
        {"receipt_id": "r2", "card_no": None, "store_id": "S1", "sold_at": MONDAY, "total_amount_cents": 5,
         "currency": "EUR", "is_void": False},
        {"receipt_id": "r2", "card_no": None, "store_id": "S1", "sold_at": MONDAY, "total_amount_cents": 5,
         "currency": "EUR", "is_void": True},
    ],
    "loyalty_pos.receipt_line": [
        {"receipt_id": "r1", "line_no": 1, "product_id": "p1", "quantity": 1,
         "line_amount_cents": 999, "cost_cents": 400},
        {"receipt_id": "r1", "line_no": 2, "product_id": "p2", "quantity": 1,
         "line_amount_cents": 1000, "cost_cents": 501},
    ],
}
# fmt: on


def declared_columns(source: str) -> dict[str, list[str]]:
    """The columns each raw table of a source must have, by table, from the source's YAML."""
    declared = yaml.safe_load((PROJECT / f"models/staging/{source}/_{source}__sources.yml").read_text())
    return {
        table["name"]: [
            column["name"]
            for column in table["columns"]
            if not column.get("config", {}).get("meta", {}).get("optional", False)
        ]
        for table in declared["sources"][0]["tables"]
    }


def write_raw(folder: Path, sources: Iterable[str], form: str = "parquet") -> None:
    """Write the tables of the sources as `<folder>/<source>/<table>.<form>` with every required column."""
    for source in sources:
        (folder / source).mkdir(parents=True, exist_ok=True)
        for table, columns in declared_columns(source).items():
            rows = ROWS[f"{source}.{table}"]
            names = list(dict.fromkeys([*columns, *(name for row in rows for name in row)]))
            content = pa.table({name: [row.get(name) for row in rows] for name in names})
            path = folder / source / f"{table}.{form}"
            if form == "csv":
                pyarrow.csv.write_csv(content, path)
            else:
                pq.write_table(content, path)
