"""What every model, column and macro carries."""

import json
import re
from collections import defaultdict

import pytest
from project_files import ROOT

pytestmark = pytest.mark.xdist_group("project")
PUBLIC_MARTS = (
    "bridge_customer_source_record",
    "crowded_places",
    "customer_consents",
    "customer_devices",
    "customer_relations",
    "customer_lifetime_value",
    "customer_quality",
    "customer_redirects",
    "customer_rfm",
    "customer_search",
    "customer_segments",
    "dim_account",
    "dim_customer",
    "dim_customer_history",
    "dim_household",
    "fct_calls",
    "fct_carts",
    "fct_consents",
    "fct_order_lines",
    "fct_orders",
    "fct_tickets",
    "fct_web_events",
    "fct_web_visits",
    "late_web_events",
    "match_quality",
    "refused_relations",
    "run_ledger",
    "search_spellings",
    "searched_customers",
    "source_contribution",
    "source_quality",
    "unmapped_values",
    "unread_columns",
    "value_conflicts",
)
KEY_TESTS = ("unique", "unique_combination")


def test_every_model_says_what_it_is(models):
    missing = defaultdict(list)
    for model in models.values():
        meta = model["config"]["meta"]
        for what, told in {
            "description": model["description"].strip(),
            "meta.grain": meta.get("grain"),
            "meta.primary_key": meta.get("primary_key"),
            "group": model["group"],
        }.items():
            if not told:
                missing[what].append(model["name"])
    assert dict(missing) == {}


def test_every_model_has_a_key_test(manifest, models):
    tested = {
        name
        for node in manifest["nodes"].values()
        if node["resource_type"] == "test" and node.get("test_metadata") and node["test_metadata"]["name"] in KEY_TESTS
        for name in [node["attached_node"]]
    }
    assert sorted(model["name"] for model in models.values() if not is_tested(model, manifest, tested)) == []


def is_tested(model, manifest, tested):
    """A view that one model reads, row for row, is tested there: its own test would run all views before it again."""
    if model["unique_id"] in tested:
        return True
    readers = [name for name in manifest["child_map"][model["unique_id"]] if name.startswith("model.")]
    if model["config"]["materialized"] != "view" or len(readers) != 1:
        return False
    reader = manifest["nodes"][readers[0]]
    own_meta, reader_meta = model["config"]["meta"], reader["config"]["meta"]
    same_rows = all(own_meta.get(what) == reader_meta.get(what) for what in ("grain", "primary_key"))
    return same_rows and is_tested(reader, manifest, tested)


def test_the_primary_key_is_made_of_columns_that_are_described(models):
    broken = [
        (model["name"], column)
        for model in models.values()
        for column in model["config"]["meta"].get("primary_key", [])
        if column not in model["columns"]
    ]
    assert broken == []


def test_every_column_in_yaml_is_described(manifest, models):
    seeds = [node for node in manifest["nodes"].values() if node["resource_type"] == "seed"]
    bare = [
        f"{node['name']}.{name}"
        for node in [*models.values(), *seeds]
        for name, column in node["columns"].items()
        if not column["description"].strip()
    ]
    assert bare == []


def test_columns_of_one_name_are_described_alike(models):
    descriptions = defaultdict(lambda: defaultdict(list))
    for model in models.values():
        for name, column in model["columns"].items():
            told = " ".join(column["description"].split())
            descriptions[vocabulary(model), name][told].append(model["name"])
    # one model for each of the descriptions, to look at
    different = {name: [where[0] for where in told.values()] for name, told in descriptions.items() if len(told) > 1}
    assert different == {}


def vocabulary(model):
    """Up to the doors a column is as its source has it; from the first room on it is standardised."""
    at_the_door = model["name"] == "customer_inputs" or model["original_file_path"].startswith("models/staging/")
    return "as the source has it" if at_the_door else "standardised"


def test_doors_are_contracts_in_the_common_shape(models):
    shape = doors()
    for model in models.values():
        if not model["name"].startswith("std_"):
            continue
        columns = {name: column["data_type"] for name, column in model["columns"].items()}
        assert model["contract"]["enforced"], model["name"]
        assert columns == shape[model["name"].split("__")[1]], model["name"]


def test_marts_that_outsiders_read_are_contracts(models):
    """What has no contract is not published, so a mart that lost its contract would vanish silently."""
    lost = [name for name in PUBLIC_MARTS if not models[name]["contract"]["enforced"]]
    assert lost == []


def test_one_macro_a_file():
    for file in (ROOT / "macros").rglob("*.sql"):
        text = file.read_text()
        names = re.findall(r"{%-?\s*(?:macro|materialization|test)\s+(\w+)", text)
        # the engines' versions of one macro stand together
        own = {re.sub(r"^(default|duckdb|spark)__", "", name) for name in names}
        assert own == {file.stem}, f"{file.relative_to(ROOT)}: {names}"
        assert "{#-" in text, f"{file.relative_to(ROOT)} does not say what it is for"


def doors():
    """The doors of macros/project/door_columns.sql, by name: each column with its type."""
    text = (ROOT / "macros" / "project" / "door_columns.sql").read_text()
    return json.loads(re.search(r"set doors = ({.*}) -%}", text, re.DOTALL)[1].replace("'", '"'))
