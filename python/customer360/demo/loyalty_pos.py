"""The tills: loyalty cards filled in at the counter, receipts with and without a card, their lines with cost."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.catalogue import Catalogue
from customer360.demo.chunk import Chunk
from customer360.demo.orders import COMPLETED, STORE, Lines, Orders, draw_lines
from customer360.demo.poison import Poison
from customer360.demo.profiles import TILL
from customer360.demo.text import Numbers, Text, digits, join, pick
from customer360.demo.views import View
from customer360.demo.world import HISTORY_DAYS, at_hours

SOURCE = "loyalty_pos"
STORES = 24
ANONYMOUS = 0.3  # receipts without a card, for each receipt with one


def card_numbers(chunk: Chunk) -> Text:
    """Thirteen digits, as printed under the bar code."""
    return digits(2_400_000_000_000 + chunk.numbers(len(chunk.rows["card"]), 0, 4) * 7)


def _store(numbers: Numbers) -> Text:
    return join("T", digits(1 + numbers % STORES, 3))


def day_text(days: np.ndarray) -> Text:
    """dd/mm/yyyy."""
    return pc.strftime(pa.array(days.astype("datetime64[D]").astype("datetime64[s]")), format="%d/%m/%Y")


def cards(chunk: Chunk, orders: Orders) -> pa.Table:
    """Card holders as the cashier typed them: capitals, short fields, placeholders where the customer would not say."""
    rows, ledger, rng = chunk.rows["card"], chunk.ledger, chunk.world.rng("card")
    view, size, owner = chunk.view("card", TILL), len(rows), rows.owner
    ids, store = card_numbers(chunk), rng.integers(0, STORES, size)
    in_store = chunk.people.cast.group_of("store_phone", chunk.world.size)[owner]
    tablet = np.flatnonzero(in_store >= 0)
    view.overwrite("phone", tablet, join("91555", digits(chunk.world.first // 100 + in_store[tablet], 4)))
    groups = join(f"store-{chunk.world.first}-", digits(in_store[tablet]))
    ledger.trap("store_phone", SOURCE, "card", ids.take(pa.array(tablet)), groups)
    employees = np.isin(owner, chunk.people.cast.members("company_id_on_contact"))
    _write_company_ids(chunk, ids, view, np.flatnonzero(employees))

    poison = Poison(chunk, view, SOURCE, "card", ids, employees | (in_store >= 0))
    poison.write("placeholder_phone", "phone", "000000000", 1 / 400)
    poison.write("placeholder_phone", "phone", "999999999", 1 / 400)
    poison.write("placeholder_national_id", "national_id", "00000000T", 1 / 1000)
    poison.write("placeholder_email", "email", "NOTIENE@NOTIENE.COM")
    poison.write("placeholder_name", "last", "SIN DATOS")
    birth = poison.date("placeholder_birth_date", day_text(view.birth), "01/01/1900", 1 / 250)
    birth = poison.date("impossible_date", birth, "31/02/1985", 1 / 2000)

    mine = orders.of(STORE)
    done = mine[orders.status[mine] == COMPLETED]
    points = np.bincount(orders.record[done], orders.cents[done] // 100, minlength=size).astype(np.int64)
    table, again = chunk.landed(
        "loyalty_pos.card",
        {
            "card_no": ids, "first_name": view.first, "last_name": view.last, "nif": view.national_id,
            "email": pc.utf8_upper(view.email), "tel": view.phone, "birth_date": birth,
            "street": view.street, "postal_code": view.postal_code, "city": view.city, "points": points,
            "tier": pick(["BASE", "PLATA", "ORO"], np.digitize(points, [300, 1000])), "store_id": _store(store),
            "is_active": rng.random(size) > 0.03, "created_at": at_hours(rows.created, rng, 8.0, 8.9),
            "updated_at": at_hours(rows.updated, rng, 9, 22),
        },
        repeats=1 / 500,
    )  # fmt: skip
    ledger.persons(SOURCE, "card", ids, owner)
    ledger.slips(SOURCE, "card", ids, view, "name email phone national_id birth address")
    ledger.plant("repeated_load", SOURCE, "card", ids, owner, again)
    return table


def _write_company_ids(chunk: Chunk, ids: Text, view: View, rows: Numbers) -> None:
    """Employees who asked for an invoice: the CIF of their company stands on their own card."""
    if len(chunk.companies.country) == 0:
        return
    company, found = pa.array(chunk.work.company[view.owner[rows]]), pa.array(rows)
    view.overwrite("national_id", rows, chunk.companies.company_id.take(company))
    groups = join("company_id_on_contact-", chunk.companies.ids.take(company))
    chunk.ledger.trap("company_id_on_contact", SOURCE, "card", ids.take(found), groups)


def receipts(chunk: Chunk, orders: Orders, lines: Lines, products: Catalogue) -> dict[str, pa.Table]:
    """Receipts of card holders, and of people nobody knows."""
    rng, world = chunk.world.rng("receipts"), chunk.world
    mine = orders.of(STORE)
    strangers = int(len(mine) * ANONYMOUS)
    day = world.history_start + rng.integers(0, HISTORY_DAYS, strangers).astype("timedelta64[D]")
    at = np.concatenate([orders.at[mine], at_hours(day, rng, 9, 21)])
    cents = np.concatenate(
        [orders.cents[mine], np.round(np.exp(rng.normal(3.3, 0.7, strangers)) * 100 + 100).astype(np.int64)]
    )
    void = np.concatenate([orders.status[mine] != COMPLETED, rng.random(strangers) < 0.02])
    size = len(at)
    card = card_numbers(chunk)
    nobody = np.arange(size) >= len(mine)
    of = np.concatenate([orders.record[mine], np.zeros(strangers, dtype=np.int64)])
    card_no = card.take(pa.array(of, mask=nobody)) if len(card) else pa.nulls(size, pa.string())
    store = rng.integers(0, STORES, size)
    numbers = chunk.numbers(size, 1, 60)
    ids = join(_store(store), "-", digits(numbers, 10))
    receipt, again = chunk.landed(
        "loyalty_pos.receipt",
        {
            "receipt_id": ids, "card_no": card_no, "store_id": _store(store),
            "till_id": join("C", digits(1 + rng.integers(0, 4, size))), "sold_at": at, "total_amount_cents": cents,
            "currency": "EUR", "is_void": void,
            "payment_type": pick(["CARD", "CASH", "VOUCHER"], rng.choice(3, size, p=[0.7, 0.28, 0.02])),
        },
        repeats=1 / 250,
    )  # fmt: skip
    found = pa.array(again)
    chunk.ledger.trap("repeated_load", SOURCE, "receipt", ids.take(found), join("batch-", ids.take(found)))
    place = np.full(len(orders.at), -1)
    place[mine] = np.arange(len(mine))
    own = lines.of(place >= 0)
    extra = draw_lines(world, cents[len(mine) :], products, "lines of strangers")
    order = np.concatenate([place[own.order], extra.order + len(mine)])
    both = {name: np.concatenate([getattr(own, name), getattr(extra, name)]) for name in vars(own)}
    line, _ = chunk.landed(
        "loyalty_pos.receipt_line",
        {
            "receipt_id": ids.take(pa.array(order)), "line_no": both["number"],
            "product_id": pick(products.ids, both["product"]), "quantity": both["quantity"],
            "description": pc.utf8_upper(pc.utf8_slice_codeunits(pick(products.titles, both["product"]), 0, 20)),
            "line_amount_cents": both["cents"], "cost_cents": both["cost"],
        },
    )  # fmt: skip
    return {"loyalty_pos.receipt": receipt, "loyalty_pos.receipt_line": line}
