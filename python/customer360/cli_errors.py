"""Turns the mistakes that people can mend into one red line and exit code 1."""

import errno
import functools
from collections.abc import Callable
from typing import ParamSpec

import typer
from rich.console import Console
from rich.markup import escape

from customer360.errors import UserError

Arguments = ParamSpec("Arguments")
# what a disk can say; any other OSError is a fault of ours, and keeps its traceback
DISK_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}


def in_plain_words(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """Wrap a command so that a UserError ends it with one line on stderr and exit code 1, without a traceback."""

    @functools.wraps(command)
    def wrapped(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except UserError as error:
            say(str(error))
            raise typer.Exit(1) from None
        except PermissionError as error:
            say(f"may not write or read {error.filename}: check its permissions")
            raise typer.Exit(1) from None
        except OSError as error:
            if error.errno not in DISK_FAULTS:
                raise
            place = f"{error.filename}: " if error.filename else ""
            say(f"{place}{error.strerror}; what was published before stands: make room or choose another folder")
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            say("stopped by you; what was published before stands as it was")
            raise typer.Exit(130) from None

    return wrapped


def say(message: str) -> None:
    """Print one red line on stderr."""
    line = " ".join(message.split())
    Console(stderr=True, soft_wrap=True).print(f"[red]{escape(line)}[/red]", highlight=False)
