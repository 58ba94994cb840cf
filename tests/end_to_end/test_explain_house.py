"""`c360 explain` on a house that was built by the command people use."""

import json

import duckdb
import pytest
from house import House

pytestmark = pytest.mark.xdist_group("house")


def query(house, sql):
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        return warehouse.execute(sql).fetchall()


def test_every_golden_cell_of_a_customer_is_explained(house):
    for (customer,) in query(house, "select customer_id from marts.dim_customer order by md5(customer_id) limit 3"):
        told = json.loads(house.c360("explain", customer, "--rivals", "--json").stdout)
        golden = {value["attribute"]: value for value in told["golden"]}
        ((name, email, city),) = query(
            house, f"select full_name, email, city from marts.dim_customer where customer_id = '{customer}'"
        )
        for attribute, cell in (("full_name", name), ("email", email), ("city", city)):
            assert golden.get(attribute, {}).get("value") == cell
        assert told["quality"]["badge"] in ("gold", "silver", "bronze", "none")
        assert customer in house.c360("explain", customer).stdout


def test_without_a_source_its_sole_values_are_lost(house):
    """What the mart counts as given by a source alone is what goes when it is left out, attribute by attribute.

    The raw data are not asked for: they may be gone by now.
    """
    elsewhere = House(house.folder)
    elsewhere.raw = house.folder / "nowhere"
    told = json.loads(elsewhere.c360("explain", "--without", "salesforce", "--json").stdout)
    sole = dict(
        query(
            house,
            """
            select attribute, sole_values
            from marts.source_contribution
            where
                customer_scope = 'all' and source_system = 'salesforce'
                and attribute in ('email', 'phone', 'birth_date')
            """,
        )
    )
    gone = dict(
        query(
            house,
            """
            select attribute, count(*)
            from identity.customer_values
            where
                is_golden and attribute in ('email', 'phone', 'birth_date')
                and customer_id in (
                    select customer_id
                    from identity.customer_members
                    group by customer_id
                    having max(source_system) = 'salesforce' and min(source_system) = 'salesforce'
                )
            group by attribute
            """,
        )
    )
    lost = {row["attribute"]: row["lost"] for row in told["attributes"]}
    for attribute, count in sole.items():
        assert lost[attribute] == count - gone.get(attribute, 0), attribute
    assert told["customers_gone"] > 0


def test_the_warehouse_is_left_as_it_was(house):
    before = house.warehouse.stat()
    ((customer,),) = query(house, "select min(customer_id) from identity.golden_customers where source_count > 2")
    said = house.c360("explain", customer, "--without", "shopify").stdout
    assert f"golden values of {customer} would change" in said or "golden value of" in said
    assert (house.warehouse.stat().st_mtime_ns, house.warehouse.stat().st_size) == (before.st_mtime_ns, before.st_size)


def test_a_mistake_ends_in_one_line(house):
    done = house.c360("explain", "nobody", check=False)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
