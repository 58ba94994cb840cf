"""Whose an event of the web site is, case by case."""

import random
from datetime import timedelta

import pytest
from web_runs import NOON, PROJECT, Site, event, rendered

DAY = 24 * 60
NOBODY = None


def test_what_was_done_before_a_login_is_theirs_who_logged_in():
    told = Site([event("page", 0), event("login", 2, user="a"), event("cart", 3, user="a")]).told()
    assert told == {"page": ("anna", "named_next"), "login": ("anna", "user_id"), "cart": ("anna", "user_id")}


def test_a_device_of_one_customer_is_theirs_long_before_and_after():
    told = Site([event("spring", -90 * DAY), event("login", 0, user="a"), event("autumn", 90 * DAY)]).told()
    assert told["spring"] == told["autumn"] == ("anna", "only_visitor")


def test_two_accounts_of_one_customer_are_one_visitor():
    told = Site([event("one", 0, user="a"), event("other", DAY, user="a2"), event("later", 9 * DAY)]).told()
    assert told["later"] == ("anna", "only_visitor")


@pytest.mark.parametrize(
    ("minutes", "customer", "reason"),
    [
        # of two who log in on one device, hours apart
        (-5, "anna", "named_next"),
        (20, NOBODY, "several_visitors"),
        (300 - 61, NOBODY, "several_visitors"),
        (300 - 60, "bea", "named_next"),
        (300 - 45, "bea", "named_next"),
        (301, NOBODY, "several_visitors"),
        (5 * DAY, NOBODY, "several_visitors"),
    ],
)
def test_on_a_shared_device_only_a_login_soon_after_says_who_it_was(minutes, customer, reason):
    events = [event("morning", 0, user="a"), event("evening", 300, user="b"), event("page", minutes)]
    assert Site(events).told()["page"] == (customer, reason)


def test_a_visit_without_a_pause_may_be_long():
    events = [*(event(f"page {number}", 25 * number) for number in range(8)), event("login", 200, user="b")]
    told = Site([*events, event("before", -5 * DAY, user="a")]).told("customer_id, match_reason, visit_id")
    assert {told[f"page {number}"] for number in range(8)} == {("bea", "named_next", "page 0")}


@pytest.mark.parametrize(
    ("minutes", "customer", "reason"),
    [
        # one logs in at 0 and is gone at 10, the next one logs in at 35, without a pause on the device
        (12, NOBODY, "several_visitors"),
        (22, NOBODY, "several_visitors"),
        (22.5, NOBODY, "several_visitors"),
        (23, "bea", "named_next"),
        (34, "bea", "named_next"),
    ],
)
def test_between_two_visitors_without_a_pause_it_is_the_nearer_one_if_it_is_the_next(minutes, customer, reason):
    events = [event("1", 0, user="a"), event("2", 10, user="a"), event("3", 35, user="b"), event("page", minutes)]
    assert Site(events).told()["page"] == (customer, reason)


def test_strangers_at_a_shops_tablet_are_not_the_next_who_logs_in_hours_later():
    strangers = [event(f"page {minutes}", minutes) for minutes in range(20, 240, 20)]
    told = Site([event("1", 0, user="a"), *strangers, event("2", 240, user="b")]).told()
    assert {name: told[name] for name in told if told[name] == ("bea", "named_next")}.keys() == {
        "page 180", "page 200", "page 220",
    }  # fmt: skip
    assert told["page 160"] == (NOBODY, "several_visitors")


def test_who_logs_in_again_was_there_in_between():
    events = [event("1", 0, user="a"), event("page", 1), event("2", 40, user="a2"), event("3", 5 * DAY, user="b")]
    assert Site([*events, event("still", 20)]).told()["page"] == ("anna", "named_next")


def test_a_visit_ends_where_another_visitor_begins():
    events = [event("1", 0, user="a"), event("2", 1, user="a"), event("3", 2, user="b"), event("4", 3, user="b")]
    site = Site(events)
    visits = "select visit_id, customer_id, event_count, is_named from fct_web_visits order by visit_id"
    assert site.rows(visits) == [("1", "anna", 2, True), ("3", "bea", 2, True)]
    devices = "select device_id, customer_id, visitor_count, named_event_count from customer_devices order by 2"
    assert site.rows(devices) == [("website:main:kate", "anna", 2, 2), ("website:main:kate", "bea", 2, 2)]


