"""`c360 resolve` on somebody's own files."""

import re

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("resolve")
GIVEN = ("Ana", "Luis", "Marta", "Jorge", "Elena", "Pablo", "Lucia", "Diego", "Sara", "Hugo", "Irene")
SURNAMES = ("Garcia", "Lopez", "Martin", "Ruiz", "Vidal", "Moreno", "Gil", "Serra", "Pons", "Vega", "Rubio", "Mora")
HEADER = "source_record_id;full_name;email;phone;birth_date"
ODD_ONES = """
1;Begoña Núñez Soler;b.nunez@example.com;655 918 274;23/02/1980
2;NUÑEZ SOLER, BEGOÑA;b.nunez@example.com;+34 655918274;1980-02-23
3;Ana Ruiz Gil;ana.ruiz@example.net;655 111 943;
3;Another Ana;other@example.net;655 333 447;
"""


def strangers(count):
    """Lines of `count` people who have nothing in common but names."""
    for number in range(4, 4 + count):
        name = f"{GIVEN[number % 11]} {SURNAMES[number % 12]} {SURNAMES[number * 5 % 11]}"
        born = f"{1940 + number * 7 % 60}-{1 + number % 12:02d}-{1 + number * 11 % 28:02d}"
        phone = f"6{number * 7919317 % 10**8:08d}"
        yield f"{number};{name};{name.split()[0].lower()}{number * 37}@example.org;{phone};{born}"


@pytest.fixture(scope="module")
def resolved(tmp_path_factory, resolver):
    folder = tmp_path_factory.mktemp("lists")
    people = "\n".join([HEADER, *ODD_ONES.split("\n")[1:-1], *strangers(40)])
    (folder / "people.csv").write_text(people, encoding="cp1252")
    out, aside = folder / "out.parquet", folder / "aside.csv"
    resolver.told = resolver.c360(
        "resolve", str(folder / "people.csv"), "--out", str(out), "--quarantined", str(aside)
    ).stdout
    resolver.rows = duckdb.sql(f"select * from '{out}' order by source_record_id").fetchall()
    resolver.aside = duckdb.sql(f"select source_record_id, reason from '{aside}'").fetchall()
    resolver.columns = duckdb.sql(f"describe '{out}'").fetchall()
    return resolver


def test_one_row_a_kept_record_and_duplicates_share_a_customer(resolved):
    assert [column[0] for column in resolved.columns] == [
        "source",
        "source_record_id",
        "customer_id",
        "match_confidence",
    ]
    customers = {row[1]: row[2] for row in resolved.rows}
    assert set(customers) == {str(number) for number in range(1, 44)}
    assert customers["1"] == customers["2"]
    assert len(set(customers.values())) == 42
    assert all(0 < row[3] <= 1 for row in resolved.rows)


def test_what_cannot_be_used_is_told_and_written(resolved):
    assert resolved.aside == [(3, "duplicate_record_id")]
    assert "1 row could not be used" in resolved.told
    assert re.search(r"from read_parquet\('/.*/out\.parquet'\)", resolved.told)
    assert "duplicate record id" in resolved.told


def test_the_last_words_are_the_result(resolved):
    assert "43 records, 42 customers, 1 duplicate found in" in resolved.told
    assert "out.parquet" in resolved.told


def test_nothing_of_the_people_is_left_in_the_project(resolved):
    left = {file.name: file for file in resolved.folder.rglob("*") if file.is_file()}
    kept = [file for name, file in left.items() if re.fullmatch(r"seeds-[0-9a-f]{16}\.duckdb", name)]
    assert len(kept) == 1
    assert set(left) <= {".lock", "partial_parse.msgpack", kept[0].name}
    with duckdb.connect(str(kept[0]), read_only=True) as seeds:
        assert seeds.sql("select distinct schema_name from duckdb_tables()").fetchall() == [("seeds",)]


def test_seeds_are_loaded_once(resolved, tmp_path):
    (tmp_path / "people.csv").write_text("\n".join([HEADER, *strangers(10)]), encoding="utf-8")
    kept = next(resolved.folder.rglob("seeds-*.duckdb"))
    as_it_was = kept.stat().st_mtime_ns
    resolved.c360("resolve", str(tmp_path / "people.csv"), "--out", str(tmp_path / "out.csv"))
    assert kept.stat().st_mtime_ns == as_it_was
    assert duckdb.sql(f"select count(*) from '{tmp_path}/out.csv'").fetchall() == [(10,)]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"colour,size\nred,1\n", "no known column"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line_and_no_result(resolver, tmp_path, content, told):
    (tmp_path / "people.csv").write_bytes(content)
    done = resolver.c360("resolve", str(tmp_path / "people.csv"), "--out", str(tmp_path / "out.csv"), check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("people.csv: ")
    assert told in lines[0]
    assert not (tmp_path / "out.csv").exists()
