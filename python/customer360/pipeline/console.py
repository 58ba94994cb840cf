"""The console that commands write to."""

from rich.console import Console

console = Console(highlight=False)
