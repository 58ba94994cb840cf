"""One build or publish at a time: a lock that the operating system drops when its holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from customer360.errors import UserError


@contextmanager
def held(path: Path, deed: str) -> Iterator[None]:
    """Hold the lock file `path` while `deed` goes on.

    The kernel owns the lock, so a holder that was killed leaves none behind; the file itself stays and names
    the last holder. Raises UserError at once when another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "another process"
            raise UserError(f"{holder} is at work on {path.parent}: wait until it ends, then {deed} again") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} ({deed})")
        file.flush()
        yield
        file.truncate(0)
