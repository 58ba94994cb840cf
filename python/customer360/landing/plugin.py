"""dbt-duckdb plugin ``lists``: the raw tables of contact_lists and order_lists are read by ``customer360.landing``.

A source table says in its meta which list it is and which part: ``{plugin: lists, list: contact_lists, part: rows}``.
"""

import os
import threading
import weakref
from pathlib import Path

import duckdb
import pyarrow as pa
from dbt.adapters.duckdb.plugins import BasePlugin
from dbt.adapters.duckdb.utils import SourceConfig
from dbt.flags import get_flags
from dbt_common.exceptions import DbtRuntimeError

from customer360.errors import UserError
from customer360.landing.columns import LIST_KINDS
from customer360.landing.folder import no_lists, read_folder
from customer360.landing.memory import give_back_memory, keep_memory

_Fingerprint = tuple[tuple[str, int, int], ...]
# they write SQL and pages without running a model, so they need no rows
_COMMANDS_WITHOUT_ROWS = frozenset({"compile", "generate"})
_LOCK = threading.Lock()
# the rows are held only as long as dbt holds them: a long build needs the memory
_CACHE: "dict[Path, tuple[_Fingerprint, pa.Table, weakref.ref[pa.Table]]]" = {}


def raw_folder(list_name: str) -> Path:
    """Where the files of one list lie: ``<C360_RAW>/<list_name>``."""
    return Path(os.environ.get("C360_RAW", "data/raw")) / list_name


def load_part(list_name: str, part: str) -> pa.Table:
    """``rows`` or ``files`` of one list, read again only when a file of its folder has changed or the rows are gone.

    Without its folder a list is empty where dbt only compiles or writes its docs. Raises UserError as ``read_folder``
    does, and for a list that does not exist.
    """
    if list_name not in LIST_KINDS:
        raise UserError(f"{list_name}: no such list; there are {' and '.join(LIST_KINDS)}.")
    folder = raw_folder(list_name)
    if not folder.exists() and getattr(get_flags(), "WHICH", None) in _COMMANDS_WITHOUT_ROWS:
        none = no_lists(LIST_KINDS[list_name])
        return none.files if part == "files" else none.rows
    with _LOCK:
        fingerprint = _fingerprint(folder)
        cached = _CACHE.get(folder)
        if cached is not None and cached[0] == fingerprint:
            kept = cached[1] if part == "files" else cached[2]()
            if kept is not None:
                return kept
        landed = read_folder(folder, LIST_KINDS[list_name])
        _CACHE[folder] = (fingerprint, landed.files, weakref.ref(landed.rows))
    return landed.files if part == "files" else landed.rows


def _fingerprint(folder: Path) -> _Fingerprint:
    if not folder.is_dir():
        return ()
    found = ((path.name, path.stat()) for path in sorted(folder.iterdir()))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in found)


class Plugin(BasePlugin):  # type: ignore[misc]
    """Loads a source table from the files of its folder."""

    def configure_connection(self, conn: duckdb.DuckDBPyConnection) -> None:
        """Before the first model."""
        keep_memory(conn)

    def configure_cursor(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Before each model."""
        give_back_memory()

    def load(self, source_config: SourceConfig) -> pa.Table:
        """The Arrow table that dbt-duckdb stores as the raw table."""
        try:
            return load_part(source_config["list"], source_config["part"])
        except UserError as error:
            # dbt prints the message of its own exceptions without a traceback
            raise DbtRuntimeError(str(error)) from error
