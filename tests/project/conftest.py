"""The project as dbt reads it, and as git keeps it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from project_files import ROOT


@pytest.fixture(scope="session")
def manifest(tmp_path_factory):
    """dbt's manifest of the project with all its sources, parsed once."""
    folder = tmp_path_factory.mktemp("parse")
    (folder / "profiles.yml").write_text((ROOT / "profiles.yml.example").read_text())
    environment = os.environ | {
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "C360_WAREHOUSE": str(folder / "none.duckdb"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    }
    dbt = Path(sys.executable).parent / "dbt"
    command = [dbt, "--quiet", "parse", "--profiles-dir", folder]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads((folder / "target" / "manifest.json").read_text())


@pytest.fixture(scope="session")
def models(manifest):
    """Every model of the project by name."""
    nodes = manifest["nodes"].values()
    return {node["name"]: node for node in nodes if node["resource_type"] == "model"}


@pytest.fixture(scope="session")
def tracked():
    """Every file that git tracks or would add, as paths from the root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]
