"""The walk through the house, as tests."""

import re

import pytest
from project_exceptions import JINJA_MODELS, LONG_MODELS, SHORTCUTS
from project_files import ROOT, listed_sources, model_files, source_folders
from project_layers import ROOMS, may_read, place

pytestmark = pytest.mark.xdist_group("project")
MODEL_LINES = 100


def test_a_layer_reads_only_the_layers_before_it(manifest, models):
    broken = []
    for model in models.values():
        for name in model["depends_on"]["nodes"]:
            read = manifest["nodes"].get(name) or manifest["sources"][name]
            if not may_read(place(model), place(read)) and (model["name"], read["name"]) not in SHORTCUTS:
                broken.append(f"{model['name']} ({place(model)}) reads {read['name']} ({place(read)})")
    assert broken == []


@pytest.mark.parametrize(
    ("reader", "read"),
    [
        (("staging", "shopify"), ("staging", "zendesk")),
        (("staging", "shopify"), ("room", 5)),
        (("door", "shopify"), ("door", "zendesk")),
        (("room", 2), ("door", "shopify")),
        (("room", 2), ("room", 3)),
        (("room", 1), ("staging", "shopify")),
        (("room", 1), ("source",)),
        (("room", 5), ("mart", "customers")),
        (("mart", "value"), ("room", 4)),
        (("mart", "value"), ("door", "shopify")),
        (("mart", "customers"), ("staging", "shopify")),
    ],
)
def test_the_rule_rings_at_a_shortcut(reader, read):
    assert not may_read(reader, read)


def test_no_room_reads_events_of_the_site(manifest, models):
    """A cookie never joins people: what is known of it comes after who is who."""
    doors = {name for name in manifest["nodes"] if name.endswith("__web_events")}
    below = set(doors)
    while reached := {name for one in below for name in manifest["child_map"].get(one, [])} - below:
        below |= reached
    rooms = [models[name.split(".")[2]] for name in below if name.startswith("model.")]
    assert doors
    assert [model["name"] for model in rooms if place(model)[0] == "room"] == []


def test_every_identity_model_stands_in_a_room(models):
    folders = {model["original_file_path"].split("/")[2] for model in models.values() if place(model)[0] == "room"}
    assert folders <= set(ROOMS)


def test_every_folder_under_staging_is_a_listed_source_and_the_reverse():
    assert {folder.name for folder in source_folders()} == set(listed_sources())


def test_every_listed_door_is_a_model_and_the_reverse(models):
    listed = {f"std_{source}__{door}" for source, doors in listed_sources().items() for door in doors}
    assert {name for name in models if name.startswith("std_")} == listed


def test_every_source_folder_has_the_same_furniture():
    for folder in source_folders():
        assert (folder / f"_{folder.name}__sources.yml").is_file()
        assert (folder / f"_{folder.name}__models.yml").is_file()
        names = re.compile(rf"(stg|int|std)_{folder.name}__\w+")
        assert [file.name for file in folder.glob("*.sql") if not names.fullmatch(file.stem)] == []


def test_every_flag_that_staging_reads_is_told_where_it_cannot_be_read():
    """`read_flag` gives null for a word that is neither yes nor no; door unmapped_values of the source says which."""
    for folder in source_folders():
        read, told = set(), set()
        for file in folder.glob("stg_*.sql"):
            text, table = file.read_text(), file.stem.split("__")[1]
            read |= {(table, flag) for flag in re.findall(r"read_flag\('([\w.]+)'\)", text)}
            assert " as boolean)" not in text, f"{file.name} reads a flag another way than read_flag"
        for file in folder.glob("std_*__unmapped_values.sql"):
            text = file.read_text()
            for table, flags in re.findall(r"'(\w+)': \('\w+', \[([^\]]*)\]\)", text):
                told |= {(table, flag) for flag in re.findall(r"\w+", flags)}
            told |= {pair for pair in read if f"read_flag('{pair[1].split('.')[-1]}')" in text}
        assert read == told, folder.name


def test_no_model_is_long():
    lines = {file.stem: len(file.read_text().splitlines()) for file in model_files()}
    long = {name: count for name, count in lines.items() if count > MODEL_LINES}
    assert set(long) == set(LONG_MODELS), long


def test_models_are_sql_not_jinja():
    blocks = {file.stem: file.read_text().count("{%") for file in model_files()}
    programs = {name: count for name, count in blocks.items() if count > 1}
    assert set(programs) == set(JINJA_MODELS), programs


def test_only_staging_reads_sources(models):
    readers = {
        model["name"]
        for model in models.values()
        if any(name.startswith("source.") for name in model["depends_on"]["nodes"])
        and place(model)[0] not in ("staging", "door")
        and place(model) != ("mart", "stewardship")
    }
    assert readers == set()


def test_halves_are_rounded_by_the_macro():
    """The engines' own round() disagree on halves."""
    files = [*model_files(), *(file for file in (ROOT / "macros").rglob("*.sql") if file.stem != "rounded")]
    assert [file.name for file in files if re.search(r"\bround\(", file.read_text())] == []
