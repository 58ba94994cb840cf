"""The strongest way between two records, against SciPy's spanning tree and by hand."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import minimum_spanning_tree

from customer360.why.path import spanning_tree, strongest_path
from customer360.why.show import waterfall
from customer360.why.verdict import probability

NAMES = st.integers(0, 8)
WEIGHTS = st.integers(-50, 50)
GRAPHS = st.dictionaries(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] < pair[1]), WEIGHTS, max_size=30)


def test_a_detour_is_taken_where_it_is_stronger():
    links = [("a", "b", 1.0), ("a", "c", 9.0), ("c", "b", 8.0), ("c", "d", 7.0)]
    assert strongest_path(links, "a", "b") == [("a", "c", 9.0), ("c", "b", 8.0)]
    assert strongest_path(links, "b", "d") == [("b", "c", 8.0), ("c", "d", 7.0)]


def test_no_way_is_no_path():
    assert strongest_path([("a", "b", 1.0)], "a", "z") == []


@given(GRAPHS)
def test_the_tree_weighs_what_scipys_does(graph):
    links = [(str(one), str(other), float(weight)) for (one, other), weight in graph.items()]
    matrix = np.zeros((9, 9))
    for (one, other), weight in graph.items():
        matrix[one, other] = 1000 - weight
    tree = spanning_tree(links)
    expected = minimum_spanning_tree(csr_matrix(matrix))
    assert len(tree) == expected.nnz
    assert sum(1000 - weight for _, _, weight in tree) == expected.sum()


@given(st.lists(st.floats(-60, 60), min_size=1, max_size=12))
def test_bars_join_and_stay_in_their_frame(weights):
    bars = [bar.plain for bar in waterfall(weights)]
    assert {len(bar) for bar in bars} == {24}
    assert all("█" in bar for bar in bars)
    for before, after in pairwise(bars):
        # the next bar begins where the one before ends, on one side or the other
        sides = [{bar.index("█"), bar.rindex("█") + 1} for bar in (before, after)]
        assert min(abs(a - b) for a in sides[0] for b in sides[1]) <= 1


def test_certainty_is_not_claimed():
    assert probability(0) == "50.00%"
    assert probability(1e6) == "over 99.99%"
    assert probability(-1e12) == "under 0.01%"
