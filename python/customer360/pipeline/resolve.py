"""`c360 resolve`: the very same models on somebody's own files, in a throw-away warehouse."""

import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from customer360.errors import UserError
from customer360.landing.memory import KEPT_MEMORY
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import environment, run_dbt
from customer360.pipeline.lock import held
from customer360.pipeline.paths import Paths, find_paths, find_root
from customer360.pipeline.resolve_report import Outcome, show_outcome
from customer360.pipeline.resolve_seeds import KEPT, bring_seeds, keep_seeds, kept_seeds
from customer360.pipeline.resolve_tables import PAIRS, QUARANTINED, RESOLVED, count_outcome, write_table
from customer360.pipeline.resolve_warehouse import Warehouse, memory_to_keep, throw_away, write_profile

READABLE = (".csv", ".tsv", ".txt", ".parquet", ".xlsx")
WRITABLE = (".parquet", ".csv")
SOURCES = "sources: {contact_lists: [raw_rows, customers]}"
# rooms 1 to 4: what the golden room and the marts would add is not asked for
WANTED = ("+customer_ids", "+clusters", "+quarantined_records", "+std_contact_lists__raw_rows")


def resolve(files: Sequence[Path], out: Path, quarantined: Path | None = None, pairs: Path | None = None) -> None:
    """Resolve the people in `files` and write one row per kept record to `out`.

    `out` has source, source_record_id, customer_id, match_confidence; `quarantined`, where asked for, has the rows
    that could not be used with their reasons; `pairs`, where asked for, every pair that was compared, with its weight
    and probability. Raises UserError for what its user can mend.
    """
    started = time.monotonic()
    sources = [readable(file) for file in files]
    asked = ((out, RESOLVED), (quarantined, QUARANTINED), (pairs, PAIRS))
    wanted = [(writable(target, sources), query) for target, query in asked if target is not None]
    if len({target for target, _ in wanted}) < len(wanted):
        raise UserError(f"{out.resolve()}: two results would be written to one file: give each its own")
    with ExitStack() as stack:
        folder = place_to_work(stack, find_paths().target / "resolve")
        paths, warehouse = lay_out(folder, sources)
        kept = kept_seeds(folder, paths.root)
        session = stack.enter_context(warehouse.open())
        has_seeds = bring_seeds(kept, session)
        try:
            with environment({KEPT_MEMORY: memory_to_keep(sources)}):
                run_dbt(
                    *resolve_words(has_seeds),
                    paths,
                    console,
                    title="resolving",
                    profiles=folder,
                    write_json=False,
                )
        except UserError as error:
            raise UserError(str(error).replace(str(paths.logs), str(keep_log(paths)))) from None
        if not has_seeds:
            keep_seeds(session, kept)
        outcome: Outcome = count_outcome(session)
        for target, query in wanted:
            write_table(session, query, target)
    hint = quarantined is None
    show_outcome(console, outcome, wanted[0][0], seconds=time.monotonic() - started, hint=hint)


def resolve_words(has_seeds: bool) -> tuple[str, list[str]]:
    """dbt's command and its words that resolve the files laid out, without tests."""
    words = ["--select", *WANTED, "--vars", SOURCES, "--threads", "1"]
    # a build works out what each test waits for, whether tests are asked for or not
    return ("run", words) if has_seeds else ("build", [*words, "--exclude-resource-type", "test", "unit_test"])


def readable(file: Path) -> Path:
    """The absolute path of an input file. Raises UserError when it cannot be one."""
    if not file.exists():
        raise UserError(f"{file}: no such file")
    if not file.is_file():
        raise UserError(f"{file} is a folder: name the files in it")
    if file.suffix.lower() not in READABLE:
        raise UserError(f"{file}: only {', '.join(READABLE)} files are read")
    return file.resolve()


def writable(file: Path, sources: Sequence[Path]) -> Path:
    """The absolute path of an output file. Raises UserError when it cannot be written there."""
    file = file.resolve()
    if file.suffix.lower() not in WRITABLE:
        raise UserError(f"{file}: the result is written as {' or '.join(WRITABLE)}")
    if file in sources:
        raise UserError(f"{file} is one of the input files: choose another name for the result")
    if not file.parent.is_dir():
        raise UserError(f"{file.parent}: no such folder to write {file.name} to")
    return file


def place_to_work(stack: ExitStack, folder: Path) -> Path:
    """An empty folder that is emptied again at the end.

    It is always the same one, unless another resolve works there or it cannot be written: dbt reads a project it
    has read before in half the time, if nothing has moved.
    """
    try:
        stack.enter_context(held(folder / ".lock", "resolve"))
    except (UserError, OSError):
        return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="c360-resolve-")))
    clear(folder)
    stack.callback(clear, folder)
    return folder


def clear(folder: Path) -> None:
    """Remove all that a resolve made in `folder`, apart from the project as dbt has read it, and its seeds."""
    for file in [file for file in folder.rglob("*") if file.is_symlink() or file.is_file()]:
        if file.name not in (".lock", "partial_parse.msgpack") and not file.match(KEPT):
            file.unlink()


def lay_out(folder: Path, sources: Sequence[Path]) -> tuple[Paths, Warehouse]:
    """A throw-away house: the files linked under raw/contact_lists, files of one name apart, a warehouse, a profile."""
    root = find_root()
    lists = folder / "raw" / "contact_lists"
    lists.mkdir(parents=True, exist_ok=True)
    for source in sources:
        name, number = source.name, 1
        while (lists / name).exists():
            number += 1
            name = f"{source.stem}-{number}{source.suffix}"
        (lists / name).symlink_to(source)
    warehouse = throw_away(folder, sources)
    write_profile(root / "profiles.yml.example", folder / "profiles.yml", warehouse)
    paths = Paths(
        root=root,
        raw=folder / "raw",
        warehouse=folder / "resolve.duckdb",
        published=folder / "published",
        target=folder / "target",
        logs=folder / "logs",
    )
    return paths, warehouse


def keep_log(paths: Paths) -> Path:
    """Copy the log out of the throw-away folder, so that a failure can be looked into."""
    kept = Path(tempfile.mkdtemp(prefix="c360-resolve-log-"))
    if paths.logs.is_dir():
        shutil.copytree(paths.logs, kept, dirs_exist_ok=True)
    return kept
