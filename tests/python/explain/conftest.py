"""A warehouse made by hand: two customers, one known from the shop alone, and values that won and lost."""

from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from customer360.pipeline.paths import Paths

TABLES = """
    create schema identity;
    create schema marts;
    create schema seeds;
    create table identity.golden_customers as
    select * from (values
        ('c-ana', 'Ana García', 'ana@example.com', '[b]madrid[/b]', 2, 2, timestamp '2024-05-06 07:08:09'),
        ('c-uma', 'Uma', null, null, 1, 1, null)
    ) as made (customer_id, full_name, email, city, record_count, source_count, last_seen_at);
    create table identity.customer_members as
    select *, count(*) over (partition by customer_id) as record_count from (values
        ('c-ana', 'crm:main:1', 'crm'), ('c-ana', 'shop:main:1', 'shop'), ('c-uma', 'shop:main:2', 'shop')
    ) as made (customer_id, record_id, source_system);
    create table identity.customer_records as select record_id from identity.customer_members;
    create table identity.customer_id_redirects as
    select * from (values
        ('c-ana', 'c-ana'), ('c-uma', 'c-uma'), ('c-old', 'c-ana'), ('c-gone', null)
    ) as made (customer_id, current_customer_id);
    create table identity.golden_day as select date '2024-06-01' as golden_day;
    create table identity.postal_code_checks as select 'ES' as country_code, '28013' as postal_code;
    create table identity.customer_values as
    select
        customer_id, attribute, value_rank, value_rank = 1 as is_golden, attribute_value, record_id, source_system,
        timestamp '2024-05-06' as observed_at, trust::double as trust, failed_check, rule, reason
    from (values
        ('c-ana', 'email', 1, 'ana@example.com', 'crm:main:1', 'crm', 70, null, 'most_trusted', 'won: crm is trusted'),
        ('c-ana', 'email', 2, 'ana' || chr(27) || '@x.example', 'shop:main:1', 'shop', 20, 'disposable_mailbox',
            'most_trusted', 'lost: crm is trusted'),
        ('c-ana', 'full_name', 1, 'Ana García', 'steward:golden_overrides:c-ana', 'steward', 100, null, 'steward',
            'a steward says so (sara)'),
        ('c-ana', 'city', 1, '[b]madrid[/b]', 'crm:main:1', 'crm', 70, null, 'only_record', 'the only record'),
        ('c-uma', 'full_name', 1, 'Uma', 'shop:main:2', 'shop', 50, null, 'only_record', 'the only record')
    ) as made (
        customer_id, attribute, value_rank, attribute_value, record_id, source_system, trust, failed_check, rule, reason
    );
    create table identity.enriched_values as
    select
        'c-ana' as customer_id, 'gender_hint' as attribute, 'f' as attribute_value, 'ana' as derived_from,
        'first_name_genders' as reference_seed, 10::double as trust;
    create table marts.customer_quality as
    select
        'c-ana' as customer_id, 'silver' as quality_badge, 0.5::double as completeness, 0.4::double as confidence,
        'no phone' as quality_reasons;
    create table seeds.attribute_groups as
    select * from (values ('full_name', 'name'), ('email', 'email'), ('city', 'address'), ('shoe_size', 'shoe_size'))
        as made (attribute, attribute_group);
    create table seeds.attribute_rules as select 'name' as attribute_group;
    create table seeds.source_trust as select 'crm' as source_system;
    create table seeds.golden_overrides as select 'c-ana' as customer_or_record;
    create table seeds.countries as select 'ES' as country_code;
"""


@pytest.fixture
def paths(tmp_path):
    """A house with that warehouse."""
    warehouse = tmp_path / "o'house.duckdb"
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute(TABLES)
    elsewhere = Path("nowhere")
    return Paths(elsewhere, elsewhere, warehouse, elsewhere, tmp_path / "target", elsewhere)


@pytest.fixture
def told(paths):
    """What `c360 explain` prints, as plain text."""
    from customer360.explain import explain

    def ask(asked, **options):
        console = Console(width=200, highlight=False, force_terminal=False)
        with console.capture() as captured:
            explain(paths, console, asked, **options)
        return captured.get()

    return ask
