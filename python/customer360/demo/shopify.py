"""Shopify: customers and their addresses, web orders with lines and refunds, guest and test orders, abandoned carts."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.catalogue import Catalogue
from customer360.demo.chunk import Chunk
from customer360.demo.orders import CANCELLED, COMPLETED, CURRENCIES, REFUNDED, WEB, Lines, Orders
from customer360.demo.poison import EMOJI, FAR_FUTURE, TEMPLATE, ZERO_WIDTH, Poison
from customer360.demo.profiles import GUEST, WEB_SHOP
from customer360.demo.text import Numbers, Text, digits, empty, hide, join, pick, present, put, where
from customer360.demo.views import View
from customer360.demo.world import at_hours

SOURCE = "shopify"
_LANDINGS = ["/", "/?utm_source=newsletter", "/?gclid=abc"]
_REFERRERS = [None, "https://www.google.com/", "https://www.instagram.com/"]
_REFUND_NOTES = [None, "Talla equivocada", "Llegó roto"]
_VAT = np.array([0.21, 0.2, 0.2, 0.19, 0.23, 0.0])


def customer_ids(chunk: Chunk) -> Numbers:
    """One id per account, in order of creation."""
    return chunk.numbers(len(chunk.rows["shopify"]), 6_900_000_000_000, 4)


def customers(chunk: Chunk, orders: Orders) -> tuple[dict[str, pa.Table], View]:
    """Accounts people open themselves; most have one address. Also returns what they wrote."""
    rows, ledger, rng = chunk.rows["shopify"], chunk.ledger, chunk.world.rng("shopify")
    view, size, owner = chunk.view("shopify", WEB_SHOP), len(rows), rows.owner
    numbers = customer_ids(chunk)
    ids = digits(numbers)
    mine = orders.of(WEB)
    mine = mine[(orders.record[mine] >= 0) & (orders.status[mine] != CANCELLED)]
    count = np.bincount(orders.record[mine], minlength=size)
    spent = np.bincount(orders.record[mine], (orders.cents - orders.refunded)[mine], minlength=size) / 100

    poison = Poison(chunk, view, SOURCE, "customer", ids)
    poison.write("template_name", "first", TEMPLATE)
    poison.write("emoji_name", "first", EMOJI)
    poison.write("placeholder_email", "email", "noemail@example.com")
    hidden = poison.rows("zero_width_space")
    view.first = put(view.first, hidden, join(ZERO_WIDTH, view.first.take(pa.array(hidden)), ZERO_WIDTH))
    relayed = poison.rows("relay_email", 1 / 500)
    relay = join(digits(numbers[relayed] * 7_919 % 10**10, 10), "x@privaterelay.appleid.com")
    view.overwrite("email", relayed, relay)
    note = put(empty(size), poison.rows("nul_byte"), "regalo\x00envuelto")
    created, updated = at_hours(rows.created, rng, 0.5, 9.0), at_hours(rows.updated, rng, 9.0, 23.0)
    updated[poison.rows("future_timestamp")] = FAR_FUTURE

    likes = rng.random(size) < 0.6
    currency = np.select([chunk.people.country[owner] == 1, chunk.people.country[owner] == 5], [1, 2], 0)
    address_id = chunk.numbers(size, 8_100_000_000_000, 4)
    table, again = chunk.landed(
        "shopify.customer",
        {
            "id": numbers, "email": view.email, "phone": view.phone,
            "first_name": view.first, "last_name": view.last,
            "state": pick(["enabled", "disabled", "invited"], rng.choice(3, size, p=[0.6, 0.35, 0.05])),
            "verified_email": rng.random(size) < 0.85, "orders_count": count, "total_spent": spent,
            "currency": pick(CURRENCIES, currency), "default_address_id": address_id, "accepts_marketing": likes,
            "email_marketing_consent_state": where(likes, "subscribed", "not_subscribed"),
            "email_marketing_consent_opt_in_level": "single_opt_in",
            "email_marketing_consent_consent_updated_at": np.where(likes, created, np.datetime64("NaT")),
            "tax_exempt": False, "note": note, "created_at": created, "updated_at": updated,
        },
        repeats=1 / 250,
    )  # fmt: skip
    ledger.persons(SOURCE, "customer", ids, owner)
    ledger.slips(SOURCE, "customer", ids, view, "name email phone address")
    ledger.plant("repeated_load", SOURCE, "customer", ids, owner, again)
    return {"shopify.customer": table, "shopify.customer_address": _addresses(chunk, view, numbers, address_id)}, view


def _addresses(chunk: Chunk, view: View, customer: Numbers, address_id: Numbers) -> pa.Table:
    rng, size = chunk.world.rng("shopify address"), len(customer)
    company = chunk.work.company[view.owner]
    names = empty(size)
    if len(chunk.companies.country):
        names = hide(
            (company < 0) | (rng.random(size) < 0.7), chunk.companies.trade_name.take(pa.array(np.maximum(company, 0)))
        )
    flat = pc.struct_field(
        pc.extract_regex(pc.fill_null(view.street, ""), r"(?P<line>.*?)(?:, | )(?P<flat>\d+º.*)"), "flat"
    )
    line = where(present(flat), pc.replace_substring_regex(view.street, r"(, | )\d+º.*$", ""), view.street)
    table, _ = chunk.landed(
        "shopify.customer_address",
        {
            "id": address_id, "customer_id": customer, "first_name": view.first, "last_name": view.last,
            "company": names, "address_1": line, "address_2": flat, "city": view.city,
            "province_code": hide(chunk.people.country[view.owner] != 5, view.region), "zip": view.postal_code,
            "country_code": view.country_code, "phone": view.phone, "is_default": True,
        },
    )  # fmt: skip
    return table


def web_orders(chunk: Chunk, orders: Orders, lines: Lines, products: Catalogue, shop: View) -> dict[str, pa.Table]:
    """Orders of the shop: of accounts, of guests, and some that the shop's own people placed as tests."""
    world, ledger, rng = chunk.world, chunk.ledger, chunk.world.rng("web orders")
    mine = orders.of(WEB)
    tests = world.quota(1 / 1500)
    size = len(mine) + tests
    record, owner = orders.record[mine], orders.owner[mine]
    numbers = chunk.numbers(size, 5_200_000_000_000, 60)
    ids = digits(numbers)
    guest = np.flatnonzero(record < 0)
    painted = chunk.painted("guest", owner[guest], orders.at[mine][guest], GUEST)
    of_account = np.maximum(record, 0)
    blank = empty(len(mine))
    email = put(shop.email.take(pa.array(of_account)) if len(shop.email) else blank, guest, painted.email)
    phone = put(shop.phone.take(pa.array(of_account)) if len(shop.phone) else blank, guest, painted.phone)
    postal = put(shop.postal_code.take(pa.array(of_account)) if len(shop.email) else blank, guest, painted.postal_code)

    def with_tests(column: np.ndarray, value: object) -> np.ndarray:
        return np.concatenate([column, np.full(tests, value, dtype=column.dtype)])

    def text_with_tests(column: Text, word: str | None) -> Text:
        return pa.concat_arrays([column, pa.array([word] * tests, pa.string())])

    is_test = np.arange(size) >= len(mine)
    test_day = np.full(tests, world.today - np.timedelta64(1, "D")) - rng.integers(0, 300, tests).astype(
        "timedelta64[D]"
    )
    at = np.concatenate([orders.at[mine], at_hours(test_day, rng)])
    status = with_tests(orders.status[mine], COMPLETED)
    cents, refunded = with_tests(orders.cents[mine], 100), with_tests(orders.refunded[mine], 0)
    account = customer_ids(chunk)
    known = with_tests(record, -1) >= 0
    customer = np.where(known, account[with_tests(of_account, 0)] if len(account) else 0, 0)
    vat = _VAT[chunk.people.country[with_tests(owner, 0)]]
    total = cents / 100
    cart = digits(numbers * 7_919 % 10**12, 12)
    columns = {
        "id": numbers, "customer_id": pc.if_else(pa.array(known), pa.array(customer), pa.scalar(None, pa.int64())),
        "email": text_with_tests(email, "test@test.com"), "name": join("#", digits(numbers - 5_200_000_000_000 + 1001)),
        "order_number": numbers - 5_200_000_000_000 + 1001, "created_at": at, "processed_at": at,
        "updated_at": at + rng.integers(1, 96, size).astype("timedelta64[h]"),
        "cancelled_at": np.where(status == CANCELLED, at + np.timedelta64(3, "h"), np.datetime64("NaT")),
        "currency": pick(CURRENCIES, with_tests(orders.currency[mine], 0)), "total_price": total,
        "subtotal_price": total, "total_tax": np.round(total - total / (1 + vat), 2), "total_discounts": np.zeros(size),
        "financial_status": pick(["paid", "voided", "refunded", "partially_refunded"],
                                 np.where((refunded > 0) & (status == COMPLETED), 3, status)),
        "fulfillment_status": hide(status != COMPLETED, where(is_test, "", "fulfilled")),
        "source_name": "web", "browser_ip": join("10.", digits(numbers % 251), ".", digits(numbers % 241), ".7"),
        "landing_site_base_url": pick(_LANDINGS, rng.choice(3, size, p=[0.6, 0.3, 0.1])),
        "referring_site": pick(_REFERRERS, rng.choice(3, size, p=[0.5, 0.4, 0.1])),
        "cart_token": cart, "checkout_token": join("c", cart),
        "billing_address_phone": text_with_tests(phone, None), "shipping_address_zip": text_with_tests(postal, None),
        "test": is_test,
    }  # fmt: skip
    table, again = chunk.landed("shopify.order", columns, repeats=1 / 250)
    guests = ids.take(pa.array(guest))
    ledger.persons(SOURCE, "order", guests, owner[guest])
    ledger.slips(SOURCE, "order", guests, painted, "email phone address")
    ledger.plant("guest_order", SOURCE, "order", guests, owner[guest], np.arange(len(guest)))
    test_ids = ids.slice(len(mine))
    ledger.others(SOURCE, "order", test_ids, join("T", test_ids), "unknown", False)
    ledger.trap("test_order", SOURCE, "order", test_ids, join("test-", test_ids))
    ledger.trap("repeated_load", SOURCE, "order", ids.take(pa.array(again)), join("batch-", ids.take(pa.array(again))))
    return {"shopify.order": table, **_lines(chunk, orders, lines, products, mine, numbers)}


