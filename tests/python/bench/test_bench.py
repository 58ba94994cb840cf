"""The sets, the measuring and the table of the bench."""

import subprocess
import sys

import duckdb
import pytest
from rich.console import Console
from typer.testing import CliRunner

from customer360.bench.__main__ import app
from customer360.bench.calibration import Bin, Calibration, calibrate
from customer360.bench.measure import Cost, run_measured
from customer360.bench.peers import peer_scores
from customer360.bench.report import (
    HEADINGS,
    Result,
    calibration_table,
    markdown_tables,
    terminal_table,
    write_markdown,
)
from customer360.bench.score import Score
from customer360.bench.sets import choose_sets, find_sets, write_febrl
from customer360.errors import UserError

START, END = "<!-- bench: start -->", "<!-- bench: end -->"
RESULT = Result(
    "historical_50k",
    Score(50_578, 5_156, 5_000, 0.98765, 0.8, 0.9, 0.85, 0.4321),
    Cost(12.4, 20.6, 1_234_567_890),
    Calibration([Bin(0, 900, 0.05, 0.02), Bin(9, 100, 0.98, 1.0)]),
)


@pytest.fixture(scope="module")
def febrl(tmp_path_factory):
    return write_febrl(tmp_path_factory.mktemp("bench") / "febrl")


def test_febrl_comes_whole(febrl):
    """Records and people as its makers tell them."""
    told = {"febrl1": (1000, 500), "febrl2": (5000, 4000), "febrl3": (5000, 2000), "febrl4": (10000, 5000)}
    query = "select count(*), count(distinct true_customer_id) from read_parquet($file)"

    assert {one.name: duckdb.execute(query, {"file": str(one.truth)}).fetchall()[0] for one in febrl} == told


def test_febrl_people_do_not_show_who_they_are(febrl):
    for one in febrl:
        columns = duckdb.execute("select * from read_parquet($file)", {"file": str(one.contacts)}).description
        assert "true_customer_id" not in [column[0] for column in columns]
        missing = "select count(*) from read_parquet($truth) anti join read_parquet($people) using (source_record_id)"
        files = {"truth": str(one.truth), "people": str(one.contacts)}
        assert duckdb.execute(missing, files).fetchall() == [(0,)]


def test_a_folder_without_truth_is_no_labelled_set(tmp_path, febrl):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "contacts.parquet").write_bytes(febrl[0].contacts.read_bytes())

    assert find_sets(tmp_path) == []
    assert find_sets(tmp_path / "absent") == []


def test_sets_are_chosen_by_name(febrl):
    assert [one.name for one in choose_sets(febrl, ["febrl3", "febrl1"])] == ["febrl1", "febrl3"]
    assert choose_sets(febrl, []) == febrl
    with pytest.raises(UserError, match="no labelled set febrl9: there are febrl1, febrl2, febrl3, febrl4"):
        choose_sets(febrl, ["febrl9"])


def test_the_cost_is_that_of_the_child():
    """Measured from a small process, as the bench is: a child starts with the peak of the process it is split from."""
    work = "import time; held = bytearray(300_000_000)\nwhile time.process_time() < 0.3: pass"
    measure = (
        "import sys; from customer360.bench.measure import run_measured; "
        f"print(*run_measured([sys.executable, '-c', {work!r}]))"
    )
    told = subprocess.run([sys.executable, "-c", measure], capture_output=True, text=True, check=True).stdout.split()
    cost = Cost(float(told[0]), float(told[1]), int(told[2]))

    assert 0.3 <= cost.cpu_seconds <= cost.wall_seconds + 1
    assert 300e6 < cost.peak_bytes < 600e6


def test_a_failing_child_says_its_last_words():
    with pytest.raises(UserError, match=r"no such town$"):
        run_measured([sys.executable, "-c", "print('looking'); raise SystemExit('no such town')"])


