"""The published file as a search opens it: read-only, no way out to files or network, settings locked."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.publish.write import DATABASE
from customer360.search.question import Fold, Folded

LOCKED = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    # a question that needs more is refused, not let loose on the machine
    "memory_limit": "4GB",
    "lock_configuration": "true",
}


@contextmanager
def published_index(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file of that folder. Raises UserError where there is none or it is too old to be searched."""
    file = published / DATABASE
    if not file.is_file():
        raise UserError(f"nothing is published yet ({file} is not there): run `make build`")
    try:
        connection = duckdb.connect(str(file), read_only=True, config=LOCKED)
    except duckdb.Error as error:
        raise UserError(f"{file} cannot be read ({str(error).splitlines()[0]}): publish again") from None
    with connection:
        try:
            yield connection
        except duckdb.CatalogException as error:
            missing = str(error).splitlines()[0]
            raise UserError(f"{file} is of an older build ({missing}): run `make build`") from None


def folder(connection: duckdb.DuckDBPyConnection, macros: dict[str, str]) -> Fold:
    """A function that folds chunks of text by the project's macros (see macros.py)."""
    query = f"""
        select {macros["words"]}, {macros["code"]}, {macros["email"]}
        from (select unnest($chunks) as typed, generate_subscripts($chunks, 1) as place)
        order by place
    """

    def fold(chunks: Sequence[str]) -> list[Folded]:
        return [Folded(*forms) for forms in connection.execute(query, {"chunks": list(chunks)}).fetchall()]

    return fold