def _lines(
    chunk: Chunk, orders: Orders, lines: Lines, products: Catalogue, mine: Numbers, numbers: Numbers
) -> dict[str, pa.Table]:
    rng = chunk.world.rng("web lines")
    place = np.full(len(orders.at), -1)
    place[mine] = np.arange(len(mine))
    own = lines.of(place >= 0)
    order = place[own.order]
    size = len(order)
    line_ids = chunk.numbers(size, 13_000_000_000_000, 200)
    unit = -(-own.cents // own.quantity)
    product_id = 7_700_000_000_000 + own.product
    table, _ = chunk.landed(
        "shopify.order_line",
        {
            "id": line_ids, "order_id": numbers[order], "product_id": product_id,
            "variant_id": product_id + 30_000_000_000_000, "sku": pick(products.skus, own.product),
            "title": pick(products.titles, own.product), "quantity": own.quantity, "price": unit / 100,
            "total_discount": (unit * own.quantity - own.cents) / 100, "gift_card": False,
        },
    )  # fmt: skip
    return {"shopify.order_line": table, **_refunds(chunk, orders, own, order, mine, numbers, line_ids, rng)}


def _refunds(
    chunk: Chunk, orders: Orders, own: Lines, order: Numbers, mine: Numbers, numbers: Numbers, line_ids: Numbers,
    rng: np.random.Generator,
) -> dict[str, pa.Table]:  # fmt: skip
    """A refund returns money line by line, the first lines first, until its amount is reached."""
    returned = np.flatnonzero(orders.refunded[mine] > 0)
    refund_ids = chunk.numbers(len(returned), 910_000_000_000, 30)
    at = orders.at[mine][returned] + rng.integers(24, 480, len(returned)).astype("timedelta64[h]")
    at = np.minimum(at, chunk.world.today.astype("datetime64[us]") - np.timedelta64(1, "h"))
    whole = orders.status[mine][returned] == REFUNDED
    refund, _ = chunk.landed(
        "shopify.refund",
        {
            "id": refund_ids, "order_id": numbers[returned], "created_at": at, "processed_at": at,
            "note": where(whole, "Devolución completa", pick(_REFUND_NOTES, rng.integers(0, 3, len(at)))),
        },
    )  # fmt: skip
    of_refund = np.full(len(mine), -1)
    of_refund[returned] = np.arange(len(returned))
    lines = np.flatnonzero(of_refund[order] >= 0)
    which = of_refund[order[lines]]
    cents = own.cents[lines]
    start = np.searchsorted(which, np.arange(len(returned)))
    before = np.cumsum(cents) - cents
    before = before - before[start][which] if len(lines) else before
    amount = np.clip(orders.refunded[mine][returned][which] - before, 0, cents)
    hit = np.flatnonzero(amount > 0)
    lines, which, amount = lines[hit], which[hit], amount[hit]
    size = len(lines)
    detail, _ = chunk.landed(
        "shopify.order_line_refund",
        {
            "id": chunk.numbers(size, 480_000_000_000, 60), "refund_id": refund_ids[which],
            "order_line_id": line_ids[lines], "quantity": own.quantity[lines].astype(np.float64),
            "subtotal": amount / 100, "total_tax": np.zeros(size),
            "restock_type": pick(["return", "no_restock"], rng.integers(0, 2, size)),
            "location_id": pa.array(np.full(size, 61_000_000_001), mask=rng.random(size) > 0.2),
        },
    )  # fmt: skip
    return {"shopify.refund": refund, "shopify.order_line_refund": detail}


def abandoned_checkouts(chunk: Chunk, shop: View) -> pa.Table:
    """Carts left behind, a third of them by people who had not signed in."""
    rng = chunk.world.rng("checkouts")
    size = int(len(shop.owner) * 0.15)
    of = rng.integers(0, max(1, len(shop.owner)), size)
    numbers = chunk.numbers(size, 33_000_000_000_000, 2)
    created = at_hours(chunk.rows["shopify"].created[of] + rng.integers(0, 200, size).astype("timedelta64[D]"), rng)
    created = np.minimum(created, chunk.world.today.astype("datetime64[us]") - np.timedelta64(2, "h"))
    anonymous = rng.random(size) < 0.33
    found, token = pa.array(of), digits(numbers * 7_919 % 10**12, 12)
    ids = pa.array(customer_ids(chunk)[of], pa.int64(), mask=anonymous)
    table, _ = chunk.landed(
        "shopify.abandoned_checkout",
        {
            "id": numbers, "customer_id": ids, "email": shop.email.take(found),
            "phone": hide(rng.random(size) < 0.6, shop.phone.take(found)), "cart_token": token,
            "token": join("t", token), "created_at": created,
            "closed_at": np.where(rng.random(size) < 0.3, created + np.timedelta64(1, "h"), np.datetime64("NaT")),
            "total_price": np.round(np.exp(rng.normal(3.7, 0.8, size)), 2), "currency": "EUR",
            "device_id": rng.integers(1, 40, size), "buyer_accepts_marketing": rng.random(size) < 0.5,
            "abandoned_checkout_url": join("https://shop.example.com/recover/", token),
        },
    )  # fmt: skip
    return table
