"""A Spark session and a DuckDB connection side by side; skipped with a reason where Spark cannot run."""

import os
import sys
from pathlib import Path

import duckdb
import pytest
from missing import why_no_spark

sys.path.append(str(Path(__file__).parents[1] / "standardize"))


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    """A Spark session of one thread, with the settings of the profile that change results."""
    reason = why_no_spark()
    if reason:
        pytest.skip(reason)
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.log.level", "ERROR")
        .config("spark.driver.memory", "1g")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="session")
def duck():
    """A DuckDB with the settings of the profile that change results."""
    with duckdb.connect() as connection:
        connection.execute("set TimeZone = 'UTC'")
        yield connection
