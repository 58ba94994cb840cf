"""The published index of the search over a warehouse, by the project's own models, rendered without dbt."""

from pathlib import Path

import duckdb

from customer360.literals import text
from customer360.publish.write import DATABASE, STORAGE_VERSION
from customer360.search.macros import project_macros

# the models of the search in the order they are built, each with what it is ordered by where it is published
MODELS = {
    "searched_customers": "customer_number",
    "searchable_texts": None,
    "searchable_codes": None,
    "search_word_keys": None,
    "search_code_keys": None,
    "customer_search": "search_block, search_key, search_kind, search_value, customer_number",
    "search_spellings": "spelling, search_word, spelling_kind",
}
VIEWS = ("searchable_texts", "searchable_codes", "search_code_keys")
IDENTITY = ("customer_values", "customer_identifiers")


def publish_index(root: Path, warehouse: Path, published: Path) -> Path:
    """Build the models of the search in `warehouse`, write the public ones to `published`, and give the file."""
    templates = project_macros(root)
    templates.globals["ref"] = relation
    file = published / DATABASE
    published.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(warehouse)) as session:
        session.execute("create schema if not exists seeds")
        nicknames = text(root / "seeds" / "reference" / "nicknames.csv")
        session.execute(f"create or replace table seeds.nicknames as from read_csv({nicknames}, all_varchar = true)")
        for model in MODELS:
            query = (root / "models" / "marts" / "customers" / f"{model}.sql").read_text(encoding="utf-8")
            kind = "view" if model in VIEWS else "table"
            session.execute(f"create or replace {kind} marts.{model} as {templates.from_string(query).render()}")
        session.execute(f"attach {text(file)} as published (storage_version {text(STORAGE_VERSION)})")
        session.execute("create schema published.marts")
        for model, ordering in MODELS.items():
            if ordering:
                session.execute(f"create table published.marts.{model} as from marts.{model} order by {ordering}")
        session.execute("detach published")
    return file


def relation(model: str) -> str:
    """Where a model or a seed stands."""
    if model == "nicknames":
        return "seeds.nicknames"
    return f"identity.{model}" if model in IDENTITY else f"marts.{model}"
