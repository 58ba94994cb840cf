"""`c360 find` and `c360 show`: whoever it is, from what is published."""

from pathlib import Path
from typing import Annotated

import typer

from customer360.cli_errors import in_plain_words


@in_plain_words
def find(
    what: Annotated[list[str], typer.Argument(help="Names, numbers, addresses, ids, or parts of them.")],
    limit: Annotated[int, typer.Option(help="How many candidates to show.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document instead of a table.")] = False,
) -> None:
    """Find customers by anything that is known of them, in what is published."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.search import find as run

    run(find_paths(), console, " ".join(what), limit=limit, as_json=as_json)


@in_plain_words
def show(
    customer: Annotated[str, typer.Argument(help="A customer id, or the id of one of its records.")],
    as_json: Annotated[bool, typer.Option("--json", help="The whole profile as one JSON document.")] = False,
    picture: Annotated[Path | None, typer.Option(help="Draw its records and versions to this file (SVG).")] = None,
) -> None:
    """Show all that is published of one customer."""
    from customer360.pipeline.console import console
    from customer360.pipeline.paths import find_paths
    from customer360.search import show as run

    run(find_paths(), console, customer, as_json=as_json, picture=picture)
