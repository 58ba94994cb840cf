"""The bench of speed: the town, the clusters of the other side, and the table."""

import duckdb
import pytest
from rich.console import Console

from customer360.bench.measure import Cost
from customer360.bench.report import write_markdown
from customer360.bench.score import Score, score
from customer360.bench.speed import HEADINGS, Side, cells, components, median_cost, ratio_cells, rows, terminal_table
from customer360.bench.town import make_town

FOUND = Score(100_000, 50_000, 51_000, 0.98, 0.92, 0.99, 0.96, 0.9)
SIDES = [Side("ours", FOUND, Cost(30.0, 20.0, 800_000_000)), Side("other", FOUND, Cost(20.0, 40.0, 400_000_000))]


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return make_town(tmp_path_factory.mktemp("town"), 150)


def test_a_town_has_the_records_asked_for_and_their_truth(town):
    query = """
        select count(*), count(distinct source_record_id), count(distinct true_customer_id), count(distinct source)
        from read_parquet($people) as people inner join read_parquet($truth) as truth using (source_record_id, source)
    """
    ((records, ids, people, sources),) = duckdb.execute(
        query, {"people": str(town.contacts), "truth": str(town.truth)}
    ).fetchall()
    assert (records, ids) == (150, 150)
    assert 50 < people < 120
    assert sources >= 5


def test_a_town_does_not_show_who_is_who(town):
    columns = [
        column[0] for column in duckdb.execute("from read_parquet($file)", {"file": str(town.contacts)}).description
    ]
    assert {"first_name", "full_name", "email", "phone", "birth_date", "postal_code"} <= set(columns)
    assert "true_customer_id" not in columns


def test_links_above_the_threshold_make_clusters(tmp_path):
    truth, pairs, resolved = (tmp_path / name for name in ("truth.parquet", "pairs.parquet", "resolved.parquet"))
    made = "copy (select * from (values {}) as made ({})) to '{}'"
    duckdb.execute(
        made.format("('a', '1'), ('b', '1'), ('c', '1'), ('d', '2')", "source_record_id, true_customer_id", truth)
    )
    duckdb.execute(
        made.format(
            "('a', 'b', 0.9), ('b', 'c', 0.8), ('c', 'd', 0.6)", "unique_id_l, unique_id_r, match_probability", pairs
        )
    )
    components(truth, pairs, 0.8, resolved)
    assert score(truth, resolved).f1 == 1
    components(truth, pairs, 0.5, resolved)
    assert score(truth, resolved).precision == 0.5
    components(truth, pairs, 0.95, resolved)
    assert score(truth, resolved).recall == 0


def test_costs_are_medians_and_ratios_are_of_ours():
    assert median_cost([Cost(1, 9, 5), Cost(2, 7, 100), Cost(50, 8, 6)]) == Cost(2, 8, 6)
    assert ratio_cells(SIDES) == ["ratio", "", "", "", "", "0.50", "1.50", "2.00"]


def test_the_table_has_a_row_each_and_fits_a_narrow_terminal():
    console = Console(width=80)
    with console.capture() as shown:
        console.print(terminal_table(SIDES))
    lines = shown.get().splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["ours", "other", "ratio"]
    assert "…" not in shown.get()
    assert len(cells(SIDES[0])) == len(ratio_cells(SIDES)) == len(HEADINGS)


def test_alone_there_is_nothing_to_compare():
    assert rows(SIDES[:1]) == [cells(SIDES[0])]
    assert rows(SIDES)[-1][0] == "ratio"


def test_each_size_has_its_own_place_in_the_page(tmp_path):
    page = tmp_path / "page.md"
    marks = "<!-- speed {0}: start -->\n<!-- speed {0}: end -->\n"
    page.write_text(marks.format(100) + marks.format(1000))
    write_markdown(page, "small", mark="speed 100")
    write_markdown(page, "large", mark="speed 1000")
    assert page.read_text().split("\n")[1::3][:2] == ["small", "large"]