def test_who_never_says_who_they_are_stays_nobody():
    told = Site([event("page", 0), event("again", DAY)]).told("customer_id, customer_match, match_reason")
    assert set(told.values()) == {(NOBODY, "anonymous", "nobody_named")}


def test_an_unknown_user_is_told_and_is_somebody_else():
    events = [event("page", 0), event("login", 1, user="gone"), event("anna", DAY, user="a"), event("late", 3 * DAY)]
    told = Site(events).told("customer_id, customer_match, match_reason, site_user_id")
    assert told["login"] == (NOBODY, "unknown_record", "unknown_user", "gone")
    assert told["page"] == (NOBODY, "anonymous", "unknown_visitor", None)
    assert told["late"] == (NOBODY, "anonymous", "several_visitors", None)


def test_a_device_of_one_unknown_user_is_nobodys():
    told = Site([event("login", 1, user="gone"), event("late", 3 * DAY)]).told()
    assert told["late"] == (NOBODY, "unknown_visitor")


@pytest.mark.parametrize(("minutes", "visits"), [(30, 1), (30.1, 2)])
def test_a_pause_of_half_an_hour_is_the_longest_within_a_visit(minutes, visits):
    site = Site([event("page", 0), event("login", minutes, user="a")])
    assert site.rows("select count(*) from fct_web_visits") == [(visits,)]


EMAILS = [
    ("bea", "bea@example.com"),
    ("anna", "ana@example.com"),
    ("bea", "casa@example.com"),
    ("anna", "casa@example.com"),
]


@pytest.mark.parametrize(
    ("typed", "customer", "reason"),
    [
        ("ana@example.com", "anna", "email"),
        (" Ana@Example.com ", "anna", "email"),
        ("casa@example.com", NOBODY, "shared_email"),
        ("nobody@example.com", NOBODY, "unknown_email"),
        ("'; drop table door; --", NOBODY, "nobody_named"),
        ("", NOBODY, "nobody_named"),
    ],
)
def test_an_address_is_theirs_who_alone_have_it(typed, customer, reason):
    site = Site([event("form", 0, event_kind="identify", email=typed), event("page", 3 * DAY)], emails=EMAILS)
    told = site.told()
    assert told["form"] == (customer, reason)
    assert told["page"][0] == customer


def test_a_user_id_that_no_source_knows_is_found_by_the_users_address():
    signs = {"event_kind": "identify", "email": "ana@example.com"}
    events = [event("signup", 0, user="new", **signs), event("page", DAY, cookie="phone", user="new")]
    assert set(Site(events, emails=EMAILS).told().values()) == {("anna", "email_of_user")}
    for other in ("casa@example.com", "bea@example.com"):
        more = event("other", 2 * DAY, user="new", event_kind="identify", email=other)
        assert set(Site([*events, more], emails=EMAILS).told().values()) == {(NOBODY, "unknown_user")}


def test_a_user_id_says_more_than_an_address():
    told = Site([event("login", 0, user="b", event_kind="identify", email="ana@example.com")], emails=EMAILS).told()
    assert told["login"] == ("bea", "user_id")


@pytest.mark.parametrize("cookie", ["undefined", "NULL", "0", "00000000-0000-0000-0000-000000000000", None])
def test_a_word_for_nobody_is_no_device(cookie):
    site = Site([event("login", 0, cookie, user="a"), event("page", 1, cookie), event("user", 2, cookie, user="null")])
    told = site.told("customer_id, match_reason, device_id")
    assert told["page"] == told["user"] == (NOBODY, "no_cookie", None)
    assert told["login"] == ("anna", "user_id", None)
    assert site.rows("select count(*) from fct_web_visits") == [(3,)]


def test_one_cookie_of_two_sites_is_two_devices():
    told = Site([event("login", 0, user="a"), event("page", 1, source_instance="outlet")]).told()
    assert told["page"] == (NOBODY, "nobody_named")


def arrives(days, seconds=0):
    return {"received_at": NOON + timedelta(days=days, seconds=seconds)}


