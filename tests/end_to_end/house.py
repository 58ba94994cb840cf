"""A place of its own for everything that the command line writes."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
C360 = Path(sys.executable).parent / "c360"


class House:
    """A place of its own for raw data, warehouse, published files and logs."""

    def __init__(self, folder):
        self.folder = folder
        self.raw = folder / "raw"
        self.warehouse = folder / "warehouse" / "house.duckdb"
        self.published = folder / "out" / "published"
        self.reports = folder / "out" / "reports"

    @property
    def places(self):
        """The environment that makes a command work on this house."""
        return {
            "C360_RAW": str(self.raw),
            "C360_WAREHOUSE": str(self.warehouse),
            "C360_PUBLISHED": str(self.published),
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            "COLUMNS": "200",
        }

    def c360(self, *words, check=True):
        """Run the command line from the project's folder, with everything it writes in this house."""
        surroundings = os.environ | self.places
        done = subprocess.run([C360, *words], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False)
        if check:
            assert done.returncode == 0, done.stdout + done.stderr
            assert "Traceback" not in done.stderr, done.stderr
        return done

    def published_files(self):
        """Every published file that readers see, with its bytes and time."""
        files = [*self.published.glob("*.duckdb"), *self.published.glob("parquet/*.parquet")]
        return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}
