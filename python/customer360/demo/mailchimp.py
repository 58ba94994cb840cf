"""Mailchimp: three lists, members keyed by the hash of their address and the list, and what they did with mailings."""

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo.chunk import Chunk
from customer360.demo.names import COUNTRIES
from customer360.demo.profiles import MAILING
from customer360.demo.text import Numbers, digits, first_seen, hide, join, pick, present, sql, text, where
from customer360.demo.views import SHOWN_IN, View
from customer360.demo.world import at_hours

SOURCE = "mailchimp"
LIST_IDS = ["a1b2c3d4e5", "f6a7b8c9d0", "0e1f2a3b4c"]
_LIST_NAMES = ["Newsletter", "Ofertas", "Club de tienda"]
_CAMPAIGNS = 60


def lists(chunk: Chunk) -> pa.Table:
    """The three lists, in the first chunk only."""
    start = chunk.world.history_start.astype("datetime64[us]")
    table, _ = chunk.landed(
        "mailchimp.list",
        {
            "id": text(LIST_IDS), "name": text(_LIST_NAMES), "default_from_email": "hola@shop.example.com",
            "default_language": "es", "date_created": np.full(3, start),
        },
    )  # fmt: skip
    return table


def members(chunk: Chunk) -> dict[str, pa.Table]:
    """Subscriptions: one person may stand in several lists with one address, and with another address in another."""
    rows, rng = chunk.rows["member"], chunk.world.rng("mailchimp")
    # how many lists each subscriber is in, the newsletter first
    count = rng.choice([1, 2, 3], len(rows), p=[0.78, 0.16, 0.06])
    row = np.repeat(np.arange(len(rows)), count)
    which = np.arange(len(row)) - (np.cumsum(count) - count)[row]
    view = chunk.painted("member", rows.owner, rows.updated, MAILING)
    email = pc.utf8_trim_whitespace(view.email).take(pa.array(row))
    key = join(sql("md5(lower(email))", email=email), ":", pick(LIST_IDS, which))
    # two people of one address are one member
    kept = np.flatnonzero(present(email) & first_seen(key))
    row, which, email, ids = row[kept], which[kept], email.take(pa.array(kept)), key.take(pa.array(kept))
    return _land(chunk, view, row, which, email, ids, rng)


def _land(
    chunk: Chunk, view: View, row: Numbers, which: Numbers, email: pa.Array, ids: pa.Array, rng: np.random.Generator
) -> dict[str, pa.Table]:
    rows, ledger = chunk.rows["member"], chunk.ledger
    size, owner = len(row), view.owner[row]
    joined = at_hours(rows.created[row], rng, 7, 12)
    changed = at_hours(rows.updated[row], rng, 12, 23)
    status = rng.choice(3, size, p=[0.86, 0.11, 0.03])
    member_id = pc.utf8_slice_codeunits(ids, 0, 32)
    at, named = pa.array(row), rng.random(size) < 0.65
    table, again = chunk.landed(
        "mailchimp.member",
        {
            "id": member_id, "list_id": pick(LIST_IDS, which), "email_address": email,
            "unique_email_id": pc.utf8_slice_codeunits(member_id, 0, 10),
            "status": pick(["subscribed", "unsubscribed", "cleaned"], status), "email_type": "html",
            "merge_fname": hide(~named, view.first.take(at)),
            "merge_lname": hide(~named, view.last.take(at)), "language": view.language.take(at),
            "country_code": hide(rng.random(size) < 0.3, pick(list(COUNTRIES), chunk.people.country[owner])),
            "ip_opt": join("10.1.", digits(row % 250), ".", digits(row % 199)),
            "ip_signup": join("10.1.", digits(row % 250), ".", digits(row % 199)), "timestamp_opt": joined,
            "timestamp_signup": joined, "last_changed": changed, "latitude": np.round(36 + 8 * rng.random(size), 3),
            "longitude": np.round(-9 + 12 * rng.random(size), 3), "timezone": "Europe/Madrid",
            "vip": rng.random(size) < 0.01, "member_rating": rng.integers(1, 6, size),
        },
        repeats=1 / 500,
    )  # fmt: skip
    ledger.persons(SOURCE, "member", ids, owner)
    slips = {name: mask[row] & (named | (SHOWN_IN[name] != "name")) for name, mask in view.slips.items()}
    ledger.slips(SOURCE, "member", ids, replace(view, owner=owner, slips=slips), "name email")
    ledger.plant("repeated_load", SOURCE, "member", ids, owner, again)
    thrice = np.bincount(row, minlength=len(rows))[row] == 3
    ledger.plant("same_email_in_three_lists", SOURCE, "member", ids, owner, thrice)
    activity, left = _activity(chunk, member_id, which, joined, status == 1, changed)
    return {"mailchimp.member": table, "mailchimp.campaign_recipient_activity": activity, "mailchimp.unsubscribe": left}


def _activity(
    chunk: Chunk, member_id: pa.Array, which: Numbers, joined: np.ndarray, has_left: np.ndarray, changed: np.ndarray
) -> tuple[pa.Table, pa.Table]:
    rng = chunk.world.rng("activity")
    of = np.repeat(np.arange(len(which)), rng.poisson(3.0, len(which)))
    span = (chunk.world.today.astype("datetime64[us]") - joined).astype("timedelta64[s]").astype(np.int64)
    moment = joined[of] + (rng.random(len(of)) * span[of]).astype("timedelta64[s]")
    action = rng.choice(3, len(of), p=[0.75, 0.22, 0.03])
    campaign = join("cmp", digits(rng.integers(0, _CAMPAIGNS, len(of)), 4))
    list_id = pick(LIST_IDS, which)
    activity, _ = chunk.landed(
        "mailchimp.campaign_recipient_activity",
        {
            "campaign_id": campaign, "member_id": member_id.take(pa.array(of)), "list_id": list_id.take(pa.array(of)),
            "action": pick(["open", "click", "bounce"], action), "timestamp": moment,
            "ip": hide(action == 2, join("10.2.", digits(of % 250), ".9")),
            "url": where(action == 1, "https://shop.example.com/ofertas", pa.scalar(None, pa.string())),
            "bounce_type": pa.array(rng.integers(1, 3, len(of)), mask=action != 2),
        },
    )  # fmt: skip
    gone = np.flatnonzero(has_left)
    left, _ = chunk.landed(
        "mailchimp.unsubscribe",
        {
            "campaign_id": join("cmp", digits(rng.integers(0, _CAMPAIGNS, len(gone)), 4)),
            "member_id": member_id.take(pa.array(gone)), "list_id": list_id.take(pa.array(gone)),
            "reason": rng.integers(1, 5, len(gone)), "timestamp": changed[gone],
        },
    )  # fmt: skip
    return activity, left
