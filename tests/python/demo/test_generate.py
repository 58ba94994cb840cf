import hashlib
import time
from datetime import date
from pathlib import Path

import pytest
from reading import read

from customer360.demo import generate
from customer360.demo.schemas import CONTACT_LIST_COLUMNS, ORDER_LIST_COLUMNS, SCHEMAS
from customer360.errors import UserError


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_one_seed_gives_one_result_byte_for_byte(tmp_path):
    for name in ("one", "other"):
        generate(tmp_path / name, people=300, seed=7)
    assert digests(tmp_path / "one") == digests(tmp_path / "other")


def test_another_seed_gives_other_rows(tmp_path):
    generate(tmp_path / "one", people=300, seed=7)
    generate(tmp_path / "other", people=300, seed=8)
    same = digests(tmp_path / "one").items() & digests(tmp_path / "other").items()
    assert {name for name, _ in same} == set()


def test_chunks_do_not_share_ids(tmp_path, monkeypatch):
    monkeypatch.setattr("customer360.demo.making.CHUNK_PEOPLE", 400)
    summary = generate(tmp_path, people=1000)
    truth = read(tmp_path, "_truth.records").select(["source", "table", "source_record_id"]).to_pylist()
    assert len({tuple(one.values()) for one in truth}) == len(truth)
    lines = read(tmp_path, "shopify.order_line")["id"].to_pylist()
    assert len(set(lines)) == len(lines)
    assert summary.people == 1000


@pytest.mark.parametrize("people", [1, 2, 10, 37])
def test_tiny_sizes_work(tmp_path, people):
    summary = generate(tmp_path, people=people)
    persons = set(read(tmp_path, "_truth.records")["true_customer_id"].to_pylist())
    assert len([one for one in persons if one.startswith("P")]) == summary.people == people
    for table in SCHEMAS:
        assert read(tmp_path, table).schema.equals(SCHEMAS[table])


def test_every_table_has_the_declared_columns(demo):
    for table, schema in SCHEMAS.items():
        assert read(demo.folder, table).schema.equals(schema), table
        assert demo.rows[table] == read(demo.folder, table).num_rows > 0
    for kind, files in (("contact_lists", CONTACT_LIST_COLUMNS), ("order_lists", ORDER_LIST_COLUMNS)):
        assert {path.name for path in (demo.folder / kind).iterdir()} == set(files)


REFUSED = [({"people": 0}, "people"), ({"people": -3}, "people"), ({"people": 10**9}, "people"), ({"seed": -1}, "seed")]


@pytest.mark.parametrize(("arguments", "word"), REFUSED)
def test_impossible_wishes_are_refused_in_one_line(tmp_path, arguments, word):
    with pytest.raises(UserError, match=word) as refused:
        generate(tmp_path / "raw", **arguments)
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "raw").exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "raw").write_text("mine")
    with pytest.raises(UserError, match="is a file"):
        generate(tmp_path / "raw", people=1)
    assert (tmp_path / "raw").read_text() == "mine"


def test_a_failure_leaves_the_older_files_as_they_were(tmp_path, monkeypatch):
    generate(tmp_path, people=20)
    before = digests(tmp_path)
    monkeypatch.setattr("customer360.demo.making.draw_lines", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        generate(tmp_path, people=30)
    assert digests(tmp_path) == before


def test_nothing_happens_after_the_clock_of_the_demo(tmp_path):
    as_of = date(2025, 6, 30)
    generate(tmp_path, people=500, as_of=as_of)
    moments = {"shopify.order": "created_at", "loyalty_pos.receipt": "sold_at", "zendesk.user": "created_at"}
    for table, column in moments.items():
        assert max(read(tmp_path, table)[column].to_pylist()).date() <= as_of


def test_twenty_thousand_people_take_less_than_a_minute(tmp_path):
    said: list[str] = []
    started = time.monotonic()
    summary = generate(tmp_path, people=20_000, progress=said.append)
    assert time.monotonic() - started < 60
    assert summary.customer_records > 40_000
    assert said[-1].startswith("20,000 of 20,000 people")