@pytest.mark.parametrize(
    ("received", "arrival"),
    [
        (arrives(0), "on_time"),
        (arrives(1), "on_time"),
        (arrives(1, 1), "late"),
        (arrives(3), "late"),
        (arrives(0, -3600), "on_time"),
        ({"received_at": None}, "on_time"),
    ],
)
def test_an_event_that_comes_in_late_has_its_right_time_and_customer(received, arrival):
    site = Site([event("page", 0, **received), event("login", 1, user="a")])
    assert site.told("customer_id, arrival, visit_id")["page"] == ("anna", arrival, site.told("visit_id")["login"][0])


def test_what_comes_in_too_late_is_set_aside_and_names_nobody_else():
    events = [event("page", -1), event("login", 0, user="a", **arrives(3, 1)), event("other", 0, **arrives(700))]
    site = Site(events)
    assert site.told() == {"page": (NOBODY, "nobody_named")}
    late = site.rows("select event_id, customer_id, match_reason, hours_late from late_web_events order by 1")
    assert late == [("login", "anna", "user_id", 72), ("other", NOBODY, "too_late", 700 * 24)]
    assert site.rows("select * from customer_devices") == []


def test_a_time_to_come_is_told_and_the_event_counts_when_it_came_in():
    future = {"happened_at": NOON + timedelta(days=30_000), "received_at": NOON}
    site = Site([event("page", 0, **future), event("login", 1, user="a")])
    assert site.told("customer_id, arrival, happened_at, claimed_at")["page"] == (
        "anna", "future", NOON, future["happened_at"],
    )  # fmt: skip
    fast = Site([event("page", 0, **arrives(0, -3601))]).told("arrival, happened_at")
    assert fast["page"] == ("future", NOON - timedelta(seconds=3601))
    never = {"happened_at": NOON + timedelta(days=30_000), "received_at": NOON + timedelta(days=30_000)}
    told = Site([event("page", 0, **never), event("login", 1, user="a")]).told("customer_id, arrival, match_reason")
    assert told["page"] == (NOBODY, "future", "no_time")


def test_an_event_without_a_time_counts_when_it_came_in():
    columns = "customer_id, arrival, hours_late"
    told = Site([event("page", 0, happened_at=None), event("login", 1, user="a")]).told(columns)
    assert told["page"] == ("anna", "undated", None)
    lost = event("page", 0, happened_at=None, received_at=None)
    told = Site([lost, event("login", 1, user="a")]).told("customer_id, match_reason")
    assert told["page"] == (NOBODY, "no_time")


def test_no_event_at_all_is_no_fault():
    site = Site([])
    assert site.told() == {}
    assert site.rows("select * from fct_web_visits") == []


def test_the_order_in_which_events_come_changes_nothing():
    rng = random.Random(360)
    users = [None, None, None, "a", "b", "gone"]
    events = [
        event(f"{number:03}", rng.randrange(0, 2_000), rng.choice("xyz"), rng.choice(users)) for number in range(200)
    ]
    columns = "customer_id, match_reason, visit_id, happened_at"
    first = Site(events).told(columns)
    rng.shuffle(events)
    assert Site(events).told(columns) == first
    assert len(first) == 200


def test_a_lost_or_doubled_event_rings():
    law = PROJECT / "tests" / "marts" / "web_events_are_conserved.sql"
    events = [event("page", 0), event("late", 0, **arrives(9)), event("login", 1, user="a")]
    for fault, event_id in (
        ("delete from late_web_events", "late"),
        ("insert into fct_web_events select * from fct_web_events where event_id = 'page'", "page"),
        ("update fct_web_events set event_id = 'new' where event_id = 'login'", "login"),
    ):
        site = Site(events)
        assert site.rows(rendered(law)) == []
        site.rows(fault)
        assert event_id in {row[0] for row in site.rows(rendered(law))}, fault


def test_a_source_that_is_named_wrongly_rings():
    alarm = PROJECT / "tests" / "marts" / "web_users_are_known.sql"
    known = {f"{number}": f"c-{number}" for number in range(100, 120)}
    events = [event(f"{number}", number, user=f"{number}") for number in range(100, 120)]
    site = Site(events, known)
    assert site.rows(rendered(alarm)) == []
    site = Site(events, {"else": "c"})
    assert site.rows(rendered(alarm)) == [(20, 20)]


def test_a_thousand_people_on_one_cookie_take_no_time():
    events = [event(f"{number:05}", number, user=f"u{number % 997}") for number in range(3_000)]
    site = Site(events, {f"u{number}": f"c-{number}" for number in range(997)})
    assert site.rows("select visitor_count from web_devices") == [(997,)]
