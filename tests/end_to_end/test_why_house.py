"""`c360 why` on a house that was built by the command people use."""

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("house")
JOINED = """
    select members_1.record_id, members_2.record_id
    from identity.customer_ids as members_1
    inner join identity.customer_ids as members_2
        on members_1.customer_id = members_2.customer_id and members_1.record_id < members_2.record_id
    order by md5(members_1.record_id || members_2.record_id)
    limit 3
"""
COMPARED_APART = """
    select record_id_1, record_id_2
    from identity.pair_decisions
    where decision = 'reject' and match_weight is not null
    order by md5(record_id_1 || record_id_2)
    limit 2
"""


def query(house, sql):
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        return warehouse.execute(sql).fetchall()


def test_records_of_one_customer_are_explained(house):
    for one, other in query(house, JOINED):
        told = house.c360("why", one, other).stdout
        assert "are one customer" in told
        assert "match weight" in told


def test_records_apart_are_explained(house):
    for one, other in query(house, COMPARED_APART):
        told = house.c360("why", other, one).stdout
        assert "match weight" in told
        ((weight,),) = query(
            house,
            f"select match_weight from identity.pair_decisions where record_id_1 = '{one}' and record_id_2 = '{other}'",
        )
        assert f"{weight:+.1f}" in told


def test_an_unknown_record_ends_in_one_line(house):
    done = house.c360("why", "nobody", "nobody else", check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
