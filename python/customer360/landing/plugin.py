"""dbt-duckdb plugin ``lists``: the raw tables of contact_lists and order_lists are read by ``customer360.landing``.

A source table says in its meta which list it is and which part: ``{plugin: lists, list: contact_lists, part: rows}``.
"""

import os
import threading
from pathlib import Path

import pyarrow as pa
from dbt.adapters.duckdb.plugins import BasePlugin
from dbt.adapters.duckdb.utils import SourceConfig
from dbt_common.exceptions import DbtRuntimeError

from customer360.errors import UserError
from customer360.landing.columns import LIST_KINDS
from customer360.landing.folder import LandedLists, read_folder

_Fingerprint = tuple[tuple[str, int, int], ...]
_LOCK = threading.Lock()
_CACHE: dict[Path, tuple[_Fingerprint, LandedLists]] = {}


def raw_folder(list_name: str) -> Path:
    """Where the files of one list lie: ``<C360_RAW>/<list_name>``."""
    return Path(os.environ.get("C360_RAW", "data/raw")) / list_name


def load_lists(list_name: str) -> LandedLists:
    """The lists of one folder, read again only when a name, size or time of a file in it has changed."""
    folder = raw_folder(list_name)
    with _LOCK:
        fingerprint = _fingerprint(folder)
        cached = _CACHE.get(folder)
        if cached is None or cached[0] != fingerprint:
            cached = (fingerprint, read_folder(folder, LIST_KINDS[list_name]))
            _CACHE[folder] = cached
    return cached[1]


def _fingerprint(folder: Path) -> _Fingerprint:
    if not folder.is_dir():
        return ()
    found = ((path.name, path.stat()) for path in sorted(folder.iterdir()))
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in found)


class Plugin(BasePlugin):  # type: ignore[misc]
    """Loads a source table from the files of its folder."""

    def load(self, source_config: SourceConfig) -> pa.Table:
        """The Arrow table that dbt-duckdb stores as the raw table."""
        try:
            landed = load_lists(source_config["list"])
        except UserError as error:
            # dbt prints the message of its own exceptions without a traceback
            raise DbtRuntimeError(str(error)) from error
        part: pa.Table = getattr(landed, source_config["part"])
        return part
