"""What a list says of being reached, through dbt: every row speaks, and no word that cannot be read is a yes."""

from datetime import datetime

import duckdb
import pytest
from test_lists_build import run_dbt

pytestmark = pytest.mark.xdist_group("lists")
PEOPLE = """source,id,email,phone,updated,email consent,Acepta llamadas,sms_consent,postal consent,consent date,deleted
crm,1,old@example.org,,2024-01-05,NO,,,,,
crm,1,new@example.org,,2024-02-01,,,,,,
crm,2,eva@example.org,600111222,,sí,0,,,13/02/2024,
crm,2,eva@example.org,600111222,,sí,0,,,13/02/2024,
crm,3,joan@example.org,,,quizás,,,,13/02/2024,
crm,4,pau@example.org,,, Opt-In ,,,,,
crm,5,ana@example.org,,,yes,,,,31/02/2024,
crm,5,other@example.org,,,no,,,,,
crm,6,,,2024-03-01,,,Robert'); DROP TABLE,unsubscribed,,
crm,7,gone@example.org,,2024-03-01,baja,,,,,x
crm,8,,,,{{ config }},,✓,,,tal vez
crm,9,,,,   ,,,,01/03/2024,
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wishes")
    for name in ("contact_lists", "order_lists"):
        (folder / "raw" / name).mkdir(parents=True)
    (folder / "raw" / "contact_lists" / "people.csv").write_text(PEOPLE)
    (folder / "raw" / "order_lists" / "sales.csv").write_text("date,amount\n2024-01-01,1\n")
    done = run_dbt(folder, "build")
    assert done.returncode == 0, done.stdout
    with duckdb.connect(str(folder / "warehouse.duckdb"), read_only=True) as connection:
        yield connection


def test_every_row_speaks(said):
    found = said.execute(
        """
        select source_record_id::int, consent_channel, consent_state, stated_at, contact_value
        from staging.std_contact_lists__consents as consents
        inner join (select distinct record_id, source_record_id from staging.stg_contact_lists__contact)
            using (record_id)
        order by all
        """
    ).fetchall()
    asked = datetime(2024, 2, 13)
    assert found == [
        (1, "email", "withdrawn", datetime(2024, 1, 5), "old@example.org"),
        (2, "email", "given", asked, "eva@example.org"),
        (2, "phone", "withdrawn", asked, None),
        (3, "email", "unknown", asked, "joan@example.org"),
        (4, "email", "given", None, "pau@example.org"),
        (5, "email", "given", None, "ana@example.org"),
        (5, "email", "withdrawn", None, "other@example.org"),
        (6, "post", "withdrawn", datetime(2024, 3, 1), None),
        (6, "sms", "unknown", datetime(2024, 3, 1), None),
        (7, "email", "withdrawn", datetime(2024, 3, 1), "gone@example.org"),
        (8, "email", "unknown", None, None),
        (8, "sms", "unknown", None, None),
    ]


def test_words_that_nobody_can_read_are_told(said):
    told = said.execute("select attribute, raw_value from staging.std_contact_lists__unmapped_values order by all")
    assert told.fetchall() == [
        ("consent", "Robert'); DROP TABLE"),
        ("consent", "quizás"),
        ("consent", "{{ config }}"),
        ("consent", "✓"),
        ("is_deleted_at_source", "tal vez"),
    ]
