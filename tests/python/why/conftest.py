"""A warehouse made by hand: seven records, and every reason there is for two of them to be together or apart."""

from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from customer360.pipeline.paths import Paths

TABLES = """
    create schema identity;
    create schema marts;
    create schema seeds;
    create table identity.matching_records as
    select
        number as record_number, record_id, given_name, null::varchar as family_name, null::varchar as birth_date_iso,
        null::varchar as email, null::varchar as phone_national, national_id,
        national_id is not null as national_id_is_valid, null::varchar as street, null::varchar as house_number,
        null::varchar as postal_code, null::varchar as city, null::varchar as gender
    from (values
        (1, 'crm:main:1', 'ana', 'A1'), (2, 'crm:main:2', 'ana', null), (3, 'crm:main:3', '[red]ana' || chr(27), null),
        (4, 'pos:main:1', 'eva', 'E1'), (5, 'pos:main:2', 'eva', null), (6, 'pos:main:3', 'ida', null),
        (7, 'pos:main:4', 'uma', null), (8, 'pos:main:5', 'uma', null)
    ) as made (number, record_id, given_name, national_id);
    create table identity.customer_ids as
    select * from (values
        ('crm:main:1', 'c-ana'), ('crm:main:2', 'c-ana'), ('crm:main:3', 'c-ana'), ('pos:main:1', 'c-eva'),
        ('pos:main:2', 'c-eva'), ('pos:main:3', 'c-ida'), ('pos:main:4', 'c-uma'), ('pos:main:5', 'c-uma5')
    ) as made (record_id, customer_id);
    create table identity.pair_decisions as
    select *, null::double as conflict_weight from (values
        ('crm:main:1', 'crm:main:2', 'link', 'score', null, 12.0, 12.0),
        ('crm:main:2', 'crm:main:3', 'link', 'source', 'merged_at_source', null, 1e6),
        ('pos:main:1', 'pos:main:2', 'link', 'steward', 'same_signature', 3.0, 1e6),
        ('crm:main:1', 'pos:main:1', 'reject', 'guard', 'two_valid_national_ids', 9.0, -1e12),
        ('crm:main:2', 'pos:main:2', 'link', 'score', null, 5.0, 5.0),
        ('crm:main:2', 'pos:main:3', 'link', 'score', null, 4.0, 4.0),
        ('crm:main:1', 'pos:main:3', 'reject', 'score', null, -20.0, -20.0),
        ('pos:main:2', 'pos:main:3', 'reject', 'steward', 'two_sisters', 8.0, -1e12)
    ) as made (record_id_1, record_id_2, decision, decided_by, reason, match_weight, linkage_weight);
    create table identity.dropped_links as
    select * from (values
        ('crm:main:1', 'pos:main:1', 'two_valid_national_ids'), ('crm:main:2', 'pos:main:2', 'two_valid_national_ids')
    ) as made (record_id_1, record_id_2, drop_reason);
    create table identity.sure_clusters as
    select record_number, case when record_number <= 3 then 1 else record_number end as cluster_number
    from identity.matching_records;
    create table identity.cluster_pairs as
    select 1 as cluster_1, 6 as cluster_2, 2 as compared_pair_count, -7.5 as joint_weight, 2 as separate_bits;
    create table seeds.thresholds as select 'unscored_pair' as threshold, -0.5 as match_weight;
    create table seeds.comparisons as
    select * from (values ('prior', 1, 'any two'), ('given_name', 2, 'first name'), ('email', 3, 'e-mail'))
        as made (comparison, reading_order, noun);
    create table marts.match_explanations as
    select
        record_id_1, record_id_2, comparison as evidence, reading_order,
        case comparison when 'prior' then null when 'email' then 0 else 7 end as comparison_level,
        case comparison when 'prior' then 'two records' when 'email' then 'no e-mail' else 'same [b]first[/b] name' end
            as finding,
        case comparison when 'prior' then -10 when 'email' then 0 else match_weight + 10 end::double as evidence_weight,
        match_weight::double as match_weight,
        'same [b]first[/b] name' as sentence
    from identity.pair_decisions cross join seeds.comparisons
    where match_weight is not null;
    create table identity.skipped_blocks as
    select 'phone' as blocking_rule, '600' as blocking_key, 40000 as record_count, 'block_too_large' as skip_reason;
    create table identity.blocking_keys as
    select * from (values (6, 'phone', '600'), (7, 'phone', '600'), (4, 'phone', '700')) as made (
        record_number, blocking_rule, blocking_key
    );
    create table identity.quarantined_records as select 'web:main:9' as record_id, 'value_too_long' as reason;
"""


@pytest.fixture(scope="session")
def warehouse_file(tmp_path_factory):
    """The file of the warehouse made by hand."""
    file = tmp_path_factory.mktemp("why") / "house.duckdb"
    with duckdb.connect(str(file)) as warehouse:
        warehouse.execute(TABLES)
    return file


@pytest.fixture
def told(warehouse_file):
    """What `c360 why` prints about two records, as plain text."""
    from customer360.why import why

    def ask(one, other, file=warehouse_file):
        console = Console(width=130, highlight=False, record=True, quiet=False, force_terminal=False)
        with console.capture() as captured:
            why(paths_of(file), console, one, other)
        return captured.get()

    return ask


def paths_of(warehouse):
    """Paths of which only the warehouse is used."""
    elsewhere = Path("nowhere")
    return Paths(elsewhere, elsewhere, warehouse, elsewhere, elsewhere, elsewhere)
