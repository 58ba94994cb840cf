"""One file of people of any size, with their truth: the customers of all sources of the demo, flattened."""

import shutil
from pathlib import Path

import duckdb

from customer360.bench.sets import LabelledSet
from customer360.literals import text
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import run_dbt
from customer360.pipeline.paths import Paths, find_root

# a person of the demo has 2.2 records; fewer are asked of each, as the file is cut at the number asked for
RECORDS_PER_PERSON = 2
SEED = 360
TOWN = """
    create temp table town as
    with truth as (
        select
            concat(source, ':', instance, ':', if("table" = 'order', 'order-', ''), source_record_id) as record_id,
            true_customer_id
        from read_parquet($truth)
        where is_customer and not is_deleted and party_type = 'person'
    )
    select customer_inputs.*, truth.true_customer_id
    from identity.customer_inputs
    inner join truth
        on customer_inputs.record_id = truth.record_id
    qualify row_number() over (
        partition by customer_inputs.record_id order by updated_at desc nulls last, created_at desc nulls last
    ) = 1
    order by md5(truth.true_customer_id), truth.true_customer_id, customer_inputs.record_id
    limit $records
"""
CONTACTS = """
    select
        source_system as source, record_id as source_record_id, full_name, first_name, last_name, birth_date, gender,
        national_id, email, phone, street, postal_code, city, region, country_code
    from town
    order by md5(record_id)
"""
TRUTH = "select source_system as source, record_id as source_record_id, true_customer_id from town order by record_id"


def make_town(folder: Path, records: int, seed: int = SEED) -> LabelledSet:
    """Write contacts.parquet (the shape of contact_lists) and truth.parquet of that many records in `folder`."""
    from customer360.demo import generate

    paths = Paths(
        root=find_root(),
        raw=folder / "raw",
        warehouse=folder / "town.duckdb",
        published=folder / "published",
        target=folder / "target",
        logs=folder / "logs",
    )
    with console.status(f"making a town of {records:,} records"):
        generate(paths.raw, people=max(1, records // RECORDS_PER_PERSON), seed=seed)
    shutil.copy(paths.root / "profiles.yml.example", folder / "profiles.yml")
    words = ["--select", "+customer_inputs", "--exclude-resource-type", "test", "unit_test"]
    run_dbt("build", words, paths, console, title="flattening the town", profiles=folder)
    made = LabelledSet(f"town_{records}", folder / "contacts.parquet", folder / "truth.parquet")
    with duckdb.connect(str(paths.warehouse)) as session:
        truth = str(paths.raw / "_truth" / "records.parquet")
        session.execute(TOWN, {"truth": truth, "records": records})
        for query, file in ((CONTACTS, made.contacts), (TRUTH, made.truth)):
            session.execute(f"copy ({query}) to {text(file)}")
    shutil.rmtree(paths.raw)
    paths.warehouse.unlink()
    return made
