"""The console that commands write to, and the way they count."""

from rich.console import Console

console = Console(highlight=False)


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 row`, `2 rows`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
