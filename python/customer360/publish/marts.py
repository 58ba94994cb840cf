"""Which tables are published, and how each is described and ordered: read from dbt's manifest."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from customer360.errors import UserError
from customer360.literals import quoted

SCHEMA = "marts"


@dataclass(frozen=True)
class Mart:
    """A table outsiders read. `columns` maps a column to its description."""

    name: str
    primary_key: tuple[str, ...]
    description: str
    columns: dict[str, str]

    @property
    def ordering(self) -> str:
        """What to order rows by, so that two publishes of the same rows are alike."""
        return ", ".join(quoted(column) for column in self.primary_key) or "all"


def marts_of(manifest: Path) -> list[Mart]:
    """The marts of a dbt manifest by name: models of schema marts with an enforced contract, unless they are private.

    Raises UserError where the manifest is missing, broken or has none.
    """
    try:
        nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"].values()
    except (OSError, ValueError, KeyError):
        raise UserError(f"{manifest} is missing or broken: run `make build`") from None
    marts = [as_mart(node) for node in nodes if is_public_mart(node)]
    if not marts:
        raise UserError(f"{manifest} knows no mart: nothing to publish")
    return sorted(marts, key=lambda mart: mart.name)


def is_public_mart(node: dict[str, Any]) -> bool:
    """True for a model of schema marts that promises its shape; helpers without a contract stay inside."""
    return (
        node["resource_type"] == "model"
        and node["schema"] == SCHEMA
        and node["config"].get("contract", {}).get("enforced", False)
        and node.get("access") != "private"
    )


def as_mart(node: dict[str, Any]) -> Mart:
    """The part of a manifest node that publishing needs."""
    return Mart(
        name=node["alias"],
        primary_key=tuple(node["config"].get("meta", {}).get("primary_key", ())),
        description=" ".join(node["description"].split()),
        columns={name: " ".join(column["description"].split()) for name, column in node["columns"].items()},
    )
