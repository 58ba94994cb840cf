import json

import duckdb
import pytest

DESCRIPTIONS = {"customer_id": "The customer's lasting id.", "full_name": "The customer's name; O'Neill too."}


@pytest.fixture
def house(tmp_path):
    """A warehouse with one mart of two rows, its manifest, and an empty place to publish to."""
    return House(tmp_path)


class House:
    def __init__(self, folder):
        self.warehouse = folder / "warehouse.duckdb"
        self.manifest = folder / "manifest.json"
        self.published = folder / "published"
        self.run("create schema marts")
        self.run(
            "create table marts.dim_customer as "
            "select * from (values ('c2', 'Bo'), ('c1', 'Ana')) as people(customer_id, full_name)"
        )
        self.tell(dim_customer=["customer_id"])

    def run(self, sql):
        with duckdb.connect(str(self.warehouse)) as connection:
            return connection.execute(sql).fetchall()

    def tell(self, **marts):
        """Write a manifest that lists `marts`, each with its primary key."""
        nodes = {
            f"model.customer360.{name}": {
                "resource_type": "model",
                "schema": "marts",
                "alias": name,
                "access": "protected",
                "description": "One row per customer.",
                "columns": {column: {"description": text} for column, text in DESCRIPTIONS.items()},
                "config": {"contract": {"enforced": True}, "meta": {"primary_key": primary_key}},
            }
            for name, primary_key in marts.items()
        }
        self.manifest.write_text(json.dumps({"nodes": nodes}))

    def arguments(self):
        return self.warehouse, self.published, self.manifest

    def names(self):
        with duckdb.connect(str(self.published / "customer360.duckdb"), read_only=True) as connection:
            return [name for (name,) in connection.execute("select full_name from marts.dim_customer").fetchall()]

    def parquet_names(self):
        query = f"select full_name from '{self.published}/parquet/dim_customer.parquet'"
        with duckdb.connect() as connection:
            return [name for (name,) in connection.execute(query).fetchall()]

    def files(self):
        """Every published file with its bytes and time, links followed."""
        visible = [*self.published.glob("*.duckdb"), *self.published.glob("parquet/*.parquet")]
        return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in visible}
