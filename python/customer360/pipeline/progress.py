"""Progress of a dbt run on the terminal: a bar for people, a line now and then for logs."""

import threading
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

LINES_IN_A_LOG = 8


class DbtProgress:
    """Listens to dbt's events (it is a dbtRunner callback) and shows how far the run is.

    Use as a context manager around the invocation.
    """

    def __init__(self, console: Console, title: str) -> None:
        self.console = console
        self.title = title
        self.running: dict[str, str] = {}
        self.finished = 0
        self.total = 0
        # dbt calls back from each of its threads
        self.lock = threading.Lock()
        self.bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("[dim]{task.fields[now]}"),
            console=console,
            transient=True,
        )

    def __enter__(self) -> "DbtProgress":
        self.task = self.bar.add_task(self.title, total=None, now="reading the project")
        if self.console.is_terminal:
            self.bar.start()
        else:
            self.console.print(f"{self.title}: reading the project")
        return self

    def __exit__(self, *_: object) -> None:
        if self.console.is_terminal:
            self.bar.stop()

    def __call__(self, event: Any) -> None:
        """Take one dbt event (a protobuf EventMsg)."""
        name = event.info.name
        if name not in ("LogStartLine", "NodeFinished"):
            return
        node = event.data.node_info
        with self.lock:
            if name == "LogStartLine":
                self.total = max(self.total, event.data.total)
                self.running[node.unique_id] = node.node_name
            else:
                self.finished += 1
                self.running.pop(node.unique_id, None)
                self.tell()
            now = next(reversed(self.running.values()), "")
            self.bar.update(self.task, completed=self.finished, total=self.total or None, now=now)

    def tell(self) -> None:
        """In a log, write a line each time another eighth is done."""
        if self.console.is_terminal or not self.total:
            return
        eighths = self.finished * LINES_IN_A_LOG // self.total
        if eighths > (self.finished - 1) * LINES_IN_A_LOG // self.total:
            self.console.print(f"{self.title}: {self.finished} of {self.total}")
