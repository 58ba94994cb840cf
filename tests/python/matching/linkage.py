"""The rounds of average linkage, run on DuckDB from the macros, and the same clusters from SciPy."""

from collections.abc import Iterable
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from scipy.cluster.hierarchy import fcluster
from scipy.cluster.hierarchy import linkage as scipy_linkage

UNSCORED = -0.5
NEVER = -1e12
ALWAYS = 1e6

SHAPE = pa.schema(
    {
        "cluster_1": pa.int64(), "cluster_2": pa.int64(), "pair_weight": pa.float64(), "conflict_weight": pa.float64(),
        "exclusive_kind": pa.string(), "exclusive_value": pa.string(), "size_limit": pa.int64(), "is_told": pa.bool_(),
        "member_count": pa.int64(),
    }
)  # fmt: skip

Pair = tuple[int, int, float]
Clusters = dict[int, int]


def cluster(
    renderer: Any,
    records: Iterable[int],
    pairs: Iterable[Pair],
    max_rounds: int = 500,
    exclusive: dict[int, str] | list[tuple[int, str, str]] | None = None,
    conflicts: dict[tuple[int, int], float] | None = None,
    told: Iterable[tuple[int, int]] = (),
    size_limits: dict[int, int] | None = None,
    counts: dict[int, int] | None = None,
) -> tuple[Clusters, int]:
    """Cluster number of each record and the rounds it took, by the same queries as the materialization.

    `exclusive`: what a cluster has only one of, by record, or as (record, kind, value); `conflicts`: what speaks
    against a pair that can show it; `told`: pairs that no such value and no size keeps apart; `size_limits`: by record;
    `counts`: how many a record stands for in averages.
    Raises RuntimeError when `max_rounds` do not suffice.
    """
    macros = renderer.macros
    records = list(records)
    connection = duckdb.connect()
    holdings = [(r, "id", v) for r, v in exclusive.items()] if isinstance(exclusive, dict) else list(exclusive or [])
    joined = {(min(pair), max(pair)) for pair in told}
    limits, against = size_limits or {}, conflicts or {}
    stands_for = counts or {}
    rows = [(r, r, 0.0, None, None, None, limits.get(r), False, stands_for.get(r, 1)) for r in records]
    rows += [(r, r, 0.0, None, kind, value, None, False, 1) for r, kind, value in holdings]
    for one, other, weight in pairs:
        pair = (min(one, other), max(one, other))
        rows.append((*pair, weight, against.get(pair), None, None, None, pair in joined, 1))
    connection.register(
        "given", pa.Table.from_pylist([dict(zip(SHAPE.names, row, strict=True)) for row in rows], SHAPE)
    )
    connection.execute(
        f"""
        create table linkage as
        select
            cluster_1, cluster_2, cast(pair_weight as decimal(28, 6)) as weight_sum, cast(1 as bigint) as pair_count,
            cast(coalesce(conflict_weight, 0) as decimal(28, 6)) as conflict_sum,
            cast(case when conflict_weight is not null then 1 else 0 end as bigint) as conflict_count,
            cast({UNSCORED} as double) as unscored_pair_weight, is_told, exclusive_kind, exclusive_value,
            member_count, cast(1 as bigint) as record_count, size_limit
        from given
        """
    )

    def make(table: str, query: str) -> None:
        connection.execute(f"create or replace table {table} as {query}")

    make("members", macros["linkage_members"]("linkage"))
    make("holdings", macros["linkage_holdings"]("linkage"))
    make("pairs", macros["linkage_open_pairs"]("linkage", "members", "holdings"))
    make("settled", macros["linkage_settled_members"]("members", "pairs"))
    pairs, members = "pairs", "members"
    for round_number in range(1, max_rounds + 1):
        make("merges", macros["linkage_merges"](pairs))
        if connection.sql("select count(*) from merges").fetchall() == [(0,)]:
            result = connection.sql(macros["linkage_result"]("settled", members, pairs))
            clusters = {record: number for record, number, _ in result.fetchall()}
            assert len(clusters) == len(set(records))
            return clusters, round_number - 1
        next_pairs, next_members = f"pairs_{round_number % 2}", f"members_{round_number % 2}"
        make(next_members, macros["linkage_next_members"](members, pairs, "merges", round_number))
        renamed = macros["linkage_next_pairs"](pairs, "merges")
        make(next_pairs, macros["linkage_open_pairs"](f"({renamed})", next_members, "holdings"))
        connection.execute("insert into settled " + macros["linkage_settled_members"](next_members, next_pairs))
        pairs, members = next_pairs, next_members
    raise RuntimeError(f"not finished after {max_rounds} rounds")


def reference(size: int, pairs: Iterable[Pair]) -> Clusters:
    """SciPy's average linkage of records 0..size-1 cut where the average weight is 0; pairs not given are UNSCORED."""
    weights = np.full((size, size), UNSCORED)
    for first, second, weight in pairs:
        weights[first, second] = weights[second, first] = weight
    highest = weights.max()
    distances = highest - weights[np.triu_indices(size, 1)]
    numbers = fcluster(scipy_linkage(distances, method="average"), t=highest, criterion="distance")
    return dict(enumerate(numbers.tolist()))


def partition(clusters: Clusters) -> set[frozenset[int]]:
    """The clusters as sets of records, whatever they are called."""
    members: dict[int, set[int]] = {}
    for record, number in clusters.items():
        members.setdefault(number, set()).add(record)
    return {frozenset(records) for records in members.values()}
