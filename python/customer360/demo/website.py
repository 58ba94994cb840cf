"""The web site, as Segment lands it: what visitors looked at, before and after they logged in, and who never did."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from customer360.demo.chunk import Chunk
from customer360.demo.poison import EMOJI, FAR_FUTURE, FORMULA, RARE, RIGHT_TO_LEFT, SQL_NAME, TEMPLATE
from customer360.demo.schemas import SCHEMAS
from customer360.demo.text import (
    Days,
    Numbers,
    Text,
    digits,
    empty,
    hide,
    join,
    pick,
    present,
    put,
    sql,
    swap,
    where,
)
from customer360.demo.views import View
from customer360.demo.world import at_hours

PAGE, IDENTIFY, TRACK = 0, 1, 2
TABLES = {PAGE: "pages", IDENTIFY: "identifies", TRACK: "tracks"}
# what is known of an event that a test looks at; the rest is plain
TRICKS = ["before_login", "shared_device", "shop_tablet", "never_logs_in", "unknown_user", "newsletter"]
BEFORE, SHARED, TABLET, NEVER, UNKNOWN, NEWSLETTER = range(len(TRICKS))
HISTORY = 180  # days that the site keeps
NOBODY = -1
_DAY = np.timedelta64(1, "D").astype("timedelta64[s]")
_PATHS = ["/", "/ofertas", "/novedades", "/producto/zapatos", "/producto/abrigo", "/cuenta", "/ayuda"]
_TITLES = ["Inicio", "Ofertas", "Novedades", "Zapatos", "Abrigo", "Mi cuenta", "Ayuda"]
_TRACKS = ["product_viewed", "product_added", "products_searched"]
_TEXTS = ["Product Viewed", "Product Added", "Products Searched"]
_CAMPAIGNS = [None, "newsletter", "spring_sale"]
_REFERRERS = [None, "https://www.google.com/", "https://www.instagram.com/"]
_HOSTILE = [FORMULA, SQL_NAME, TEMPLATE, RIGHT_TO_LEFT, EMOJI, "a\x00b", "x" * 20_000, " "]
_SITE = "https://shop.example.com"


@dataclass(frozen=True)
class Visits:
    """One visit a row: on which device, of which shop account (NOBODY: none), and how many events before and after."""

    device: Numbers
    account: Numbers
    start: Days
    before: Numbers
    after: Numbers
    trick: Numbers


def events(chunk: Chunk, accounts: Numbers, shop: View) -> dict[str, pa.Table]:
    """The tables of the site, and whose each event truly is; `accounts` are the shop's ids, `shop` what it knows."""
    rng = chunk.world.rng("website")
    visits = _visits(chunk, rng)
    size = visits.before + visits.after
    visit = np.repeat(np.arange(len(size)), size)
    place = np.arange(len(visit)) - (np.cumsum(size) - size)[visit]
    pause = np.minimum(rng.exponential(50.0, len(visit)), 600).astype(np.int64) + 1
    run = np.cumsum(pause)
    first = run[(np.cumsum(size) - size)[visit]] if len(visit) else run
    at = visits.start[visit] + (run - first).astype("timedelta64[s]")
    knows = place >= visits.before[visit]
    signs_in = knows & (place == visits.before[visit])
    kind = np.where(signs_in, IDENTIFY, np.where(rng.random(len(visit)) < 0.7, PAGE, TRACK))
    trick = visits.trick[visit]
    user = np.where(knows & (trick != NEWSLETTER), visits.account[visit], NOBODY)
    names = _names(chunk, accounts, user, trick)
    columns = {
        "id": _spread("message", chunk.numbers(len(visit), 0, 40)),
        "anonymous_id": _as_uuid(_spread("cookie", chunk.world.first * 4 + visits.device[visit])),
        "user_id": names,
        "timestamp": at,
        "received_at": _received(chunk, rng, at),
    }
    rows = _Rows(chunk, rng, kind, columns, shop.email, visits.account[visit], trick)
    return {f"website.{TABLES[code]}": rows.table(code) for code in TABLES} | {"_truth.web_events": rows.truth()}


