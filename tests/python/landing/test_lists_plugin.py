"""The plugin reads a folder once, and again when a file has changed."""

import os
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pyarrow as pa
import pytest

from customer360.errors import UserError
from customer360.landing import plugin
from customer360.landing.memory import KEPT_MEMORY

STATM = Path("/proc/self/statm")


def held() -> int:
    """Bytes of memory that this process has."""
    return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.fixture
def reads(tmp_path, monkeypatch):
    """A raw folder with one list, and the reads of it."""
    folder = tmp_path / "contact_lists"
    folder.mkdir()
    (folder / "people.csv").write_text("name\nAna\n")
    monkeypatch.setenv("C360_RAW", str(tmp_path))
    seen = []

    def read(*arguments, real=plugin.read_folder):
        seen.append(arguments)
        return real(*arguments)

    monkeypatch.setattr(plugin, "read_folder", read)
    return seen


def test_both_parts_come_from_one_read(reads):
    rows = plugin.load_part("contact_lists", "rows")
    files = plugin.load_part("contact_lists", "files")
    assert (rows.num_rows, files.num_rows, len(reads)) == (1, 1, 1)
    assert plugin.load_part("contact_lists", "rows") is rows


def test_a_changed_file_and_new_options_are_read_again(reads, tmp_path):
    first = plugin.load_part("contact_lists", "rows")
    path = tmp_path / "contact_lists" / "people.csv"
    path.write_text("name\nEva\n")
    os.utime(path, ns=(1, 1))
    assert plugin.load_part("contact_lists", "rows")["full_name"].to_pylist() == ["Eva"]
    (path.parent / "people.csv.options.json").write_text('{"source": "crm"}')
    assert plugin.load_part("contact_lists", "rows")["source"].to_pylist() == ["crm"]
    assert (len(reads), first.num_rows) == (3, 1)


def test_rows_that_nobody_holds_are_not_kept_in_memory(reads):
    plugin.load_part("contact_lists", "rows")
    assert plugin.load_part("contact_lists", "files").num_rows == 1
    assert len(reads) == 1
    assert plugin.load_part("contact_lists", "rows").num_rows == 1
    assert len(reads) == 2


@pytest.mark.skipif(not STATM.exists(), reason="the system does not tell a process's memory")
def test_the_next_model_does_not_carry_the_memory_of_the_lists():
    pool = pa.default_memory_pool()
    pool.release_unused()
    before = held()
    columns = [pa.array(range(million, million + 1_000_000)) for million in range(0, 30_000_000, 1_000_000)]
    assert held() - before > 200e6
    del columns
    plugin.Plugin.configure_cursor(SimpleNamespace(), None)
    assert held() - before < 100e6


@pytest.mark.parametrize(("told", "kept"), [("64MiB", "64.0 MiB"), (None, "0 bytes")])
def test_duckdb_keeps_what_it_is_told_to(monkeypatch, told, kept):
    monkeypatch.delenv(KEPT_MEMORY, raising=False)
    if told:
        monkeypatch.setenv(KEPT_MEMORY, told)
    with duckdb.connect() as connection:
        plugin.Plugin.configure_connection(SimpleNamespace(), connection)
        assert connection.sql("select current_setting('block_allocator_memory')").fetchall() == [(kept,)]


def test_an_unknown_list_is_refused(reads):
    with pytest.raises(UserError, match="wish_lists: no such list; there are contact_lists and order_lists"):
        plugin.load_part("wish_lists", "rows")


@pytest.mark.parametrize("command", ["compile", "generate"])
@pytest.mark.parametrize("list_name", ["contact_lists", "order_lists"])
def test_docs_need_no_raw_data(command, list_name, tmp_path, monkeypatch):
    monkeypatch.setenv("C360_RAW", str(tmp_path))
    with pytest.raises(UserError, match="there is no folder"):
        plugin.load_part(list_name, "rows")
    monkeypatch.setattr(plugin, "get_flags", lambda: SimpleNamespace(WHICH=command))
    empty = {part: plugin.load_part(list_name, part) for part in ("rows", "files")}
    folder = tmp_path / list_name
    folder.mkdir()
    (folder / "some.csv").write_text("name;order_id;ordered_at;total_amount\nAna;1;2024-01-31;5\n")
    full = {part: plugin.load_part(list_name, part) for part in ("rows", "files")}
    assert {part: table.schema for part, table in empty.items()} == {part: table.schema for part, table in full.items()}
    assert {part: table.num_rows for part, table in empty.items()} == {"rows": 0, "files": 0}
