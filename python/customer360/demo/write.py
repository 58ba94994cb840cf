"""Files on disk: Parquet by row groups, CSV by the habits of its maker, XLSX; each appears only when it is whole."""

from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from customer360.demo.lists import HABITS
from customer360.demo.text import Text, join, where
from customer360.demo.xlsx import write_xlsx


class Writer:
    """Writes the tables of many chunks one after the other; nothing replaces an older file before `__exit__`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: dict[str, int] = {}
        self._parquet: dict[Path, pq.ParquetWriter] = {}
        self._files: dict[Path, Path] = {}
        self._sheets: dict[Path, list[pa.Table]] = {}

    def parquet(self, table: str, rows: pa.Table) -> None:
        """Append to `<source>/<table>.parquet`; `table` is `source.table`."""
        path = self.folder / f"{table.replace('.', '/', 1)}.parquet"
        if path not in self._parquet:
            self._parquet[path] = pq.ParquetWriter(
                self._aside(path), rows.schema, compression="zstd", compression_level=1
            )
        self._parquet[path].write_table(rows)
        self._count(table, rows)

    def list_file(self, kind: str, name: str, rows: pa.Table) -> None:
        """Append to `<kind>/<name>`, as its maker writes it."""
        path = self.folder / kind / name
        self._count(f"{kind}.{name}", rows)
        if path.suffix == ".xlsx":
            self._sheets.setdefault(path, []).append(rows)
            return
        habit = HABITS[name]
        is_new = path not in self._files
        aside = self._files.get(path) or self._aside(path)
        head = [habit.delimiter.join(rows.column_names)] if is_new else []
        lines = [*head, *csv_lines(rows, habit.delimiter).to_pylist(), ""]
        # only the start of a file may carry a byte order mark; what the old code page lacks becomes "?", as in life
        encoding = habit.encoding if is_new else habit.encoding.removesuffix("-sig")
        with aside.open("ab") as file:
            file.write(habit.newline.join(lines).encode(encoding, errors="replace"))

    def _aside(self, path: Path) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.partial")
        aside.unlink(missing_ok=True)
        self._files[path] = aside
        return aside

    def _count(self, table: str, rows: pa.Table) -> None:
        self.rows[table] = self.rows.get(table, 0) + int(rows.num_rows)

    def __enter__(self) -> "Writer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for writer in self._parquet.values():
            writer.close()
        for path, tables in self._sheets.items():
            write_xlsx(self._aside(path), pa.concat_tables(tables))
        for path, aside in self._files.items():
            if error is None:
                aside.replace(path)
            else:
                aside.unlink(missing_ok=True)


def csv_lines(rows: pa.Table, delimiter: str) -> Text:
    """One text per row; fields are quoted only where they must be, nulls are empty."""
    fields = []
    for column in rows.itercolumns():
        plain = pc.fill_null(pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], pa.string()), "")
        quoted = join('"', pc.replace_substring(plain, '"', '""'), '"')
        must = pc.match_substring_regex(plain, f'[{delimiter}"\\r\\n]')
        fields.append(where(must.to_numpy(zero_copy_only=False), quoted, plain))
    return join(*fields, sep=delimiter)
