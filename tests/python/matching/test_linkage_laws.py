"""What holds for clusters whatever the pairs and the decisions: many small worlds side by side, drawn by chance."""

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from linkage import NEVER, cluster, partition

pytestmark = pytest.mark.xdist_group("linkage")
# a round costs the same for one world as for fifty; shrinking would run hundreds
QUICK = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
SIZE = 8
WORLDS = 30
places = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1])
# the weights of a world, and its never-links
worlds = st.lists(
    st.tuples(
        st.dictionaries(places, st.integers(-6, 9), min_size=3, max_size=20),
        st.sets(places, max_size=3),
    ),
    min_size=WORLDS,
    max_size=WORLDS,
)


def side_by_side(drawn, decided=True):
    """Pairs of all worlds; no two of a world weigh the same, so that nothing hangs on how ties are settled."""
    pairs = {}
    for number, (weights, never) in enumerate(drawn):
        named = {(one + number * SIZE, other + number * SIZE): weight for (one, other), weight in weights.items()}
        pairs |= {
            pair: weight + 0.001 * (place + 1) ** 1.5 for place, (pair, weight) in enumerate(sorted(named.items()))
        }
        if decided:
            pairs |= {(one + number * SIZE, other + number * SIZE): NEVER for one, other in never}
    return pairs


def clustered(renderer, records, pairs):
    """The cluster of each record."""
    return cluster(renderer, records, [(*pair, weight) for pair, weight in pairs.items()])[0]


@QUICK
@given(worlds)
def test_never_linked_records_are_never_together(engine_renderer, drawn):
    pairs = side_by_side(drawn)
    found = clustered(engine_renderer, range(SIZE * WORLDS), pairs)
    assert [pair for pair, weight in pairs.items() if weight == NEVER and found[pair[0]] == found[pair[1]]] == []
    assert len(partition(found)) < SIZE * WORLDS, "nothing was joined"


@QUICK
@given(worlds)
def test_what_comes_or_goes_elsewhere_changes_nobody(engine_renderer, drawn):
    """Batches, deletions: every second world arrives later, or is gone."""
    pairs = side_by_side(drawn)
    found = clustered(engine_renderer, range(SIZE * WORLDS), pairs)
    stay = [record for record in found if record // SIZE % 2 == 0]
    kept = {pair: weight for pair, weight in pairs.items() if pair[0] // SIZE % 2 == 0}
    alone = clustered(engine_renderer, stay, kept)
    assert partition(alone) == partition({record: found[record] for record in stay})


@QUICK
@given(worlds)
def test_a_never_link_between_two_who_are_apart_changes_nobody(engine_renderer, drawn):
    pairs = side_by_side(drawn, decided=False)
    found = clustered(engine_renderer, range(SIZE * WORLDS), pairs)
    apart = {
        (one + number * SIZE, other + number * SIZE): NEVER
        for number, (_, never) in enumerate(drawn)
        for one, other in never
        if found[one + number * SIZE] != found[other + number * SIZE]
    }
    assume(apart)
    assert partition(clustered(engine_renderer, range(SIZE * WORLDS), pairs | apart)) == partition(found)


@QUICK
@given(worlds, st.randoms(use_true_random=False))
def test_neither_the_names_of_records_nor_the_order_of_pairs_matter(engine_renderer, drawn, randomness):
    pairs = side_by_side(drawn)
    names = list(range(SIZE * WORLDS))
    randomness.shuffle(names)
    renamed = [((names[one], names[other]), weight) for (one, other), weight in pairs.items()]
    randomness.shuffle(renamed)
    found = clustered(engine_renderer, range(SIZE * WORLDS), pairs)
    again = clustered(engine_renderer, range(SIZE * WORLDS), dict(renamed))
    assert partition({record: again[names[record]] for record in found}) == partition(found)
