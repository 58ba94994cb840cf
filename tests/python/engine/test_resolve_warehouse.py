"""Where the throw-away warehouse of a resolve lies."""

import os
import shutil
from types import SimpleNamespace

import duckdb
import pytest
import yaml

from customer360.pipeline.paths import find_root
from customer360.pipeline.resolve_warehouse import IN_MEMORY, Warehouse, memory_to_keep, throw_away, write_profile


@pytest.fixture
def sized(tmp_path):
    """Files of given sizes, by their names."""

    def make(**sizes):
        files = []
        for name, size in sizes.items():
            files.append(tmp_path / name.replace("_", "."))
            with files[-1].open("wb") as file:
                file.truncate(size)
        return files

    return make


@pytest.mark.parametrize(
    ("limit", "size", "in_memory"),
    [("1GiB", 1 << 20, True), ("1GiB", 10 << 20, False), ("8GiB", 10 << 20, True)],
)
def test_a_warehouse_lies_in_memory_where_it_takes_less_than_half_of_it(
    tmp_path, monkeypatch, sized, limit, size, in_memory
):
    monkeypatch.setenv("C360_MEMORY_LIMIT", limit)
    warehouse = throw_away(tmp_path, sized(people_parquet=size))
    assert (warehouse.place == IN_MEMORY) == in_memory


def test_text_takes_half_of_what_parquet_takes(tmp_path, monkeypatch, sized):
    monkeypatch.setenv("C360_MEMORY_LIMIT", "2GiB")
    assert throw_away(tmp_path, sized(people_csv=20 << 20)).place == IN_MEMORY
    assert throw_away(tmp_path, sized(people_parquet=20 << 20)).place != IN_MEMORY


@pytest.mark.parametrize(("free", "compression"), [(10**12, "uncompressed"), (100, None)])
def test_a_file_is_packed_where_the_disk_is_small(tmp_path, monkeypatch, sized, free, compression):
    monkeypatch.setenv("C360_MEMORY_LIMIT", "1GiB")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert throw_away(tmp_path, sized(people_parquet=10 << 20)).settings.get("force_compression") == compression


def test_a_profile_keeps_what_was_delivered(tmp_path):
    warehouse = Warehouse(IN_MEMORY, tmp_path, {"force_compression": "uncompressed"})
    write_profile(find_root() / "profiles.yml.example", tmp_path / "profiles.yml", warehouse)
    output = yaml.safe_load((tmp_path / "profiles.yml").read_text())["customer360"]["outputs"]["duckdb"]
    assert output["path"] == IN_MEMORY
    assert output["settings"]["force_compression"] == "uncompressed"
    assert output["settings"]["TimeZone"] == "UTC"


def test_a_warehouse_in_memory_is_shared_and_gone_with_its_last_session():
    with duckdb.connect(IN_MEMORY) as one, duckdb.connect(IN_MEMORY) as other:
        one.execute("create table people as select 'somebody' as name")
        assert other.sql("from people").fetchall() == [("somebody",)]
    with duckdb.connect(IN_MEMORY) as later:
        assert later.sql("select * from duckdb_tables()").fetchall() == []


def test_memory_is_kept_for_large_files_and_never_more_than_a_fifth(monkeypatch, sized):
    small, large = sized(small_csv=10, large_parquet=20 << 20)
    monkeypatch.setattr(os, "sysconf", {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1 << 20}.__getitem__)
    assert memory_to_keep([small]) == "0MiB"
    assert memory_to_keep([small, large]) == "819MiB"
    monkeypatch.setattr(os, "sysconf", {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1 << 24}.__getitem__)
    assert memory_to_keep([small, large]) == "1280MiB"


@pytest.mark.parametrize("place", [IN_MEMORY, "file"])
def test_what_memory_lacks_is_spilled_and_later_models_go_on(tmp_path, place):
    place = str(tmp_path / "resolve.duckdb") if place == "file" else place
    profile = yaml.safe_load((find_root() / "profiles.yml.example").read_text())["customer360"]["outputs"]["duckdb"]
    with Warehouse(place, tmp_path / "spilled", {}).open() as session:
        for number in range(2):
            with session.cursor() as model:
                for name, value in {**profile["settings"], "memory_limit": "80MB"}.items():
                    model.execute(f"set {name} = '{value}'")
                model.execute(f"create table made_{number} as select md5(i::text) as word from range(1500000) as r (i)")
                model.execute(f"create table sorted_{number} as select word from made_{number} order by word")
        spilled = session.sql("select sum(size) from duckdb_temporary_files()").fetchall()
        assert spilled[0][0] or place != IN_MEMORY
