"""Match the headers of a file with the columns of a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from customer360.errors import UserError
from customer360.landing.columns import ListKind, fold_header

# "name" beside a surname is a given name; alone it is the whole name
_NAME_HEADERS = frozenset({"name", "nombre", "nom", "nome"})


@dataclass(frozen=True)
class HeaderMatch:
    """Which position of a file carries which known column, and the headers that are not used."""

    width: int
    positions: Mapping[str, int]
    unused_headers: tuple[str, ...]


def match_headers(
    headers: Sequence[str],
    kind: ListKind,
    file_name: str,
    told: Mapping[str, str] | None = None,
    ignored: Sequence[str] = (),
) -> HeaderMatch:
    """Match the headers of one file with the columns of ``kind``.

    ``told`` (header -> column) and ``ignored`` come from the options beside the file and win over everything.
    Raises UserError when no header is known, a required column is missing, or two headers mean the same.
    """
    folded = [fold_header(header) for header in headers]
    told_folded = {fold_header(header): column for header, column in (told or {}).items()}
    ignored_folded = {fold_header(header) for header in ignored}
    for header, told_column in told_folded.items():
        if told_column not in (*kind.columns, *kind.parts) or header not in folded:
            raise UserError(
                f"{file_name}: the options map '{header}' to '{told_column}', but the file has no such header or "
                f"{kind.name} no such column; columns are: {', '.join(kind.columns)}."
            )
    guessed = {**kind.headers, **told_folded}
    has_surname = any(guessed.get(name) == "last_name" for name in folded)
    if "full_name" in kind.columns:
        guessed = {**dict.fromkeys(_NAME_HEADERS, "first_name" if has_surname else "full_name"), **guessed}
    positions: dict[str, int] = {}
    unused: list[str] = []
    for position, (header, name) in enumerate(zip(headers, folded, strict=True)):
        column = None if name in ignored_folded else guessed.get(name)
        if column is None:
            if header.strip():
                unused.append(header.strip())
        elif column in positions:
            raise UserError(
                f"{file_name}: the headers '{headers[positions[column]]}' and '{header}' both mean {column}; "
                f"rename one, or name it under 'ignore' in {file_name}.options.json."
            )
        else:
            positions[column] = position
    _check_enough(positions, headers, kind, file_name)
    return HeaderMatch(len(headers), positions, tuple(unused))


def _check_enough(positions: Mapping[str, int], headers: Sequence[str], kind: ListKind, file_name: str) -> None:
    if not positions:
        seen = ", ".join(header.strip()[:30] for header in headers[:6])
        raise UserError(
            f"{file_name}: no known column among the headers ({seen}); "
            f"the first line must name columns such as {', '.join(kind.columns[:8])}."
        )
    for column in kind.required_columns:
        if column not in positions:
            raise UserError(f"{file_name}: no column {column}; every file of {kind.name} needs one: rename its header.")
