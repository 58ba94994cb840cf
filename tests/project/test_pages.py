"""The pages people read: their links lead somewhere, and what two of them say is the same."""

import re

import pytest
from project_files import ROOT

PAGES = sorted(file for folder in (ROOT, ROOT / "docs", ROOT / "docs" / "decisions") for file in folder.glob("*.md"))


def rows_of(page):
    """The first row of a page's tables that begins with a labelled set and ends with a figure, as a list of cells."""
    rows = re.findall(r"^\| ([a-z]+_?\d+k? \|.*\| 0?\.\d+) \|$", page.read_text(encoding="utf-8"), re.MULTILINE)
    # the last of a name stays, so the page is read backwards
    return {cells[0]: cells[1:] for cells in (row.split(" | ") for row in reversed(rows))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_decisions_are_numbered_as_their_titles():
    for page in (ROOT / "docs" / "decisions").glob("*.md"):
        assert page.read_text(encoding="utf-8").startswith(f"# {int(page.name[:4])}. "), page.name


def test_the_readme_repeats_the_benchmarks():
    measured, told = rows_of(ROOT / "docs" / "benchmarks.md"), rows_of(ROOT / "README.md")
    assert len(told) >= 6
    for name, figures in told.items():
        f1, plain, expert = measured[name][3], *measured[name][-2:]
        assert figures == [figure.removeprefix("0") for figure in (f1, plain, expert)], name


def test_the_readme_names_verbs_that_exist():
    verbs = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`?\bmake ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {"build", "test"} <= named <= verbs
