"""The materialization of the linkage through dbt, in a project that has nothing else."""

import json
import random
import shutil

import pytest

pytestmark = pytest.mark.xdist_group("linkage")

# weights as the linkage gets them: a pair of records a row, and each record with itself
MODEL = """
{{{{ config(materialized='average_linkage'{settings}) }}}}
select
    cluster_1, cluster_2, cast(pair_weight as decimal(28, 6)) as weight_sum, cast(1 as bigint) as pair_count,
    cast(0 as decimal(28, 6)) as conflict_sum, cast(0 as bigint) as conflict_count,
    cast(-0.5 as double) as unscored_pair_weight, false as is_told,
    cast(null as string) as exclusive_kind, cast(null as string) as exclusive_value,
    cast(1 as bigint) as member_count, cast(1 as bigint) as record_count, cast(null as bigint) as size_limit
from read_csv('{file}')
"""
ALWAYS = 1_000_000


def chain(length, weight):
    """A chain through records in random order."""
    names = list(range(length))
    random.Random(9).shuffle(names)
    links = [(*sorted(names[place : place + 2]), weight) for place in range(length - 1)]
    return links + [(record, record, 0) for record in range(length)]


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """Four models; two of them run again over the tables of the first run."""
    from dbt_runs import PROJECT, run_dbt

    folder = tmp_path_factory.mktemp("linkage")
    project = folder / "project"
    shutil.copytree(PROJECT / "macros" / "materializations", project / "macros" / "materializations")
    for macro in ("replace_table", "working_relation"):
        shutil.copy(PROJECT / "macros" / "engine" / f"{macro}.sql", project / "macros")
    (project / "dbt_project.yml").write_text("name: customer360\nprofile: customer360\n")
    (project / "models").mkdir()
    for name, pairs, settings in [
        ("told_chain", chain(1000, ALWAYS), ""),
        ("too_few_rounds", chain(1000, ALWAYS), ", max_rounds=3"),
        ("likenesses", chain(50, 4.5), ""),
        ("strangers", [(1, 1, 0), (2, 2, 0), (3, 3, 0)], ""),
    ]:
        lines = ["cluster_1,cluster_2,pair_weight", *(",".join(map(str, pair)) for pair in pairs)]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
        model = MODEL.format(file=folder / f"{name}.csv", settings=settings)
        (project / "models" / f"{name}.sql").write_text(model)
    runs = []
    for words in ((), ("--select", "likenesses", "strangers")):
        run = run_dbt(folder, "run", *words, sources={}, raw=folder, project=project)
        results = json.loads((folder / "target" / "run_results.json").read_text())["results"]
        runs.append((run, {result["unique_id"].split(".")[-1]: result for result in results}))
    return runs


def test_only_what_is_not_finished_fails(linked):
    statuses = {name: result["status"] for name, result in linked[0][1].items()}
    assert statuses.pop("too_few_rounds") == "error"
    assert set(statuses.values()) == {"success"}


def test_a_second_run_replaces_the_first(linked):
    run, results = linked[1]
    assert run.code == 0, run.said
    assert {result["status"] for result in results.values()} == {"success"}


def test_too_few_rounds_are_an_error_that_says_what_to_do(linked):
    run, results = linked[0]
    assert "too_few_rounds is not finished after 3 rounds: raise max_rounds" in results["too_few_rounds"]["message"]
    assert "too_few_rounds" not in tables(run)


def test_a_chain_of_a_thousand_told_links_is_one_cluster_called_by_its_smallest_record(linked):
    run = linked[1][0]
    rows = run.rows("select cluster_number, count(*), count(distinct record_number) from main.told_chain group by 1")
    assert rows == [(0, 1000, 1000)]
    assert run.rows("select max(merged_in_round) < 40, min(merged_in_round) from main.told_chain") == [(True, 0)]


def test_a_chain_of_likenesses_is_cut(linked):
    run = linked[1][0]
    (largest, clusters), = run.rows(
        "select max(size), count(*) from (select count(*) as size from main.likenesses group by cluster_number)"
    )  # fmt: skip
    assert 2 <= largest < 20
    assert clusters > 3


def test_strangers_stay_alone(linked):
    rows = linked[1][0].rows("select record_number, cluster_number, merged_in_round from main.strangers order by 1")
    assert rows == [(1, 1, 0), (2, 2, 0), (3, 3, 0)]


def test_only_the_results_are_left(linked):
    assert tables(linked[1][0]) == {"told_chain", "likenesses", "strangers"}


def tables(run):
    return {name for (name,) in run.rows("select table_name from information_schema.tables")}
