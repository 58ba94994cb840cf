"""What the warehouse knows of one customer's values: who said them, when, how far that is trusted, and why they won."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb

from customer360.errors import UserError
from customer360.pipeline.warehouse import rows
from customer360.why.command import shortened

# the order in which people read a customer; what is not named here comes after
READING_ORDER = (
    "party_type", "full_name", "first_name", "last_name", "birth_date", "gender", "national_id", "company", "email",
    "emails", "phone", "phones", "street", "house_number", "postal_code", "city", "region", "country_code", "language",
    "salutation", "gender_hint", "age_band", "email_class", "province", "subdivision_code", "postal_region",
)  # fmt: skip
FOUND = """
    select customer_id from identity.golden_customers where customer_id = $asked
    union all
    select customer_id from identity.customer_members where record_id = $asked
    limit 1
"""
REDIRECTED = "select current_customer_id from identity.customer_id_redirects where customer_id = $asked"
VALUES = """
    select
        attribute, attribute_value, value_rank, is_golden, source_system, record_id, observed_at, trust, failed_check,
        rule, reason
    from identity.customer_values
    where customer_id = $customer
    order by attribute, value_rank
"""
ENRICHED = """
    select attribute, attribute_value, derived_from, reference_seed, trust
    from identity.enriched_values
    where customer_id = $customer
    order by attribute
"""
COUNTS = """
    select record_count, source_count, last_seen_at
    from identity.golden_customers
    where customer_id = $customer
"""
QUALITY = """
    select quality_badge, completeness, confidence, quality_reasons
    from marts.customer_quality
    where customer_id = $customer
"""


@dataclass(frozen=True)
class Value:
    """One value of one attribute. `trust` is 0 to 100, `observed_at` is in UTC."""

    attribute: str
    value: str
    rank: int
    is_golden: bool
    source: str
    record: str
    observed_at: datetime | None
    trust: float
    failed_check: str | None
    rule: str
    reason: str


@dataclass(frozen=True)
class Derived:
    """One value that a reference list adds; nobody has said it."""

    attribute: str
    value: str
    derived_from: str
    reference_seed: str
    trust: float


@dataclass(frozen=True)
class Quality:
    """How good the golden row is; shares are 0 to 1."""

    badge: str
    completeness: float
    confidence: float
    reasons: str


@dataclass(frozen=True)
class Origins:
    """Everything that is known of where the values of a customer come from."""

    customer_id: str
    record_count: int
    source_count: int
    last_seen_at: datetime | None
    quality: Quality | None
    values: list[Value]
    derived: list[Derived]


def find_customer(warehouse: duckdb.DuckDBPyConnection, asked: str) -> str:
    """The customer in force of a customer id, of one that was merged since, or of a record.

    Raises UserError where there is none.
    """
    for (customer,) in rows(warehouse, FOUND, asked=asked):
        return str(customer)
    for (current,) in rows(warehouse, REDIRECTED, asked=asked):
        if current:
            return str(current)
        raise UserError(f"{shortened(asked)} is a customer no more: all its records are gone")
    raise UserError(
        f"no customer and no record {shortened(asked) or '(nothing)'}: take an id from marts.dim_customer, "
        "or a record id <source>:<instance>:<id>"
    )


def read_origins(warehouse: duckdb.DuckDBPyConnection, customer: str) -> Origins:
    """The values of a customer that exists, in the order in which people read them."""
    ((record_count, source_count, last_seen_at),) = rows(warehouse, COUNTS, customer=customer)
    quality = [Quality(*row) for row in rows(warehouse, QUALITY, customer=customer)]
    values = [Value(*row) for row in rows(warehouse, VALUES, customer=customer)]
    derived = [Derived(*row) for row in rows(warehouse, ENRICHED, customer=customer)]
    return Origins(
        customer, int(record_count), int(source_count), last_seen_at, quality[0] if quality else None,
        sorted(values, key=lambda value: (*reading_place(value.attribute), value.rank)),
        sorted(derived, key=lambda value: reading_place(value.attribute)),
    )  # fmt: skip


def reading_place(attribute: str) -> tuple[int, str]:
    """Where an attribute stands in the reading order."""
    known: dict[str, Any] = {name: place for place, name in enumerate(READING_ORDER)}
    return known.get(attribute, len(known)), attribute
