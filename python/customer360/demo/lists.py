"""Files that people hand over: contact lists of three habits, and order lists of two."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.catalogue import Catalogue
from customer360.demo.chunk import Chunk
from customer360.demo.loyalty_pos import day_text
from customer360.demo.orders import CURRENCIES, PHONE, Lines, Orders
from customer360.demo.poison import Poison
from customer360.demo.profiles import CALL_CENTRE, TRADE_FAIR, WEB_FORM
from customer360.demo.schemas import CONTACT_LIST_COLUMNS, ORDER_LIST_COLUMNS
from customer360.demo.text import Numbers, Text, constant, digits, empty, hide, join, pick, put, swap, where
from customer360.demo.world import at_hours

TABLE = "contact_lists"
LONG_NAME = 20_000  # letters


@dataclass(frozen=True)
class Habit:
    """How one file writes what the others write otherwise."""

    delimiter: str = ","
    encoding: str = "utf-8"
    newline: str = "\n"


HABITS = {
    "web_form.csv": Habit(),
    "trade_fair.csv": Habit(";", "cp1252", "\r\n"),
    "call_centre.xlsx": Habit(),
    "phone_orders.csv": Habit(encoding="utf-8-sig"),
    "fair_orders.csv": Habit(";", "cp1252", "\r\n"),
}


def iso_text(moments: np.ndarray) -> Text:
    """yyyy-mm-dd hh:mm:ss."""
    return pc.strftime(pa.array(moments.astype("datetime64[s]")), format="%Y-%m-%d %H:%M:%S")


def list_ids(chunk: Chunk, table: str) -> Text:
    """The id each list gives its rows."""
    start = {"web_form": "WF-", "trade_fair": "FERIA/", "call_centre": "CC"}[table]
    return join(start, digits(chunk.numbers(len(chunk.rows[table]), 1, 2), 7))


def contact_lists(chunk: Chunk) -> dict[str, pa.Table]:
    """One table of text per file, columns in the file's own order."""
    made = {
        "web_form.csv": _web_form(chunk),
        "trade_fair.csv": _trade_fair(chunk),
        "call_centre.xlsx": _call_centre(chunk),
    }
    return {name: _in_order(columns, CONTACT_LIST_COLUMNS[name]) for name, columns in made.items()}


def _in_order(columns: dict[str, Text], names: str) -> pa.Table:
    return pa.table([columns[name] for name in names.split()], names=names.split())


