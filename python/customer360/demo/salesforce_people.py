"""Salesforce: the contacts and leads that sales people type."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.chunk import Chunk
from customer360.demo.identifiers import phone_texts
from customer360.demo.poison import FAR_FUTURE, FORMULA, SQL_NAME, Poison
from customer360.demo.profiles import CRM, LEAD
from customer360.demo.salesforce import COUNTRY_NAMES, LEAD_SOURCES, OWNERS, SOURCE, Accounts
from customer360.demo.salesforce_ids import salesforce_ids
from customer360.demo.text import Mask, Numbers, Text, digits, empty, hide, join, pick, present, put, where
from customer360.demo.world import at_hours, seconds


@dataclass(frozen=True)
class Contacts:
    """The raw table, its ids, and which of them were deleted."""

    table: pa.Table
    ids: Text
    deleted: Mask


def contacts(chunk: Chunk, found: Accounts) -> Contacts:
    """People known to the sales force: consumers, and employees of the accounts."""
    rows, ledger, rng = chunk.rows["contact"], chunk.ledger, chunk.world.rng("contact")
    view, size = chunk.view("contact", CRM), len(rows)
    owner = rows.owner
    ids = salesforce_ids("003", chunk.numbers(size, 200_000, 3))
    company = chunk.work.company[owner]
    employed = company >= 0
    deleted, master = _merged(chunk, ids, owner, rng)
    switchboard = np.isin(owner, chunk.people.cast.members("switchboard_phone"))
    settled = deleted | switchboard | np.asarray(pc.is_in(ids, value_set=master.drop_null()))
    again = np.flatnonzero(_has_newer(owner, deleted) & ~settled)[: chunk.world.quota(1 / 1000)]
    deleted[again] = True
    poison = Poison(chunk, view, SOURCE, "contact", ids, settled | deleted)
    gone = poison.rows("soft_deleted", 1 / 300)
    deleted[gone] = True
    ledger.plant("recreated_id", SOURCE, "contact", ids, owner, again)

    desk = _desk_phones(chunk, company)
    uses_desk = employed & ((rng.random(size) < 0.3) | switchboard)
    mobile = hide(switchboard | (uses_desk & (rng.random(size) < 0.2)), view.phone)
    poison.write("formula_name", "first", FORMULA)
    poison.write("placeholder_email", "email", "test@test.com")
    modified = at_hours(rows.updated, rng)
    modified[poison.rows("future_timestamp")] = FAR_FUTURE

    account = hide(
        ~employed, pick(found.ids, found.first_of[np.maximum(company, 0)]) if len(found.ids) else empty(size)
    )
    bounced = (rng.random(size) < 0.02) & present(view.email)
    table, again = chunk.landed(
        "salesforce.contact",
        {
            "id": ids,
            "account_id": account,
            "salutation": hide(
                rng.random(size) < 0.6, pick(["Sra.", "Sr."], (~chunk.people.is_woman[owner]).astype(int))
            ),
            "first_name": view.first,
            "last_name": view.last,
            "name": join(view.first, view.last, sep=" "),
            "email": view.email,
            "phone": where(uses_desk, desk, view.phone),
            "mobile_phone": hide(~uses_desk & (rng.random(size) < 0.5), mobile),
            "mailing_street": view.street,
            "mailing_city": view.city,
            "mailing_state": view.region,
            "mailing_postal_code": view.postal_code,
            "mailing_country": hide(~present(view.street), pick(COUNTRY_NAMES, chunk.people.country[owner])),
            "mailing_country_code": hide(~present(view.street), view.country_code),
            "lead_source": pick(LEAD_SOURCES, rng.integers(0, 5, size)),
            "owner_id": pick(OWNERS, rng.integers(0, 12, size)),
            "birthdate": view.birth,
            "has_opted_out_of_email": rng.random(size) < 0.08,
            "do_not_call": rng.random(size) < 0.05,
            "email_bounced_date": np.where(bounced, modified, np.datetime64("NaT")),
            "is_eu_resident_c": ~np.isin(chunk.people.country[owner], [1, 5]),
            "gclid_c": hide(rng.random(size) < 0.9, join("Cj0KCQ", digits(rng.integers(10**11, 10**12, size)))),
            "is_deleted": deleted,
            "master_record_id": master,
            "last_modified_date": modified,
        },
        repeats=1 / 250,
    )
    ledger.persons(SOURCE, "contact", ids, owner, deleted)
    ledger.slips(SOURCE, "contact", ids, view, "name email phone birth address")
    ledger.plant("repeated_load", SOURCE, "contact", ids, owner, again)
    _company_traps(chunk, ids, owner, company, uses_desk & ~deleted)
    return Contacts(table, ids, deleted)


def _merged(chunk: Chunk, ids: Text, owner: Numbers, rng: np.random.Generator) -> tuple[Mask, Text]:
    """Some of those who stand twice were merged by Salesforce: the later record is deleted and names its master."""
    order = np.argsort(owner, kind="stable")
    again = np.flatnonzero(owner[order][1:] == owner[order][:-1])
    chosen = again[rng.random(len(again)) < 0.4] if len(again) > 2 else again
    loser, winner = order[chosen + 1], order[chosen]
    # a record that lost is nobody's master
    kept = ~np.isin(winner, loser) & ~np.isin(owner[loser], chunk.people.cast.members("switchboard_phone"))
    loser, winner = loser[kept], winner[kept]
    deleted = np.zeros(len(owner), dtype=bool)
    deleted[loser] = True
    master = put(empty(len(owner)), loser, ids.take(pa.array(winner)))
    both = np.concatenate([loser, winner])
    chunk.ledger.plant("merged_at_source", SOURCE, "contact", ids, owner, both)
    return deleted, master


def _has_newer(owner: Numbers, deleted: Mask) -> Mask:
    """Where the same person has a later record that stands."""
    last = np.full(int(owner.max(initial=0)) + 1, -1)
    standing = np.flatnonzero(~deleted)
    last[owner[standing]] = standing
    return last[owner] > np.arange(len(owner))


def _desk_phones(chunk: Chunk, company: Numbers) -> Text:
    if len(chunk.companies.country) == 0:
        return empty(len(company))
    of = np.maximum(company, 0)
    return phone_texts(chunk.companies.phone.take(pa.array(of)), chunk.companies.country[of], company % 2)


def _company_traps(chunk: Chunk, ids: Text, owner: Numbers, company: Numbers, on_desk: Mask) -> None:
    """One switchboard, one info@ address or one CIF for several people."""
    groups = chunk.companies.ids
    shares = np.bincount(company[on_desk], minlength=len(groups))[company] > 1
    for trap, mask in (
        ("company_phone", on_desk & shares),
        ("switchboard_phone", on_desk & np.isin(owner, chunk.people.cast.members("switchboard_phone"))),
        ("role_email", np.isin(owner, chunk.people.cast.members("role_email"))),
        ("company_id_on_contact", np.isin(owner, chunk.people.cast.members("company_id_on_contact"))),
    ):
        rows = np.flatnonzero(mask)
        if len(rows):
            found = pa.array(rows)
            chunk.ledger.trap(trap, SOURCE, "contact", ids.take(found), join(f"{trap}-", groups.take(company[rows])))


def leads(chunk: Chunk, made: Contacts, found: Accounts) -> pa.Table:
    """Not yet customers; the converted ones name the contact they became."""
    rows, ledger, rng = chunk.rows["lead"], chunk.ledger, chunk.world.rng("lead")
    view, size, owner = chunk.view("lead", LEAD), len(rows), rows.owner
    ids = salesforce_ids("00Q", chunk.numbers(size, 300_000, 3))
    contact_of = np.full(chunk.world.size, -1)
    standing = np.flatnonzero(~made.deleted)
    contact_of[chunk.rows["contact"].owner[standing]] = standing
    contact = contact_of[owner]
    converted = (contact >= 0) & (rng.random(size) < 0.7)
    company = chunk.work.company[owner]
    poison = Poison(chunk, view, SOURCE, "lead", ids)
    poison.write("sql_name", "last", SQL_NAME)
    poison.write("placeholder_email", "email", "test@test.com")
    deleted = np.zeros(size, dtype=bool)
    deleted[poison.rows("soft_deleted", 1 / 2000)] = True
    named = _company_names(chunk, company, view.last)
    table, _ = chunk.landed(
        "salesforce.lead",
        {
            "id": ids,
            "first_name": view.first,
            "last_name": view.last,
            "company": named,
            "email": view.email,
            "phone": view.phone,
            "mobile_phone": hide(rng.random(size) < 0.7, view.phone),
            "street": view.street,
            "city": view.city,
            "postal_code": view.postal_code,
            "country": hide(~present(view.street), pick(COUNTRY_NAMES, chunk.people.country[owner])),
            "has_opted_out_of_email": rng.random(size) < 0.06,
            "is_converted": converted,
            "converted_contact_id": hide(
                ~converted, pick(made.ids, np.maximum(contact, 0)) if len(made.ids) else empty(size)
            ),
            "converted_account_id": hide(
                ~converted | (company < 0), pick(found.ids, np.maximum(company, 0)) if len(found.ids) else empty(size)
            ),
            "converted_date": np.where(converted, seconds(rows.updated), np.datetime64("NaT")),
            "lead_source": pick(LEAD_SOURCES, rng.integers(0, 5, size)),
            "status": where(converted, "Qualified", pick(["Open", "Working", "Unqualified"], rng.integers(0, 3, size))),
            "is_deleted": deleted,
        },
    )
    ledger.persons(SOURCE, "lead", ids, owner, deleted)
    ledger.slips(SOURCE, "lead", ids, view, "name email phone address")
    ledger.plant("converted_lead", SOURCE, "lead", ids, owner, converted)
    return table


def _company_names(chunk: Chunk, company: Numbers, last: Text) -> Text:
    """A lead must have a company: the employer, or what people type when they have none."""
    size = len(company)
    none = pick(["Particular", "N/A", "-", "Autónomo"], np.arange(size) % 4)
    if len(chunk.companies.country) == 0:
        return none
    of = np.maximum(company, 0)
    return where(company >= 0, chunk.companies.named(chunk.companies.legal_form[of], of), none)
