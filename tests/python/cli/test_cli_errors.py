"""What a person can mend is told in one line, with exit code 1 and without a traceback."""

import json
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import duckdb
import pytest
from typer.testing import CliRunner

from customer360.cli import app
from customer360.demo.truth import PARAMETERS
from customer360.errors import UserError
from customer360.pipeline.build import look_at_last_build, look_before
from customer360.pipeline.dbt_run import told as told_of
from customer360.pipeline.lock import held
from customer360.pipeline.paths import find_paths, find_root
from customer360.pipeline.resolve import lay_out, place_to_work, readable, writable

runner = CliRunner()
PROJECT = Path(__file__).parents[3]


def failing(*words):
    """The one line that a failing command prints on stderr."""
    outcome = runner.invoke(app, list(words))
    assert outcome.exit_code == 1, outcome.output
    assert "Traceback" not in outcome.output
    lines = [line for line in outcome.stderr.splitlines() if line]
    assert len(lines) == 1, lines
    return lines[0]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project of the right name, in which the command stands."""
    (tmp_path / "dbt_project.yml").write_text("name: customer360\n")
    (tmp_path / "profiles.yml").write_text("")
    monkeypatch.chdir(tmp_path)
    for variable in ("C360_RAW", "C360_WAREHOUSE", "C360_PUBLISHED", "DBT_TARGET_PATH", "DBT_LOG_PATH"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def test_help_names_every_command():
    told = runner.invoke(app, ["--help"]).output
    for command in ("demo", "build", "resolve", "validate", "publish", "summary"):
        assert command in told


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf\r\n", b" \n"])
def test_a_seed_without_a_first_line(project, content):
    seed = project / "seeds" / "steward" / "never_link.csv"
    seed.parent.mkdir(parents=True)
    (project / "raw.csv").write_text("full_name\nAna Ruiz\n")
    shutil.copy(PROJECT / "profiles.yml.example", project)
    seed.write_bytes(content)
    told = failing("resolve", "raw.csv", "--out", "out.csv")
    assert told.startswith("seeds/steward/never_link.csv is empty: its first line must name its columns")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Runtime Error in model m (m.sql)\n  people.csv: the file is empty; fill it.",
            "people.csv: the file is empty; fill it.",
        ),
        ("old people (2).XLSX: no sheet", "old people (2).XLSX: no sheet"),
        ("Binder Error: read_csv(people.csv): no", "model m failed: Binder Error: read_csv(people.csv): no"),
        (None, "model m failed: "),
    ],
)
def test_a_file_at_fault_comes_first(message, said):
    node = SimpleNamespace(resource_type="model", name="m")
    assert told_of([SimpleNamespace(status="error", node=node, message=message)]) == said


def test_a_missing_file(tmp_path):
    told = failing("resolve", str(tmp_path / "nobody.csv"), "--out", str(tmp_path / "out.csv"))
    assert told.endswith("nobody.csv: no such file")


def test_a_folder_where_a_file_is_wanted(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        readable(tmp_path)


def test_a_kind_of_file_that_is_not_read(tmp_path):
    (tmp_path / "people.docx").write_text("x")
    with pytest.raises(UserError, match=r"only \.csv"):
        readable(tmp_path / "people.docx")


def test_results_go_to_parquet_or_csv_and_never_over_the_input(tmp_path):
    file = tmp_path / "people.csv"
    with pytest.raises(UserError, match=r"written as \.parquet or \.csv"):
        writable(tmp_path / "out.json", [file])
    with pytest.raises(UserError, match="one of the input files"):
        writable(file, [file])
    with pytest.raises(UserError, match="no such folder"):
        writable(tmp_path / "nowhere" / "out.csv", [file])


def test_two_files_of_one_name_stay_two(tmp_path):
    files = [tmp_path / folder / "people.csv" for folder in ("shop", "desk")]
    for file in files:
        file.parent.mkdir()
        file.write_text(f"email\n{file.parent.name}@example.com\n")
    (tmp_path / "house").mkdir()

    paths, _ = lay_out(tmp_path / "house", files)

    laid = {file.name: file.read_text() for file in (paths.raw / "contact_lists").iterdir()}
    assert laid == {"people.csv": "email\nshop@example.com\n", "people-2.csv": "email\ndesk@example.com\n"}


def test_two_resolves_at_once_work_apart_and_leave_nothing(tmp_path):
    with ExitStack() as first, ExitStack() as second:
        one, other = (place_to_work(stack, tmp_path / "resolve") for stack in (first, second))
        assert one == tmp_path / "resolve"
        assert other != one
        (one / "people.csv").write_text("secret")
        (one / "partial_parse.msgpack").write_text("parsed")
    assert not other.exists()
    assert {file.name for file in one.iterdir()} == {".lock", "partial_parse.msgpack"}


def test_nothing_built_yet(project):
    assert "run `make build`" in failing("summary")
    assert "run `make build`" in failing("validate")
    assert "no build to publish" in failing("publish")


def test_no_profile(project):
    (project / "profiles.yml").unlink()
    assert "run `make setup`" in failing("build")


def test_raw_tables_that_were_moved_and_are_not_there(project, monkeypatch):
    monkeypatch.setenv("C360_RAW", str(project / "elsewhere"))
    told = failing("build")
    assert "no raw tables in" in told
    assert "elsewhere (C360_RAW)" in told


def test_a_raw_folder_that_is_a_file(project, monkeypatch):
    (project / "raw").write_text("x")
    monkeypatch.setenv("C360_RAW", str(project / "raw"))
    assert "is a file" in failing("build")


def test_a_warehouse_that_is_no_database(project):
    file = find_paths().warehouse
    file.parent.mkdir(parents=True)
    file.write_bytes(b"rubbish" * 1000)
    assert "is not a DuckDB file" in failing("build")


def test_a_warehouse_that_another_process_holds(project):
    file = find_paths().warehouse
    file.parent.mkdir(parents=True)
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        told = failing("build")
        holder.stdin.close()
    assert "another process holds" in told


def test_the_demo_is_made_only_where_nobody_said_otherwise(project, monkeypatch):
    made = []
    monkeypatch.setattr("customer360.pipeline.demo.make_demo", lambda out: made.append(out))
    look_before(find_paths())
    assert made == [project / "data" / "raw"]

    (project / "data" / "raw" / "shop").mkdir(parents=True)
    (project / "data" / "raw" / "shop" / "customer.csv").write_text("id\n1\n")
    look_before(find_paths())
    assert len(made) == 1


def test_the_demo_overwrites_no_data_but_its_own(project):
    mine = project / "data" / "raw" / "shop" / "customer.csv"
    mine.parent.mkdir(parents=True)
    mine.write_text("id\n1\n")
    assert "holds data that the demo did not make" in failing("demo", "--people", "50")
    assert mine.read_text() == "id\n1\n"

    for seed in ("1", "2"):
        made = runner.invoke(app, ["demo", "--people", "50", "--seed", seed, "--out", str(project / "town")])
        assert made.exit_code == 0, made.output
    assert json.loads((project / "town" / PARAMETERS).read_text())["seed"] == 2


def test_the_demo_waits_for_no_build(project):
    with held(find_paths().lock, "build"):
        assert "build" in failing("demo", "--people", "50")
    assert not find_paths().raw.exists()


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ({"args": {"which": "run"}, "results": []}, "not a whole build"),
        ({"args": {"which": "build", "select": ["x"]}, "results": []}, "not a whole build"),
        ({"args": {"which": "build"}, "results": [{"unique_id": "test.t", "status": "fail"}]}, "failed at test.t"),
        ({"args": {"which": "build"}, "results": [{"unique_id": "model.m", "status": "error"}]}, "failed at model.m"),
    ],
)
def test_only_a_whole_and_sound_build_may_be_published(tmp_path, last, told):
    file = tmp_path / "run_results.json"
    file.write_text(json.dumps(last))
    with pytest.raises(UserError, match=told):
        look_at_last_build(file)


def test_the_project_is_found_from_below_and_from_anywhere(project):
    below = project / "models" / "marts"
    below.mkdir(parents=True)
    assert find_root(below) == project
    assert (find_root(project.parent) / "dbt_project.yml").is_file()


def test_paths_of_the_environment_are_seen_from_where_one_stands(project, monkeypatch):
    (project / "below").mkdir()
    monkeypatch.chdir(project / "below")
    monkeypatch.setenv("C360_RAW", "mine")
    paths = find_paths()
    assert paths.raw == project / "below" / "mine"
    assert paths.warehouse == project / "data" / "warehouse" / "customer360.duckdb"


def test_a_warehouse_of_ours_passes(project):
    file = find_paths().warehouse
    file.parent.mkdir(parents=True)
    duckdb.connect(str(file)).close()
    (project / "data" / "raw" / "shop").mkdir(parents=True)
    (project / "data" / "raw" / "shop" / "customer.csv").write_text("id\n1\n")
    look_before(find_paths())