def _visits(chunk: Chunk, rng: np.random.Generator) -> Visits:
    """Members, pairs of members on one device, those who never log in, and the tablets of the shops."""
    world, shop = chunk.world, chunk.rows["shopify"]
    members = np.flatnonzero(rng.random(len(shop)) < 0.6)
    account = np.repeat(members, 1 + rng.poisson(0.6, len(members)))
    # two devices at most: two numbers of each account
    device = account * 2 + (rng.random(len(account)) < 0.15)
    pairs = world.quota(1 / 250)
    shared = (account // 2 < pairs) & (account % 2 == 1)
    device[shared] = (account[shared] - 1) * 2
    opened = np.maximum(shop.created[account], world.today - np.timedelta64(HISTORY, "D"))
    span = (world.today - opened).astype(np.int64)
    day = opened + (rng.random(len(account)) * span).astype("timedelta64[D]")
    stays_out = rng.random(len(account)) < 0.3
    before = rng.poisson(0.8, len(account)) + stays_out
    after = np.where(stays_out, 0, 2 + rng.poisson(1.0, len(account)))
    trick = np.where(account // 2 < pairs, SHARED, BEFORE)
    unknown = rng.permutation(np.flatnonzero(trick == BEFORE))[: world.quota(1 / 1000)]
    trick[unknown] = UNKNOWN
    known = Visits(device, account, at_hours(day, rng), before, after, trick)
    return _together(known, _strangers(chunk, rng), _tablets(chunk, rng))


def _strangers(chunk: Chunk, rng: np.random.Generator) -> Visits:
    """Visits of people who never log in; a few of those with an account leave their address for the newsletter."""
    world, size = chunk.world, int(chunk.world.size * 0.2) + 1
    accounts = len(chunk.rows["shopify"])
    day = world.today - (1 + rng.integers(0, HISTORY, size)).astype("timedelta64[D]")
    signs = (rng.random(size) < 0.05) & (accounts > 0)
    account = np.where(signs, rng.integers(0, max(1, accounts), size), NOBODY)
    return Visits(
        2 * accounts + np.arange(size), account, at_hours(day, rng), 1 + rng.poisson(0.7, size),
        signs.astype(np.int64), np.where(signs, NEWSLETTER, NEVER),
    )  # fmt: skip


def _tablets(chunk: Chunk, rng: np.random.Generator) -> Visits:
    """A shop's tablet: ten customers log in one after the other, some look around before; later two who never do."""
    world, accounts = chunk.world, len(chunk.rows["shopify"])
    tablets, visits = (world.quota(1 / 2500), 12) if accounts else (0, 0)
    turn = np.tile(np.arange(visits), tablets)
    size, strange = len(turn), turn >= 10
    day = np.repeat(world.today - (1 + rng.integers(0, 30, tablets)).astype("timedelta64[D]"), visits)
    minutes = 10 * 60 + turn * 25 + np.where(strange, 240, 0)
    device = 2 * accounts + int(world.size * 0.2) + 1 + np.repeat(np.arange(tablets), visits)
    return Visits(
        device, np.where(strange, NOBODY, rng.integers(0, max(1, accounts), size)),
        day.astype("datetime64[us]") + minutes.astype("timedelta64[m]"), rng.integers(0, 2, size) + strange,
        np.where(strange, 0, 2), np.full(size, TABLET),
    )  # fmt: skip


def _together(*parts: Visits) -> Visits:
    columns = zip(*(vars(part).values() for part in parts), strict=True)
    return Visits(*(np.concatenate(column) for column in columns))


def _names(chunk: Chunk, accounts: Numbers, user: Numbers, trick: Numbers) -> Text:
    """The site's ids of its users: the shop's customer ids, and those of a shop that is no more."""
    known = user != NOBODY
    ids = digits(accounts[np.where(known, user, 0)] if len(accounts) else np.zeros(len(user), dtype=np.int64))
    old = join("old-", digits(chunk.world.first + user))
    return hide(~known, where(trick == UNKNOWN, old, ids))


def _received(chunk: Chunk, rng: np.random.Generator, at: Days) -> Days:
    """When each event came in: at once, some days late, a few so late that nobody waits for them."""
    size = len(at)
    chance = rng.random(size)
    days = np.where(chance < 0.01, rng.uniform(1.0, 2.9, size), np.where(chance < 0.012, rng.uniform(4, 20, size), 0.0))
    found = at + (days * 86_400 + rng.integers(1, 4, size)).astype(np.int64).astype("timedelta64[s]")
    at_once: Days = np.where(found < chunk.world.today, found, at + np.timedelta64(2, "s"))
    return at_once


def _spread(kind: str, numbers: Numbers) -> Text:
    """Numbers as ids of 32 letters that tell no order."""
    return sql(f"md5('{kind} ' || number)", number=numbers)


def _as_uuid(ids: Text) -> Text:
    return swap(ids, "^(.{8})(.{4})(.{4})(.{4})(.{12})$", r"\1-\2-\3-\4-\5")


class _Rows:
    """The events of a chunk in the order in which they came in, with what is wrong about some."""

    def __init__(
        self, chunk: Chunk, rng: np.random.Generator, kind: Numbers, columns: dict[str, Text | Days], email: Text,
        account: Numbers, trick: Numbers,
    ) -> None:  # fmt: skip
        # a message that was sent again comes in a second time, later, under the same id
        size, quota = len(kind), chunk.world.quota
        again = rng.permutation(size)[: quota(1 / 200)]
        rows = np.concatenate([np.arange(size), again])
        received = np.asarray(columns["received_at"])[rows]
        received[size:] += np.timedelta64(6, "h")
        order = np.argsort(received, kind="stable")
        self.chunk, self.rng, self.received = chunk, rng, received[order]
        self.rows, self.kind, self.account, self.trick = rows[order], kind[rows][order], account[rows], trick[rows]
        self.account, self.trick = self.account[order], self.trick[order]
        self.at = np.asarray(columns["timestamp"])[self.rows]
        self.id, self.cookie, self.user = (
            columns[name].take(pa.array(self.rows)) for name in ("id", "anonymous_id", "user_id")
        )
        self.email = email
        odd = rng.permutation(np.flatnonzero(self.rows < size))
        self.at[odd[: quota(RARE)]] = FAR_FUTURE
        self.cookie = put(self.cookie, odd[quota(RARE) : 3 * quota(RARE)], "undefined")
        nameless = odd[3 * quota(RARE) : 4 * quota(RARE)]
        self.id = put(self.id, nameless, empty(len(nameless)))

    def table(self, kind: int) -> pa.Table:
        """One raw table of the site, with a batch that was landed twice."""
        rng, mine = self.rng, np.flatnonzero(self.kind == kind)
        at, received, size = self.at[mine], self.received[mine], len(mine)
        columns = {
            "id": self.id.take(pa.array(mine)), "anonymous_id": self.cookie.take(pa.array(mine)),
            "user_id": self.user.take(pa.array(mine)), "received_at": received,
            "sent_at": received - np.timedelta64(1, "s"), "original_timestamp": at, "timestamp": at,
            "context_ip": join("10.4.", digits(self.rows[mine] % 250), ".", digits(self.rows[mine] % 199)),
            "context_user_agent": "Mozilla/5.0",
        }  # fmt: skip
        hostile = rng.permutation(size)[: self.chunk.world.quota(RARE)]
        words = pick(_HOSTILE, np.arange(len(hostile)) % len(_HOSTILE))
        which = rng.integers(0, len(_PATHS), size)
        page = join(_SITE, pick(_PATHS, which))
        if kind == PAGE:
            columns |= {
                "url": page, "path": pick(_PATHS, which), "title": put(pick(_TITLES, which), hostile, words),
                "referrer": pick(_REFERRERS, rng.choice(3, size, p=[0.5, 0.4, 0.1])),
                "context_campaign_source": pick(_CAMPAIGNS, rng.choice(3, size, p=[0.8, 0.15, 0.05])),
            }  # fmt: skip
        elif kind == TRACK:
            event = rng.choice(3, size, p=[0.6, 0.2, 0.2])
            columns |= {"event": pick(_TRACKS, event), "context_page_url": page}
            columns["event_text"] = put(pick(_TEXTS, event), hostile, words)
        else:
            account = self.account[mine]
            email = self.email.take(pa.array(np.maximum(account, 0))) if len(self.email) else empty(size)
            columns |= {"email": hide(rng.random(size) < 0.25, put(email, hostile, words)), "context_page_url": page}
        return self.chunk.landed(f"website.{TABLES[kind]}", columns, repeats=1 / 500)[0]

    def truth(self) -> pa.Table:
        """Who sat before the screen, one row a message; nobody knows who never logged in."""
        once = np.unique(self.rows, return_index=True)[1]
        once = once[present(self.id.take(pa.array(once)))]
        account, size = self.account[once], len(once)
        owner = self.chunk.rows["shopify"].owner
        person = owner[np.maximum(account, 0)] if len(owner) else np.zeros(size, dtype=np.int64)
        columns = [
            pick([TABLES[code] for code in sorted(TABLES)], self.kind[once]), self.id.take(pa.array(once)),
            hide(account == NOBODY, self.chunk.people.ids.take(pa.array(person))),
            pick(TRICKS, self.trick[once]),
        ]  # fmt: skip
        return pa.Table.from_arrays(columns, schema=SCHEMAS["_truth.web_events"])
