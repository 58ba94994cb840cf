"""Makes the demo: chunk by chunk, people first, then what each source knows of them, then what they bought."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo import (
    lists,
    loyalty_pos,
    mailchimp,
    salesforce,
    salesforce_people,
    shopify,
    truth,
    website,
    zendesk,
)
from customer360.demo.catalogue import Catalogue, catalogue
from customer360.demo.chunk import Chunk
from customer360.demo.companies import draw_companies, draw_employment
from customer360.demo.identifiers import Mailboxes
from customer360.demo.ledger import TRAPS, Ledger
from customer360.demo.membership import draw_membership
from customer360.demo.orders import draw_lines, draw_orders
from customer360.demo.people import draw_people
from customer360.demo.world import World
from customer360.demo.write import Writer
from customer360.errors import UserError

DEFAULT_AS_OF = date(2026, 10, 31)
CHUNK_PEOPLE = 50_000
# some ten million records; phones and national ids have room for four times as many
MOST_PEOPLE = 5_000_000


@dataclass(frozen=True)
class DemoSummary:
    """What was made: people, companies, customer records, rows per table, records per trap."""

    folder: Path
    people: int
    companies: int
    customer_records: int
    rows: dict[str, int] = field(default_factory=dict)
    traps: dict[str, int] = field(default_factory=dict)


def generate(
    out_dir: Path,
    people: int = 5000,
    seed: int = 360,
    as_of: date = DEFAULT_AS_OF,
    progress: Callable[[str], None] | None = None,
) -> DemoSummary:
    """Write the raw tables under `out_dir`; the same arguments give the same rows.

    Raises:
        UserError: when `people` or `seed` is out of range, or `out_dir` is a file.
    """
    if not 1 <= people <= MOST_PEOPLE:
        raise UserError(f"people must lie between 1 and {MOST_PEOPLE:,}, not {people:,}: ask for another number")
    if seed < 0:
        raise UserError(f"seed must be 0 or more, not {seed}: ask for another seed")
    if out_dir.exists() and not out_dir.is_dir():
        raise UserError(f"{out_dir} is a file: name a folder for the demo's raw tables")
    products = catalogue(World(seed, people, 0, 0, as_of).whole("catalogue"))
    mailboxes, counts = Mailboxes(), {"companies": 0, "records": 0}
    traps = dict.fromkeys(TRAPS, 0)
    with Writer(out_dir) as writer:
        for first in range(0, people, CHUNK_PEOPLE):
            world = World(seed, people, first, min(CHUNK_PEOPLE, people - first), as_of)
            chunk = _make(world, products, mailboxes, writer)
            counts["companies"] += len(chunk.companies.country)
            counts["records"] += sum(int(pc.sum(one["is_customer"]).as_py() or 0) for one in chunk.ledger.records)
            for one in chunk.ledger.traps:
                if one.num_rows:
                    traps[one["trap"][0].as_py()] += one.num_rows
            if progress:
                done = first + world.size
                progress(f"{done:,} of {people:,} people, {counts['records']:,} customer records")
        rows = dict(writer.rows)
    truth.write_parameters(out_dir, people, seed, as_of)
    return DemoSummary(out_dir, people, counts["companies"], counts["records"], rows, traps)


def _make(world: World, products: Catalogue, mailboxes: Mailboxes, writer: Writer) -> Chunk:
    """One chunk: everything it holds is written before the next begins."""
    people = draw_people(world, mailboxes)
    companies = draw_companies(world)
    work = draw_employment(world, people, companies, mailboxes)
    rows = draw_membership(world, people, work)
    chunk = Chunk(world, people, companies, work, rows, Ledger(people))

    accounts = salesforce.accounts(chunk)
    contacts = salesforce_people.contacts(chunk, accounts)
    leads = salesforce_people.leads(chunk, contacts, accounts)
    opportunities, deals = salesforce.opportunities(chunk, accounts)
    orders, made, buyers = draw_orders(world, people, rows, ~contacts.deleted)
    lines = draw_lines(world, orders.cents, products)
    shop_tables, shop = shopify.customers(chunk, orders)
    users, user_ids = zendesk.users(chunk, shopify.customer_ids(chunk))
    tables = {
        "salesforce.account": accounts.table,
        "salesforce.contact": contacts.table,
        "salesforce.lead": leads,
        "salesforce.opportunity": opportunities,
        **shop_tables,
        **shopify.web_orders(chunk, orders, lines, products, shop),
        "shopify.abandoned_checkout": shopify.abandoned_checkouts(chunk, shop),
        "zendesk.user": users,
        **zendesk.tickets(chunk, user_ids),
        **mailchimp.members(chunk),
        "loyalty_pos.card": loyalty_pos.cards(chunk, orders),
        **loyalty_pos.receipts(chunk, orders, lines, products),
        **website.events(chunk, shopify.customer_ids(chunk), shop),
    }
    if world.first == 0:
        tables["mailchimp.list"] = mailchimp.lists(chunk)
    for name, table in tables.items():
        writer.parquet(name, table)
    for name, table in lists.contact_lists(chunk).items():
        writer.list_file("contact_lists", name, table)
    for name, table in lists.order_lists(chunk, orders, lines, products, contacts.ids).items():
        writer.list_file("order_lists", name, table)
    chunk.ledger.cast(world.first)
    writer.parquet("_truth.records", pa.concat_tables(chunk.ledger.records))
    writer.parquet("_truth.traps", pa.concat_tables(chunk.ledger.traps))
    writer.parquet("_truth.purchases", truth.purchases(chunk, orders, made, buyers, deals))
    return chunk
