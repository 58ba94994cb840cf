"""What a user may tell about one file, in ``<file>.options.json`` or ``.yml`` beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from customer360.errors import UserError

OPTION_SUFFIXES = (".options.json", ".options.yml", ".options.yaml")
DATE_ORDERS = ("dmy", "mdy", "ymd")


@dataclass(frozen=True)
class FileOptions:
    """Everything that is told instead of detected; None means: detect it."""

    delimiter: str | None = None
    encoding: str | None = None
    date_order: str | Mapping[str, str] | None = None
    decimal: str | None = None
    sheet: str | None = None
    source: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()

    def date_order_of(self, column: str) -> str | None:
        """The order told for one date column, or None."""
        if isinstance(self.date_order, Mapping):
            return self.date_order.get(column)
        return self.date_order


def read_options(path: Path) -> FileOptions:
    """The options beside ``path`` or the file it links to; the defaults when there are none.

    Raises UserError when they make no sense.
    """
    for place in (path, path.resolve()):
        for suffix in OPTION_SUFFIXES:
            option_path = place.with_name(place.name + suffix)
            if option_path.is_file():
                return _checked(_parsed(option_path), option_path.name)
    return FileOptions()


def _parsed(option_path: Path) -> dict[str, Any]:
    text = option_path.read_text(encoding="utf-8-sig")
    try:
        content = json.loads(text) if option_path.suffix == ".json" else yaml.safe_load(text)
    except (ValueError, yaml.YAMLError) as error:
        first_line = str(error).splitlines()[0]
        raise UserError(f"{option_path.name}: cannot be read ({first_line}); mend it or delete it.") from error
    if not isinstance(content, dict):
        raise UserError(f'{option_path.name}: must hold names and values, such as {{"delimiter": ";"}}.')
    return content


def _checked(content: dict[str, Any], name: str) -> FileOptions:
    known = [one.name for one in fields(FileOptions)]
    unknown = sorted(set(content) - set(known))
    if unknown:
        raise UserError(f"{name}: unknown option {unknown[0]}; options are: {', '.join(known)}.")
    options = FileOptions(**{**content, "ignore": tuple(content.get("ignore", ()))})
    if options.delimiter is not None and len(str(options.delimiter)) != 1:
        raise UserError(f"{name}: delimiter must be one character.")
    if options.decimal not in (None, ".", ","):
        raise UserError(f"{name}: decimal must be '.' or ','.")
    if options.encoding is not None:
        try:
            "".encode(options.encoding)
        except LookupError as error:
            raise UserError(f"{name}: unknown encoding {options.encoding}; try utf-8 or cp1252.") from error
    orders = options.date_order.values() if isinstance(options.date_order, Mapping) else [options.date_order]
    if any(order not in (None, *DATE_ORDERS) for order in orders):
        raise UserError(f"{name}: date_order must be dmy, mdy or ymd (or one of them per column).")
    return options
