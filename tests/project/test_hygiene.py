"""What may not be in the repository."""

import re
import tomllib

import pytest
from project_files import ROOT

MEBIBYTE = 1 << 20
PYTHON_LINES = 300
VERBS = (
    "help",
    "setup",
    "demo",
    "build",
    "test",
    "lint",
    "docs",
    "bench-accuracy",
    "bench-speed",
    "bench-scale",
    "bench-search",
    "publish",
    "spark",
    "spark-quick",
    "clean",
)
BUILT = re.compile(r"(^|/)(target|data|logs|dbt_packages|\.venv|__pycache__)/|\.(duckdb|wal|pyc|egg-info)$")
SECRETS = {
    "private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY"),
    "access key of a cloud": re.compile(r"\b(AKIA|ASIA)[0-9A-Z]{16}\b"),
    "token of a code host": re.compile(r"\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})"),
    "token of a registry": re.compile(r"\bpypi-[A-Za-z0-9_-]{50}"),
    "password in an address": re.compile(r"://[^/\s:@{]+:[^/\s:@{]+@"),
}
PATHS = re.compile(r"(?<![\w.~}])/(home|root|Users|work|tmp|mnt|farm)/\w")


def text_of(file):
    return file.read_text(encoding="utf-8", errors="replace")


def test_nothing_built_is_kept(tracked):
    assert [str(file) for file in tracked if BUILT.search(str(file.relative_to(ROOT)))] == []


def test_files_are_small(tracked):
    assert [str(file) for file in tracked if file.stat().st_size >= MEBIBYTE] == []


def test_python_files_are_short(tracked):
    long = {
        str(file.relative_to(ROOT)): lines
        for file in tracked
        if file.suffix == ".py" and (lines := len(text_of(file).splitlines())) >= PYTHON_LINES
    }
    assert long == {}


def test_test_files_have_names_of_their_own(tracked):
    """pytest imports test files by their bare name."""
    names = [file.name for file in tracked if "tests" in file.parts and file.name.endswith(".py")]
    assert sorted(name for name in set(names) if names.count(name) > 1 and name != "conftest.py") == []


def test_no_path_of_somebodys_machine(tracked):
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in tracked
        if file != ROOT / "tests" / "project" / "test_hygiene.py"
        for number, line in enumerate(text_of(file).splitlines(), 1)
        if PATHS.search(line)
    ]
    assert found == []


def test_no_secret(tracked):
    found = [
        f"{file.relative_to(ROOT)}: {kind}"
        for file in tracked
        for kind, pattern in SECRETS.items()
        if pattern.search(text_of(file))
    ]
    assert found == []


def test_the_lock_pins_with_hashes_and_names_no_address():
    lock = text_of(ROOT / "requirements.lock")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", lock)
    pins = re.findall(r"^[a-z0-9].*==", lock, re.MULTILINE)
    assert len(pins) > 50
    assert len(re.findall(r"^[a-z0-9][^\n]*\\\n    --hash=sha256:", lock, re.MULTILINE)) == len(pins)


def test_the_lock_is_that_of_pyproject():
    """Every dependency that pyproject asks for is pinned."""
    lock = text_of(ROOT / "requirements.lock").lower()
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    normal = [re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", name)[0]).lower() for name in asked]
    assert [name for name in normal if not re.search(rf"^{name}==", lock, re.MULTILINE)] == []


@pytest.mark.parametrize("verb", VERBS)
def test_make_has_the_verb_and_says_what_it_does(verb):
    makefile = text_of(ROOT / "Makefile")
    assert re.search(rf"^{verb}:.*## \w+", makefile, re.MULTILINE)


def test_ci_runs_make_test_and_nothing_cleverer():
    commands = [line for line in text_of(ROOT / ".ci" / "run").splitlines() if line and not line.startswith("#")]
    assert commands == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "make test"]
