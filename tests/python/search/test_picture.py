"""The history of a customer, told and drawn."""

from datetime import datetime
from xml.etree import ElementTree

import duckdb
import pytest

from customer360.errors import UserError
from customer360.search.history import TOLD_COLUMNS, history
from customer360.search.picture import draw

ROWS = """
    create schema state;
    create schema marts;
    create table state.customer_id_history as
    select * from (values
        (1, 'crm:1', timestamp '2024-01-01', 'c-ana', null, 'created', true),
        (2, 'shop:2', timestamp '2024-01-08', 'c-ana', null, 'joined', true),
        (2, 'shop:9', timestamp '2024-01-08', 'c-eva', null, 'created', true),
        (3, 'shop:2', timestamp '2024-01-15', 'c-leo', 'c-ana', 'split', true),
        (4, 'crm:1', timestamp '2024-01-22', 'c-ana', 'c-ana', 'left', false),
        (5, 'crm:1', timestamp '2024-01-29', 'c-ana', 'c-ana', 'returned', true)
    ) as made(run_number, record_id, changed_at, customer_id, previous_customer_id, change, is_present);
"""
VERSIONS = [
    ("2024-01-01", "2024-01-08", 1, "Ana <b>Ruiz", None, 1),
    ("2024-01-08", None, 2, "Ana Ruiz\x1b", "ana@example.org", 2),
]


@pytest.fixture
def warehouse():
    connection = duckdb.connect()
    connection.execute(ROWS)
    columns = ", ".join(f"{name} varchar" for name in TOLD_COLUMNS)
    connection.execute(
        f"create table marts.dim_customer_history (customer_id varchar, valid_from timestamp, valid_to timestamp, "
        f"record_count bigint, version_number bigint, {columns})"
    )
    for since, until, records, name, email, number in VERSIONS:
        connection.execute(
            "insert into marts.dim_customer_history by name select 'c-ana' as customer_id, "
            "$since::timestamp as valid_from, "
            "$until::timestamp as valid_to, $records as record_count, $number as version_number, $name as full_name, "
            "$email as email",
            {"since": since, "until": until, "records": records, "name": name, "email": email, "number": number},
        )
    yield connection
    connection.close()


def test_a_record_stays_from_when_it_comes_until_it_goes(warehouse):
    stays = history(warehouse, "c-ana").stays
    assert [(stay.record_id, stay.since.day, stay.change, stay.until and stay.until.day) for stay in stays] == [
        ("crm:1", 1, "created", 22),
        ("shop:2", 8, "joined", 15),
        ("crm:1", 29, "returned", None),
    ]


def test_a_version_tells_what_it_changed_and_no_more(warehouse):
    first, second = history(warehouse, "c-ana").versions
    assert (first.since, first.until) == (datetime(2024, 1, 1), datetime(2024, 1, 8))
    assert first.changes == [("full_name", "–", "Ana <b>Ruiz")]
    assert second.changes == [("full_name", "Ana <b>Ruiz", "Ana Ruiz\x1b"), ("email", "–", "ana@example.org")]


def test_the_picture_is_xml_and_has_every_record_and_change(warehouse):
    drawn = draw(history(warehouse, "c-ana"))
    texts = [element.text for element in ElementTree.fromstring(drawn).iter() if element.text and element.text.strip()]
    assert texts.count("crm:1") == 2
    assert "email: ana@example.org" in texts
    assert "full name: Ana <b>Ruiz → Ana Ruiz\ufffd" in texts
    assert "2 records, still holds" in texts


def test_of_a_long_history_the_last_runs_are_drawn(warehouse):
    for number in range(3, 30):
        warehouse.execute(
            "insert into marts.dim_customer_history by name select 'c-ana' as customer_id, "
            "timestamp '2025-01-01' + to_days($n) as valid_from, timestamp '2025-01-02' + to_days($n) as valid_to, "
            "1 as record_count, $n as version_number, 'Ana ' || $n as full_name",
            {"n": number},
        )
    drawn = draw(history(warehouse, "c-ana"))
    assert "Ana 29" in drawn
    assert "Ana 9" not in drawn
    assert "shop:2" not in drawn


def test_who_has_no_version_is_told(warehouse):
    with pytest.raises(UserError, match="no version of c-nobody"):
        history(warehouse, "c-nobody")
