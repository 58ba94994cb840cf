"""Buckets and door of the web site: messages sent twice, columns that are not there yet, hostile words."""

from datetime import datetime

import pytest
from dbt_runs import doors_of, run_dbt

pytestmark = pytest.mark.xdist_group("staging")
HOSTILE = "'; drop table staging.x; -- {{ config }} \u202e =1+1"
PAGES = f"""id,anonymous_id,timestamp,original_timestamp,received_at,url,title
m1,kate,2026-03-02 09:00:00,,2026-03-02 09:00:01,/a,Home
m1,kate,2026-03-02 09:00:00,,2026-03-09 09:00:00,/a,Home
m1,kate,2026-03-02 09:00:00,,,/a,Home
m2,kate,soon,2026-03-02T10:00:00+02:00,2026-03-02 09:00:01,/b,"{HOSTILE}"
m3,,,,,,
 ,kate,2026-03-02 09:00:00,,2026-03-02 09:00:01,/c,Nameless
"""
TRACKS = """id,anonymous_id,timestamp,received_at,event
m1,kate,2026-03-02 09:00:05,2026-03-02 09:00:06,product_viewed
"""
IDENTIFIES = """id,anonymous_id,user_id,timestamp,received_at,email
i1, kate ,6900.0,2026-03-02 09:01:00,2026-03-02 09:01:01,Ana@Example.com
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The door over three small files: no event has a user but the login, as at the first day of a site."""
    folder = tmp_path_factory.mktemp("site")
    raw = folder / "raw" / "website"
    raw.mkdir(parents=True)
    for table, text in {"pages": PAGES, "tracks": TRACKS, "identifies": IDENTIFIES}.items():
        (raw / f"{table}.csv").write_text(text, encoding="utf-8")
    return run_dbt(folder, "build", "--select", "staging.website", sources=doors_of("website"), raw=folder / "raw")


def test_the_door_opens_without_columns_that_no_event_has_filled(site):
    assert site.code == 0, site.said[-3000:]


def test_a_message_counts_as_of_its_first_arrival(site):
    rows = "select received_at, row_bucket from staging.stg_website__pages where message_id = 'm1' order by row_version"
    assert site.rows(rows) == [
        (datetime(2026, 3, 2, 9, 0, 1), "kept"),
        (datetime(2026, 3, 9, 9), "repeated"),
        (None, "repeated"),
    ]


def test_every_row_is_in_one_bucket(site):
    buckets = "select source_table, row_bucket, row_reason, row_count from staging.std_website__raw_rows order by all"
    assert site.rows(buckets) == [
        ("identifies", "kept", None, 1),
        ("pages", "kept", "no_usable_happened_at", 1),
        ("pages", "kept", None, 2),
        ("pages", "quarantined", "missing_id", 1),
        ("pages", "repeated", "repeated_or_older_version", 2),
        ("tracks", "kept", None, 1),
    ]


def test_one_id_in_two_tables_is_two_events(site):
    events = """
        select event_id, event_kind, event_name, anonymous_id, site_user_id, record_id, email, happened_at
        from staging.std_website__web_events order by event_id"""
    nine, kate = datetime(2026, 3, 2, 9), ("kate", None, None, None)
    assert site.rows(events) == [
        ("website:main:identify-i1", "identify", None, "kate", "6900", "shopify:main:6900", "Ana@Example.com",
         datetime(2026, 3, 2, 9, 1)),
        ("website:main:page-m1", "page", "Home", *kate, nine),
        ("website:main:page-m2", "page", HOSTILE, *kate, datetime(2026, 3, 2, 8)),
        ("website:main:page-m3", "page", None, None, None, None, None, None),
        ("website:main:track-m1", "track", "product_viewed", *kate, datetime(2026, 3, 2, 9, 0, 5)),
    ]  # fmt: skip
