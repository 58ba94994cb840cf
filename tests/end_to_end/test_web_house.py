"""What the demo's site comes to in a whole house, beside the truth about who sat there."""

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("house")
# a customer is the person whom most of its records are
EVENTS = """
    with people as (
        select members.customer_id, truth.true_customer_id, count(*) as record_count
        from read_parquet('{truth}/records.parquet') as truth
        inner join identity.customer_members as members
            on truth.source = members.source_system
            and truth.source_record_id = members.source_record_id
        group by all
    ),
    person_of as (
        select customer_id, arg_max(true_customer_id, record_count) as person from people group by customer_id
    )
    select events.match_reason, truth.trick, events.customer_id is not null, person_of.person = truth.true_customer_id
    from marts.fct_web_events as events
    inner join read_parquet('{truth}/web_events.parquet') as truth
        on events.source_event_id = truth.message_id
        and events.source_table = truth."table"
    left join person_of
        on events.customer_id = person_of.customer_id
"""


@pytest.fixture(scope="module")
def events(house):
    """Reason, trick, whether a customer has it, and whether it is the right one, of each event."""
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        return warehouse.execute(EVENTS.format(truth=house.raw / "_truth")).fetchall()


def test_events_are_given_to_who_sat_there(events):
    given = [is_right for _, _, is_given, is_right in events if is_given]
    assert len(given) > 400
    assert sum(map(bool, given)) >= 0.99 * len(given)


def test_visits_before_a_login_are_found(events):
    """All of them: who never logs in on the device is nobody."""
    before = [reason for reason, trick, is_given, _ in events if trick == "before_login" and not is_given]
    assert set(before) <= {"nobody_named", "no_cookie", "unknown_visitor"}
    assert sum(reason == "named_next" for reason, *_ in events) > 100


def test_strangers_stay_nobody(events):
    strangers = [is_given for _, trick, is_given, _ in events if trick == "never_logs_in"]
    assert strangers
    assert not any(strangers)


def test_every_kept_message_is_an_event(house):
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        ((kept, told),) = warehouse.execute("""
            select
                (select sum(kept) from marts.run_ledger where source_system = 'website'),
                (select count(*) from marts.fct_web_events) + (select count(*) from marts.late_web_events)
        """).fetchall()
    assert kept == told > 0
