"""Runs dbt over a raw folder, apart from the project's own warehouse."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb
import yaml

PROJECT = Path(__file__).parents[3]
FIVE = ("salesforce", "shopify", "zendesk", "mailchimp", "loyalty_pos")


@dataclass(frozen=True)
class Run:
    """What a dbt command said, and the warehouse it wrote."""

    code: int
    said: str
    warehouse: Path

    def rows(self, query: str) -> list[tuple]:
        """The rows of a query over the warehouse."""
        with duckdb.connect(self.warehouse, read_only=True) as connection:
            return connection.execute(query).fetchall()


def doors_of(*sources: str) -> dict[str, list[str]]:
    """The entries of `vars.sources` for these sources."""
    listed = yaml.safe_load((PROJECT / "dbt_project.yml").read_text())["vars"]["sources"]
    return {source: listed[source] for source in sources}


def run_dbt(
    folder: Path,
    *words: str,
    sources: dict[str, list[str]],
    raw: Path,
    project: Path = PROJECT,
    variables: dict[str, object] | None = None,
    environment: dict[str, str] | None = None,
) -> Run:
    """Run a dbt command whose warehouse, target and logs lie in `folder`; dbt's `variables` are told besides."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "profiles.yml.example", folder / "profiles.yml")
    settings = {
        **os.environ,
        "C360_RAW": str(raw),
        "C360_WAREHOUSE": str(folder / "warehouse.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        **(environment or {}),
    }
    command = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", "--warn-error", *words]
    told = json.dumps({"sources": sources, **(variables or {})})
    options = ["--project-dir", str(project), "--profiles-dir", str(folder), "--vars", told]
    ended = subprocess.run([*command, *options], env=settings, cwd=folder, capture_output=True, text=True, check=False)
    return Run(ended.returncode, ended.stdout + ended.stderr, folder / "warehouse.duckdb")
