"""The bench of scale: its steps are the whole walk, and its table adds up."""

from customer360.bench.measure import Cost
from customer360.bench.scale import COUNTS, Room, Size, room_cells, steps, terminal_table
from customer360.pipeline.paths import find_root

FOUND = Size(
    dict.fromkeys(COUNTS, 12_345),
    [Room("1 records", Cost(10.0, 8.0, 300_000_000), 5_000_000), Room("marts", Cost(5.0, 4.0, 400_000_000), 1_000_000)],
)


def test_every_model_is_built_in_one_step():
    root = find_root()
    selected = [words.removeprefix("path:") for step in steps(root).values() for words in step if "path:" in words]
    files = [file for kind in ("sql", "py") for file in (root / "models").rglob(f"*.{kind}")]
    assert len(files) > 100
    for file in files:
        held = [folder for folder in selected if (root / folder) in file.parents]
        assert len(held) == 1, file


def test_the_steps_stand_in_the_order_of_the_walk():
    names = list(steps(find_root()))
    assert names[0] == "seeds, staging"
    assert [name[0] for name in names[1:-1]] == ["1", "2", "3", "4", "5"]
    assert names[-1] == "marts"


def test_all_rooms_together_take_the_sum_and_the_highest_peak():
    rows = room_cells(FOUND)
    assert rows[0] == ["12,345", "1 records", "10", "8", "300", "5"]
    assert rows[-1] == ["12,345", "all", "15", "12", "400", "6"]
    assert terminal_table(FOUND).row_count == len(rows) == 3
