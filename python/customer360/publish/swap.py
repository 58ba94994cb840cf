"""Puts what was written aside in its place, so that a reader or a crash sees the old or the new, whole."""

import os
import shutil
import uuid
from pathlib import Path

from customer360.errors import UserError
from customer360.publish.write import DATABASE, PARQUET

VERSIONS = ".versions"
ASIDE = ".aside-"


def clear_aside(published: Path) -> None:
    """Remove what a publish that was killed left behind."""
    for left in published.glob(f"{ASIDE}*"):
        shutil.rmtree(left)


def make_aside(published: Path) -> Path:
    """An empty folder in `published`: on one file system, so that renames are atomic."""
    aside = published / f"{ASIDE}{os.getpid()}"
    aside.mkdir()
    return aside


def swap(aside: Path, published: Path, publish_id: str) -> None:
    """Rename the DuckDB file into place, then turn the `parquet` link to the new folder.

    Each of the two is one atomic rename. Open readers keep the old file; the folder they list is kept for
    one more publish. A crash between the two is healed by the next publish.
    Raises UserError where `parquet` is a folder that publishing did not make.
    """
    link = published / PARQUET
    if link.exists() and not link.is_symlink():
        raise UserError(f"{link} is not the link that publishing makes: move it away, then publish again")
    for file in (aside / DATABASE, *(aside / PARQUET).iterdir(), aside / PARQUET):
        flush(file)
    versions = published / VERSIONS
    versions.mkdir(exist_ok=True)
    version = versions / f"{publish_id[:12]}-{uuid.uuid4().hex[:6]}"
    (aside / PARQUET).replace(version)
    flush(versions)
    (aside / DATABASE).replace(published / DATABASE)
    flush(published)
    before = link.resolve() if link.is_symlink() else None
    (aside / "link").symlink_to(Path(VERSIONS) / version.name)
    (aside / "link").replace(link)
    flush(published)
    for old in versions.iterdir():
        if old not in (version, before):
            shutil.rmtree(old)


def flush(path: Path) -> None:
    """Make the operating system write a file or folder to the disk now."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