def test_peers_are_shares_and_the_expert_is_the_better():
    assert all(0 < peer.plain < peer.expert < 1 for peer in peer_scores().values())


def test_the_table_fits_a_narrow_terminal():
    console = Console(width=80, record=True, file=None, quiet=False)
    with console.capture() as shown:
        console.print(terminal_table([RESULT]))

    row = next(line.split() for line in shown.get().splitlines() if line.startswith("historical_50k"))
    assert row == [
        "historical_50k",
        "50,578",
        ".9877",
        ".8000",
        ".8840",
        ".8743",
        ".4321",
        "12",
        "21",
        "1,235",
        ".828",
        ".889",
    ]
    assert "…" not in shown.get()


def test_the_table_takes_its_place_in_a_page(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{START}\nold\n{END}\nafter\n")
    write_markdown(page, markdown_tables([RESULT]))
    write_markdown(page, markdown_tables([RESULT]))

    lines = page.read_text().splitlines()
    assert lines[:2] == ["before", START]
    assert lines[-2:] == [END, "after"]
    assert "old" not in lines
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert rows[0] == list(HEADINGS)
    assert rows[2][:6] == ["historical_50k", "50,578", "0.9877", "0.8000", "0.8840", "0.8743"]
    assert rows[3:] == [
        ["set", *(f"0.{tenth}–" for tenth in range(10)), "error"],
        ["---", *["---:"] * 11],
        ["historical_50k", "0.02", *["·"] * 8, "1.00", "0.0290"],
    ]
    assert len({len(row) for row in rows}) == 1


def test_a_page_without_a_place_is_left_alone(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("mine\n")

    with pytest.raises(UserError, match="no place for the table"):
        write_markdown(page, markdown_tables([RESULT]))
    assert page.read_text() == "mine\n"


def test_an_unknown_set_is_one_line(febrl, tmp_path):
    got = CliRunner().invoke(app, ["nowhere", "--data", str(febrl[0].contacts.parent.parent)])

    assert got.exit_code == 1
    assert got.stderr.strip() == "no labelled set nowhere: there are febrl1, febrl2, febrl3, febrl4"


def test_calibration_counts_promises_and_what_they_keep(tmp_path):
    truth, pairs = str(tmp_path / "truth.parquet"), str(tmp_path / "pairs.parquet")
    duckdb.execute(
        "copy (select * from (values ('1', 'ana'), ('2', 'ana'), ('3', 'eva'), ('4', 'eva')) "
        f"as made (source_record_id, true_customer_id)) to '{truth}'"
    )
    # 1-2 and 3-4 are one person; 9 is of nobody known; a probability of 1 is in the last bin
    duckdb.execute(
        "copy (select * from (values ('1', '2', 1.0), ('3', '4', 0.95), ('1', '3', 0.91), ('2', '3', 0.05), "
        "('1', '4', 0.0), ('2', '4', 0.55), ('1', '9', 0.5)) "
        f"as made (source_record_id_1, source_record_id_2, match_probability)) to '{pairs}'"
    )
    found = calibrate(tmp_path / "truth.parquet", tmp_path / "pairs.parquet")
    assert [(one.number, one.pairs) for one in found.bins] == [(0, 2), (5, 1), (9, 3)]
    assert [one.kept for one in found.bins] == pytest.approx([0, 0, 2 / 3])
    assert found.error == pytest.approx((2 * 0.025 + 1 * 0.55 + 3 * abs(2.86 / 3 - 2 / 3)) / 6)
    assert Calibration([]).error == 0


def test_the_reliability_fits_a_narrow_terminal():
    console = Console(width=80, record=True, file=None, quiet=False)
    with console.capture() as shown:
        console.print(calibration_table([RESULT]))
    row = next(line.split() for line in shown.get().splitlines() if line.startswith("historical_50k"))
    assert row == ["historical_50k", ".02", *["·"] * 8, "1.00", ".0290"]
    assert "…" not in shown.get().splitlines()[1]
