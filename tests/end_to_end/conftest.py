"""A whole house, built once by the very command people use."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
C360 = Path(sys.executable).parent / "c360"
PEOPLE = 600


class House:
    """A place of its own for raw data, warehouse, published files and logs."""

    def __init__(self, folder):
        self.folder = folder
        self.raw = folder / "raw"
        self.warehouse = folder / "warehouse" / "house.duckdb"
        self.published = folder / "out" / "published"
        self.reports = folder / "out" / "reports"

    def c360(self, *words, check=True):
        """Run the command line from the project's folder, with everything it writes in this house."""
        environment = os.environ | {
            "C360_RAW": str(self.raw),
            "C360_WAREHOUSE": str(self.warehouse),
            "C360_PUBLISHED": str(self.published),
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            "COLUMNS": "200",
        }
        done = subprocess.run([C360, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if check:
            assert done.returncode == 0, done.stdout + done.stderr
            assert "Traceback" not in done.stderr, done.stderr
        return done

    def published_files(self):
        """Every published file that readers see, with its bytes and time."""
        files = [*self.published.glob("*.duckdb"), *self.published.glob("parquet/*.parquet")]
        return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    """The demo of a small town, built, audited and published; `told` is what the build printed."""
    made = House(tmp_path_factory.mktemp("house"))
    made.c360("demo", "--people", str(PEOPLE), "--out", str(made.raw))
    made.told = made.c360("build", "--warn-error").stdout
    return made


@pytest.fixture(scope="session")
def resolver(tmp_path_factory):
    """A house with nothing in it: `c360 resolve` builds its own."""
    return House(tmp_path_factory.mktemp("resolver"))


@pytest.fixture(scope="session")
def one_source_house(tmp_path_factory):
    """An empty house for a build with one source."""
    return House(tmp_path_factory.mktemp("one_source_house"))
