"""The project's files, as far as they are read without dbt."""

from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def listed_sources():
    """`vars.sources` of dbt_project.yml: the doors of each source."""
    return yaml.safe_load((ROOT / "dbt_project.yml").read_text())["vars"]["sources"]


def model_files():
    """Every model file, SQL and Python."""
    return [file for file in (ROOT / "models").rglob("*") if file.suffix in (".sql", ".py")]


def source_folders():
    """The folders of models/staging."""
    return [folder for folder in (ROOT / "models" / "staging").iterdir() if folder.is_dir()]
