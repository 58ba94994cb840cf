import duckdb
import pytest

from customer360.errors import UserError
from customer360.publish import is_published, publish_marts


def test_publishes_a_duckdb_file_and_parquet_in_the_order_of_the_key(house):
    published = publish_marts(*house.arguments())

    assert published.changed
    assert published.marts == {"dim_customer": 2}
    assert house.names() == ["Ana", "Bo"]
    assert house.parquet_names() == ["Ana", "Bo"]


def test_tells_whether_what_is_published_is_this_warehouse(house):
    assert not is_published(*house.arguments())
    publish_marts(*house.arguments())
    assert is_published(*house.arguments())
    house.run("update marts.dim_customer set full_name = 'Eva' where customer_id = 'c1'")
    assert not is_published(*house.arguments())


def test_clients_of_duckdb_1_can_open_the_file(house):
    publish_marts(*house.arguments())

    header = (house.published / "customer360.duckdb").read_bytes()[:16]
    assert header[8:12] == b"DUCK"
    # 64 is the storage version of DuckDB 1.0, which every later client reads
    assert int.from_bytes(header[12:16], "little") == 64


def test_tells_what_each_table_and_column_is(house):
    publish_marts(*house.arguments())

    with duckdb.connect(str(house.published / "customer360.duckdb"), read_only=True) as connection:
        comments = dict(
            connection.execute(
                "select column_name, comment from duckdb_columns() where table_name = 'dim_customer'"
            ).fetchall()
        )
        table = connection.execute("select comment from duckdb_tables() where table_name = 'dim_customer'").fetchall()
    assert table == [("One row per customer.",)]
    assert comments["full_name"] == "The customer's name; O'Neill too."


def test_publishing_the_same_again_touches_no_file(house):
    first = publish_marts(*house.arguments())
    before = house.files()
    # the same rows in another order and file are the same contents
    house.run("create or replace table marts.dim_customer as select * from marts.dim_customer order by full_name")

    second = publish_marts(*house.arguments())

    assert not second.changed
    assert second.publish_id == first.publish_id
    assert house.files() == before


@pytest.mark.parametrize(
    "change",
    [
        "update marts.dim_customer set full_name = 'Eva' where customer_id = 'c1'",
        "insert into marts.dim_customer values ('c1', 'Ana')",
        "delete from marts.dim_customer where customer_id = 'c1'",
        "alter table marts.dim_customer add column age integer",
        "alter table marts.dim_customer alter customer_id type blob",
        "update marts.dim_customer set full_name = null where customer_id = 'c1'",
    ],
)
def test_any_change_is_published_under_a_new_id(house, change):
    first = publish_marts(*house.arguments())
    house.run(change)

    second = publish_marts(*house.arguments())

    assert second.changed
    assert second.publish_id != first.publish_id


def test_a_lost_parquet_file_is_made_again(house):
    publish_marts(*house.arguments())
    (house.published / "parquet" / "dim_customer.parquet").unlink()

    assert publish_marts(*house.arguments()).changed
    assert (house.published / "parquet" / "dim_customer.parquet").exists()


def test_a_broken_published_file_is_made_again(house):
    publish_marts(*house.arguments())
    (house.published / "customer360.duckdb").write_bytes(b"rubbish" * 1000)

    assert publish_marts(*house.arguments()).changed
    assert house.names() == ["Ana", "Bo"]


@pytest.mark.parametrize(("said", "instead"), [("protected", "private"), ("true", "false")])
def test_a_model_that_is_private_or_promises_no_shape_stays_inside(house, said, instead):
    house.manifest.write_text(house.manifest.read_text().replace(said, instead))

    with pytest.raises(UserError, match="knows no mart"):
        publish_marts(*house.arguments())


def test_a_missing_mart_stops_it(house):
    publish_marts(*house.arguments())
    before = house.files()
    house.tell(dim_customer=["customer_id"], fct_orders=["order_id"])

    with pytest.raises(UserError, match=r"no marts\.fct_orders"):
        publish_marts(*house.arguments())
    assert house.files() == before


def test_an_open_reader_keeps_what_it_opened_and_the_next_sees_the_new(house):
    publish_marts(*house.arguments())
    with duckdb.connect(str(house.published / "customer360.duckdb"), read_only=True) as reader:
        house.run("update marts.dim_customer set full_name = 'Eva' where customer_id = 'c1'")
        publish_marts(*house.arguments())

        old = reader.execute("select full_name from marts.dim_customer order by 1").fetchall()
    assert old == [("Ana",), ("Bo",)]
    assert sorted(house.names()) == ["Bo", "Eva"]


def test_a_folder_of_somebody_else_is_not_removed(house):
    (house.published / "parquet").mkdir(parents=True)
    (house.published / "parquet" / "theirs.parquet").write_text("theirs")

    with pytest.raises(UserError, match="move it away"):
        publish_marts(*house.arguments())
    assert (house.published / "parquet" / "theirs.parquet").read_text() == "theirs"
    assert not (house.published / "customer360.duckdb").exists()


def test_only_this_version_and_the_one_before_are_kept(house):
    for number in range(4):
        house.run(f"update marts.dim_customer set full_name = 'name {number}' where customer_id = 'c1'")
        publish_marts(*house.arguments())

    assert len(list((house.published / ".versions").iterdir())) == 2
