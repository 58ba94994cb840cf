"""What readers of `dim_customer` may rely on: promised_columns.csv, to which rows are only added.

A column that is dropped, or gets another type, breaks its readers: its row stays and says in `until_version` from which
version it is no more, and that has to be a breaking one by semantic versioning (2.0.0; before 1.0.0 also 0.2.0).
"""

import csv
import tomllib
from pathlib import Path

import pytest
from project_files import ROOT

pytestmark = pytest.mark.xdist_group("project")
PROMISED = Path(__file__).parent / "promised_columns.csv"


def number(version):
    """A version as numbers that compare."""
    return tuple(int(part) for part in version.split("."))


def is_breaking(version):
    """Whether a version may break what was promised."""
    major, minor, patch = number(version)
    return patch == 0 and (minor == 0 or major == 0)


def faults(promised, built, version):
    """What is wrong with the columns of marts that were built, beside those promised."""
    in_force = {(row["mart"], row["column_name"]): row["data_type"] for row in promised if not row["until_version"]}
    ended = [row for row in promised if row["until_version"]]
    return [
        *(f"{mart}.{name} is gone: end its row at a breaking version" for mart, name in in_force.keys() - built.keys()),
        *(f"{mart}.{name} is not promised: add a row" for mart, name in built.keys() - in_force.keys()),
        *(
            f"{mart}.{name} is {built[mart, name]}, promised {kind}: end its row at a breaking version, add another"
            for (mart, name), kind in in_force.items()
            if (mart, name) in built and built[mart, name] != kind
        ),
        *(
            f"{row['mart']}.{row['column_name']} ends at {row['until_version']}, which breaks nothing"
            for row in ended
            if not is_breaking(row["until_version"])
        ),
        *(
            f"{row['mart']}.{row['column_name']} says a version after {version}: raise it in pyproject.toml"
            for row in promised
            if max(number(row["from_version"]), number(row["until_version"] or "0.0.0")) > number(version)
        ),
    ]


def promised_rows():
    with PROMISED.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def row(name, kind="string", since="0.1.0", until=""):
    return {"mart": "m", "column_name": name, "data_type": kind, "from_version": since, "until_version": until}


def test_dim_customer_has_what_was_promised(models):
    promised = promised_rows()
    built = {
        (mart, column["name"]): column["data_type"]
        for mart in {row["mart"] for row in promised}
        for column in models[mart]["columns"].values()
    }
    assert all(models[mart]["contract"]["enforced"] for mart, _ in built)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert faults(promised, built, version) == []


@pytest.mark.parametrize(
    ("promised", "built", "version", "told"),
    [
        ([row("a")], {("m", "a"): "string"}, "0.1.0", None),
        ([row("a")], {}, "0.1.0", "m.a is gone"),
        ([row("a")], {("m", "a"): "date"}, "0.1.0", "m.a is date, promised string"),
        ([row("a")], {("m", "a"): "string", ("m", "b"): "date"}, "0.1.0", "m.b is not promised"),
        ([row("a", until="0.1.1")], {}, "0.1.1", "m.a ends at 0.1.1, which breaks nothing"),
        ([row("a", until="0.2.0")], {}, "0.1.0", "m.a says a version after 0.1.0"),
        ([row("a", until="0.2.0")], {}, "0.2.0", None),
        ([row("a", until="1.1.0")], {}, "1.1.0", "m.a ends at 1.1.0, which breaks nothing"),
        ([row("a", until="2.0.0"), row("a", "date", since="2.0.0")], {("m", "a"): "date"}, "2.0.1", None),
    ],
)
def test_the_promise_rings(promised, built, version, told):
    found = faults(promised, built, version)
    assert found == [] if told is None else [fault.startswith(told) for fault in found] == [True]
