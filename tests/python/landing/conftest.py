from pathlib import Path

import pytest

from customer360.landing import CONTACT_LISTS, LandedLists, ListKind, read_folder


@pytest.fixture
def land(tmp_path):
    """Write one file into an empty folder and land it."""

    def write_and_land(content: str | bytes, name: str = "people.csv", kind: ListKind = CONTACT_LISTS) -> LandedLists:
        folder = tmp_path / kind.name
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            if not old.name.startswith(f"{name}.options"):
                old.unlink()
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return read_folder(folder, kind)

    return write_and_land


@pytest.fixture
def tell(tmp_path):
    """Write options beside the file that ``land`` is going to write."""

    def write_options(text: str, name: str = "people.csv.options.json", kind: ListKind = CONTACT_LISTS) -> Path:
        folder = tmp_path / kind.name
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text)
        return folder / name

    return write_options
