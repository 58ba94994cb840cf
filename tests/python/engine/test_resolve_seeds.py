"""Seeds kept from one resolve to the next."""

import duckdb
import pytest

from customer360.pipeline.resolve_seeds import bring_seeds, keep_seeds, kept_seeds
from customer360.pipeline.resolve_warehouse import IN_MEMORY


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of one seed."""
    monkeypatch.delenv("C360_SEEDS", raising=False)
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "dbt_project.yml").write_text("name: small")
    (root / "seeds" / "words.csv").write_text("word\nyes\n")
    return root


@pytest.fixture(params=[IN_MEMORY, "file"])
def warehouse(request, tmp_path):
    """A warehouse, in memory or in a file, with a seed and what else a resolve makes."""
    place = str(tmp_path / "resolve.duckdb") if request.param == "file" else request.param
    with duckdb.connect(place) as session:
        session.execute("create schema seeds; create table seeds.words as select 'yes' as word")
        session.execute("create schema identity; create table identity.people as select 'somebody' as name")
        yield session


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("seeds/words.csv", "word\nnot\n"),
        ("seeds/more.csv", "word\n"),
        ("seeds/deeper/words.csv", "word\nyes\n"),
        ("dbt_project.yml", "name: other"),
        ("models/words_used.sql", "select * from {{ ref('words') }}"),
    ],
)
def test_whatever_makes_the_seeds_others_has_another_place(project, tmp_path, file, content):
    before = kept_seeds(tmp_path, project)
    assert kept_seeds(tmp_path, project) == before
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(content)
    assert kept_seeds(tmp_path, project) != before


def test_seeds_elsewhere_are_others(project, tmp_path, monkeypatch):
    before = kept_seeds(tmp_path, project)
    (project / "own").mkdir()
    (project / "own" / "words.csv").write_text("word\nmine\n")
    monkeypatch.setenv("C360_SEEDS", "own")
    assert kept_seeds(tmp_path, project) != before


def test_nothing_but_seeds_is_kept_and_older_ones_go(warehouse, tmp_path):
    kept = tmp_path / "seeds-new.duckdb"
    (tmp_path / "seeds-old.duckdb").write_bytes(b"older")
    keep_seeds(warehouse, kept)
    assert sorted(file.name for file in tmp_path.glob("seeds-*")) == ["seeds-new.duckdb"]
    with duckdb.connect(str(kept), read_only=True) as session:
        tables = session.sql("select schema_name, table_name from duckdb_tables()").fetchall()
        assert tables == [("seeds", "words")]
        assert session.sql("from seeds.words").fetchall() == [("yes",)]


def test_what_was_not_kept_to_its_end_is_not_used(warehouse, tmp_path):
    kept = tmp_path / "seeds-new.duckdb"
    kept.with_suffix(".writing").write_bytes(b"half a file")
    with duckdb.connect() as other:
        assert not bring_seeds(kept, other)
        keep_seeds(warehouse, kept)
        assert bring_seeds(kept, other)
        assert other.sql("from seeds.words").fetchall() == [("yes",)]
        assert other.sql("select database_name from duckdb_databases() where not internal").fetchall() == [("memory",)]
