"""Salesforce: the accounts of companies, and their opportunities."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from customer360.demo.addresses import postal_codes, streets
from customer360.demo.chunk import Chunk
from customer360.demo.places import CITY
from customer360.demo.purchases import COMPANIES, Purchases, simulate
from customer360.demo.salesforce_ids import salesforce_ids
from customer360.demo.text import Numbers, Text, empty, hide, join, pick
from customer360.demo.world import at_hours, later

COUNTRY_NAMES = ["España", "United Kingdom", "France", "Deutschland", "Portugal", "United States"]
LEAD_SOURCES = ["Web", "Referral", "Trade Show", "Phone", "Partner"]
OWNERS = salesforce_ids("005", np.arange(12))
SOURCE = "salesforce"


@dataclass(frozen=True)
class Accounts:
    """The raw table and where to find each company's accounts."""

    table: pa.Table
    ids: Text
    company: Numbers  # row of Companies for each account
    first_of: Numbers  # account row for each company


def accounts(chunk: Chunk) -> Accounts:
    """One account per company, some twice (another legal form, another address line)."""
    companies, rng = chunk.companies, chunk.world.rng("account")
    size = len(companies.country)
    twice = np.flatnonzero(rng.random(size) < 0.07)
    company = np.concatenate([np.arange(size), twice])
    count = len(company)
    form = np.concatenate([companies.legal_form, (companies.legal_form[twice] + 1) % 3])
    names = companies.named(form, company)
    home = companies.home.take(company)
    ids = salesforce_ids("001", chunk.numbers(count, 100_000, 1))
    has_parent = (rng.random(count) < 0.05) & (company > 0)
    street = streets(home, rng.integers(0, 2, count))
    made, _ = chunk.landed(
        "salesforce.account",
        {
            "id": ids,
            "name": names,
            "type": pick(["Customer", "Prospect", "Partner"], rng.choice(3, count, p=[0.8, 0.15, 0.05])),
            "parent_id": hide(~has_parent, pick(ids, np.maximum(company - 1, 0)) if count else ids),
            "website": hide(rng.random(count) < 0.3, join("https://www.", companies.domain.take(company))),
            "industry": pick(["Retail", "Construction", "Hospitality", "Services"], rng.integers(0, 4, count)),
            "annual_revenue": np.round(np.exp(rng.normal(13.5, 1.2, count)), -3),
            "number_of_employees": 1 + np.exp(rng.normal(2.3, 1.1, count)).astype(np.int64),
            "billing_street": street,
            "billing_city": pick(CITY, home.city),
            "billing_postal_code": postal_codes(home),
            "billing_country": pick(COUNTRY_NAMES, home.country),
            "shipping_street": hide(rng.random(count) < 0.5, street),
            "owner_id": pick(OWNERS, rng.integers(0, 12, count)),
            "is_deleted": False,
        },
    )
    chunk.ledger.others(SOURCE, "account", ids, companies.ids.take(pa.array(company)), "organisation", True)
    return Accounts(made, ids, company, np.arange(size))


def opportunities(chunk: Chunk, found: Accounts) -> tuple[pa.Table, Purchases]:
    """Won ones are the purchases of the companies; some are lost or still open."""
    rng, companies = chunk.world.rng("opportunity"), chunk.companies
    made = simulate(chunk.world, "company purchases", COMPANIES, companies.since)
    won = len(made.buyer)
    unwon = rng.integers(0, max(1, len(companies.country)), int(won * 0.35) if len(companies.country) else 0)
    company = np.concatenate([made.buyer, unwon])
    count = len(company)
    closed = np.concatenate([made.at, at_hours(later(companies.since[unwon], 200.0, rng, chunk.world), rng)])
    is_open = np.concatenate([np.zeros(won, dtype=bool), rng.random(len(unwon)) < 0.3])
    is_won = np.arange(count) < won
    stage = np.where(is_won, 0, np.where(is_open, 2, 1))
    euro = np.concatenate([made.euro_cents, np.round(np.exp(rng.normal(6, 1, len(unwon))) * 100).astype(np.int64)])
    gone = ~is_won & (rng.random(count) < 0.05)
    created = closed - rng.integers(5, 90, count).astype("timedelta64[D]")
    order = np.argsort(created, kind="stable")
    columns = {
        "account_id": pick(found.ids, company) if count else empty(0),
        "amount": euro / 100,
        "stage_name": pick(["Closed Won", "Closed Lost", "Negotiation"], stage),
        "is_won": is_won,
        "close_date": closed.astype("datetime64[D]").astype("datetime64[us]"),
        "created_date": created,
        "lead_source": pick(LEAD_SOURCES, rng.integers(0, 5, count)),
        "owner_id": pick(OWNERS, rng.integers(0, 12, count)),
        "campaign_id": hide(rng.random(count) < 0.8, salesforce_ids("701", rng.integers(0, 20, count))),
        "is_deleted": gone,
    }
    sorted_columns = {name: (values.take(pa.array(order)) if isinstance(values, pa.Array) else values[order])
                      for name, values in columns.items()}  # fmt: skip
    ids = salesforce_ids("006", chunk.numbers(count, 500_000, 2))
    table, _ = chunk.landed("salesforce.opportunity", {"id": ids, **sorted_columns})
    return table, made
