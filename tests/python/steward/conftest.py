"""A warehouse made by hand and the stewards' seeds beside it."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from customer360.pipeline.paths import Paths

ROOT = Path(__file__).resolve().parents[3]
TABLES = """
    create schema identity;
    create schema marts;
    create table identity.customer_ids as
    select * from (values
        ('crm:main:1', 'c-ana'), ('crm:main:2', 'c-ana'), ('crm:main:3', 'c-ana'), ('pos:main:1', 'c-ana'),
        ('pos:main:2', 'c-ana'), ('pos:main:9', 'c-uma')
    ) as made (record_id, customer_id);
    create table identity.customer_id_redirects as
    select 'c-ana-before' as customer_id, 'c-ana' as current_customer_id;
    create table marts.record_states as
    select record_id, left(md5(record_id), 8) as record_state from identity.customer_ids;
    create table identity.pair_decisions as
    select * from (values
        ('crm:main:1', 'crm:main:2', 9.0), ('crm:main:2', 'pos:main:1', 7.0), ('crm:main:3', 'pos:main:1', 5.0),
        ('pos:main:2', 'pos:main:1', 5.0), ('crm:main:1', 'crm:main:3', -2.0)
    ) as made (record_id_1, record_id_2, linkage_weight);
"""


class Desk:
    """A steward's desk: paths, and what the seeds hold."""

    def __init__(self, folder):
        shutil.copytree(ROOT / "seeds" / "steward", folder / "seeds" / "steward")
        elsewhere = folder / "elsewhere"
        self.paths = Paths(folder, elsewhere, folder / "house.duckdb", elsewhere, elsewhere, elsewhere)
        self.console = Console(width=200, highlight=False, force_terminal=False)

    def seed(self, name):
        """The rows of a seed."""
        with (self.paths.root / "seeds" / "steward" / f"{name}.csv").open(newline="", encoding="utf-8") as lines:
            return list(csv.DictReader(lines))


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    with duckdb.connect(str(made.paths.warehouse)) as warehouse:
        warehouse.execute(TABLES)
    return made
