"""docs/adding_a_source.md, followed word by word in a copy of the project."""

import re
import shutil

import pytest
import yaml
from dbt_runs import PROJECT, Run, run_dbt

pytestmark = pytest.mark.xdist_group("staging")


def blocks(language):
    """The code blocks of one language in the page."""
    page = (PROJECT / "docs/adding_a_source.md").read_text()
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def staged_model():
    """The example's staging model: the page's part of it between the lines of the model it says to copy."""
    copied = (PROJECT / "models/staging/mailchimp/stg_mailchimp__list.sql").read_text()
    first = copied.split("renamed as (")[0].replace("mailchimp", "till").replace("'list'", "'shopper'")
    return first.replace("raw_list", "raw_shopper") + blocks("sql")[0] + "\nselect * from bucketed\n"


def customers_door():
    """The example's customers door, made from the model the page says to copy."""
    copied = (PROJECT / "models/staging/mailchimp/std_mailchimp__customers.sql").read_text()
    door = copied.replace("stg_mailchimp__member", "stg_till__shopper").replace("mailchimp", "till")
    door = door.replace("\"member_id || ':' || list_id\"", "'shopper_id'").replace(
        "member_id || ':' || list_id", "shopper_id"
    )
    for column, value in {
        "full_name": "full_name", "first_name": "cast(null as string) as first_name",
        "last_name": "cast(null as string) as last_name", "phone": "phone",
        "country_code": "cast(null as string) as country_code", "language": "cast(null as string) as language",
    }.items():  # fmt: skip
        door = re.sub(
            rf"^        (?:cast\(null as string\) as )?{column},$", f"        {value},", door, flags=re.MULTILINE
        )
    return door.replace("coalesce(signed_up_at, opted_in_at) as created_at", "cast(null as timestamp) as created_at")


def models_yaml():
    """mailchimp's YAML of the models, for the models of the example."""
    copied = yaml.safe_load((PROJECT / "models/staging/mailchimp/_mailchimp__models.yml").read_text())
    models = {model["name"]: model for model in copied["models"]}
    staged = {
        "name": "stg_till__shopper",
        "description": "Shoppers, renamed and cast.",
        "data_tests": [{"unique_combination": {"arguments": {"columns": ["shopper_id", "row_version"]}}}],
    }
    doors = [models["std_mailchimp__customers"], models["std_mailchimp__raw_rows"]]
    text = yaml.safe_dump({"models": doors}).replace("mailchimp", "till")
    return yaml.safe_dump({"models": [staged, *yaml.safe_load(text)["models"]]})


@pytest.fixture(scope="module")
def followed(tmp_path_factory) -> Run:
    copy = tmp_path_factory.mktemp("project")
    for folder in ("models", "macros", "seeds", "python"):
        shutil.copytree(PROJECT / folder, copy / folder)
    shutil.copytree(PROJECT / "tests/generic", copy / "tests/generic")
    shutil.copytree(PROJECT / "tests/stewardship", copy / "tests/stewardship")
    for file in ("dbt_project.yml", "profiles.yml.example"):
        shutil.copy(PROJECT / file, copy)

    raw = copy / "raw/till"
    raw.mkdir(parents=True)
    (raw / "shopper.csv").write_text(blocks("csv")[0])
    entry, source = blocks("yaml")
    folder = copy / "models/staging/till"
    folder.mkdir()
    (folder / "_till__sources.yml").write_text(source)
    (folder / "_till__models.yml").write_text(models_yaml())
    (folder / "stg_till__shopper.sql").write_text(staged_model())
    (folder / "std_till__raw_rows.sql").write_text("{{ raw_rows('till', ['shopper']) }}\n")
    (folder / "std_till__customers.sql").write_text(customers_door())

    select = re.search(r"--select (.*)", blocks("sh")[0])[1].split()
    listed = yaml.safe_load(entry)["vars"]["sources"]
    return run_dbt(copy / "run", "build", "--select", *select, sources=listed, raw=copy / "raw", project=copy)


def test_the_page_is_short():
    assert len((PROJECT / "docs/adding_a_source.md").read_text().splitlines()) < 80


def test_a_new_source_stands_in_the_ledger(followed):
    assert followed.code == 0, followed.said[-3000:]
    assert followed.rows("from marts.run_ledger") == [("till", "shopper", 2, 1, 0, 1, 0, 0)]


def test_its_records_reach_the_first_room(followed):
    records = "select record_id, full_name, email, phone, is_deleted_at_source from identity.customer_inputs"
    assert followed.rows(records) == [("till:main:1", "Ana Soler", "ana@example.com", "612000001", False)]