def _web_form(chunk: Chunk) -> dict[str, Text]:
    table, rng = "web_form", chunk.world.rng("web_form")
    view, ids, rows = chunk.view(table, WEB_FORM), list_ids(chunk, table), chunk.rows[table]
    ledger, owner = chunk.ledger, rows.owner
    poison = Poison(chunk, view, table, TABLE, ids)
    poison.write("placeholder_email", "email", "test@test.com")
    poison.write("very_long_name", "first", "ana" * (LONG_NAME // 3), 1 / 50_000)
    ledger.persons(table, TABLE, ids, owner)
    ledger.slips(table, TABLE, ids, view, "name email phone address")
    columns = {
        "source": constant(table, len(rows)), "source_record_id": ids, "first_name": view.first, "last_name": view.last,
        "email": view.email, "phone": view.phone, "street": view.street, "postal_code": view.postal_code,
        "city": view.city, "country_code": view.country_code, "language": view.language,
        "created_at": iso_text(at_hours(rows.created, rng)),
    }  # fmt: skip
    again = np.arange(len(rows))[: chunk.world.quota(1 / 1000)]
    ledger.plant("repeated_load", table, TABLE, ids, owner, again)
    found = pa.array(np.concatenate([np.arange(len(rows)), again]))
    return {name: column.take(found) for name, column in columns.items()}


def _trade_fair(chunk: Chunk) -> dict[str, Text]:
    table, rng = "trade_fair", chunk.world.rng("trade_fair")
    view, ids, rows = chunk.view(table, TRADE_FAIR), list_ids(chunk, table), chunk.rows[table]
    size, owner, ledger = len(rows), rows.owner, chunk.ledger
    poison = Poison(chunk, view, table, TABLE, ids)
    company = chunk.work.company[owner]
    names = empty(size)
    if len(chunk.companies.country):
        names = hide(company < 0, chunk.companies.trade_name.take(pa.array(np.maximum(company, 0))))
    names = put(names, poison.rows("embedded_delimiter", 1 / 2500), 'Ferretería; pinturas y "más"')
    broken = poison.rows("embedded_newline", 1 / 2500)
    city = put(view.city, broken, join(view.city.take(pa.array(broken)), "\n(centro)"))
    birth = poison.date("impossible_date", day_text(view.birth), "30/02/1979")
    lost = poison.dealer.rows(chunk.world.quota(1 / 2500))
    written = put(ids, lost, [None] * len(lost))
    kept = np.setdiff1d(np.arange(size), lost)
    ledger.persons(table, TABLE, ids.take(pa.array(kept)), owner[kept])
    ledger.plant("missing_record_id", table, TABLE, written, owner, lost)
    view.slips = {name: mask & np.isin(np.arange(size), kept) for name, mask in view.slips.items()}
    ledger.slips(table, TABLE, ids, view, "name email phone national_id birth address")
    last_first = rng.random(size) < 0.2
    full = where(last_first, join(view.last, ", ", view.first), view.full)
    return {
        "source_record_id": written, "source": constant(table, size), "full_name": full, "email": view.email,
        "phone": view.phone, "national_id": view.national_id, "birth_date": birth, "company": names, "city": city,
        "region": view.region, "updated_at": day_text(rows.updated),
    }  # fmt: skip


def _call_centre(chunk: Chunk) -> dict[str, Text]:
    table, rng = "call_centre", chunk.world.rng("call_centre")
    view, ids, rows = chunk.view(table, CALL_CENTRE), list_ids(chunk, table), chunk.rows[table]
    size, owner, ledger = len(rows), rows.owner, chunk.ledger
    poison = Poison(chunk, view, table, TABLE, ids)
    poison.write("placeholder_name", "full", "SIN DATOS")
    poison.write("placeholder_phone", "phone", "600000000")
    ledger.persons(table, TABLE, ids, owner)
    ledger.slips(table, TABLE, ids, view, "name email phone national_id birth address")
    return {
        "source": constant(table, size), "source_record_id": ids, "full_name": view.full,
        "birth_date": day_text(view.birth),
        "gender": hide(rng.random(size) < 0.2, view.gender), "national_id": view.national_id, "email": view.email,
        "phone": view.phone, "street": view.street, "postal_code": view.postal_code, "city": view.city,
        "region": view.region, "country_code": view.country_code, "created_at": iso_text(at_hours(rows.created, rng)),
    }  # fmt: skip


def order_lists(
    chunk: Chunk, orders: Orders, lines: Lines, products: Catalogue, contact_ids: Text
) -> dict[str, pa.Table]:
    """Orders of the call centre's callers and of the sales people's contacts, one row for each line of an order."""
    mine = orders.of(PHONE)
    numbers = np.zeros(len(orders.at), dtype=np.int64)
    numbers[mine] = chunk.numbers(len(mine), 1, 40)
    phoned = np.zeros(len(orders.at), dtype=bool)
    phoned[mine] = True
    made = {}
    for name, source, ids, rows in (
        ("phone_orders.csv", "call_centre", list_ids(chunk, "call_centre"), phoned & ~orders.from_crm),
        ("fair_orders.csv", "salesforce", contact_ids, phoned & orders.from_crm),
    ):
        own = lines.of(rows)
        of = own.order
        spanish = name == "fair_orders.csv"
        columns = {
            "source": constant(source, len(of)),
            "source_record_id": pick(ids, orders.record[of]) if len(ids) else constant("", 0),
            "order_id": join("PO" if spanish else "TEL", digits(numbers[of], 7)),
            "ordered_at": _moment_text(orders.at[of], spanish),
            "amount": _money(own.cents, spanish),
            "currency": pick(CURRENCIES, orders.currency[of]),
            "product_id": pick(products.ids, own.product),
            "quantity": digits(own.quantity),
            "cost": _money(own.cost, spanish),
        }
        made[name] = _in_order(columns, ORDER_LIST_COLUMNS[name])
    return made


def _money(cents: Numbers, spanish: bool) -> Text:
    """1258.54, or 1.258,54."""
    if not spanish:
        return join(digits(cents // 100), ".", digits(cents % 100, 2))
    return join(swap(digits(cents // 100), r"(\d)(\d{3})$", r"\1.\2"), ",", digits(cents % 100, 2))


def _moment_text(moments: np.ndarray, spanish: bool) -> Text:
    form = "%d/%m/%Y %H:%M" if spanish else "%Y-%m-%dT%H:%M:%S"
    return pc.strftime(pa.array(moments.astype("datetime64[s]")), format=form)
