"""Lists that lack nearly everything are resolved all the same, by whatever they have."""

import duckdb
import pytest

from customer360.bench.measure import resolve_measured

pytestmark = pytest.mark.xdist_group("resolve")
# what is in the file, and how many people that is
LISTS = {
    "first names and e-mail addresses": ("first_name,email\nana,a@x.es\nana,A@x.es\nluis,b@x.es\neva,c@x.es\n", 3),
    "one word for a name": ("name\nana\nana\nluis\n", 2),
    "surnames and phones": ("last_name,phone\ngil,+34600111222\ngil,600 111 222\nponce,+34611222333\n", 2),
    "one record": ("name,email\nana,a@x.es\n", 1),
    "postal codes": ("postal_code\n28001\n28001\n", 2),
    "ids": ("id\n1\n2\n", 2),
}


@pytest.mark.parametrize("shape", LISTS)
def test_a_thin_list_is_resolved(tmp_path, shape):
    content, people = LISTS[shape]
    (tmp_path / "people.csv").write_text(content)
    resolve_measured(tmp_path / "people.csv", tmp_path / "resolved.parquet")
    found = duckdb.execute(
        "select count(*), count(distinct customer_id) from read_parquet($1)", [str(tmp_path / "resolved.parquet")]
    ).fetchall()
    assert found == [(content.count("\n") - 1, people)]
