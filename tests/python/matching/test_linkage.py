"""The rounds of joins give what hierarchical average linkage gives."""

import random

import pytest
from linkage import ALWAYS, NEVER, UNSCORED, cluster, partition, reference

pytestmark = pytest.mark.xdist_group("linkage")

# many graphs side by side are clustered in one go: no pair leads from one to another
APART = 1000


def random_graph(randomness, size, density):
    """Weights of a graph of two or three loose groups: high inside, low between, some pairs not scored."""
    groups = [randomness.randrange(3) for _ in range(size)]
    pairs = []
    for first in range(size):
        for second in range(first + 1, size):
            if randomness.random() < density:
                middle = 3.0 if groups[first] == groups[second] else -3.0
                pairs.append((first, second, round(randomness.gauss(middle, 4.0), 6)))
    return pairs


def moved(pairs, by):
    return [(first + by, second + by, weight) for first, second, weight in pairs]


@pytest.mark.parametrize(("density", "forced"), [(1.0, 0.0), (0.6, 0.0), (0.25, 0.0), (0.7, 0.05)])
def test_partitions_are_those_of_scipy(engine_renderer, density, forced):
    randomness = random.Random(f"{density} {forced}")
    graphs = []
    for _ in range(120):
        size = randomness.randrange(2, 26)
        pairs = random_graph(randomness, size, density)
        # a few pairs are told apart for good
        graphs.append((size, [(a, b, NEVER if randomness.random() < forced else weight) for a, b, weight in pairs]))
    records = [number * APART + record for number, (size, _) in enumerate(graphs) for record in range(size)]
    randomness.shuffle(records)
    found, _ = cluster(
        engine_renderer,
        records,
        [pair for number, (_, pairs) in enumerate(graphs) for pair in moved(pairs, number * APART)],
    )
    sizes = set()
    for number, (size, pairs) in enumerate(graphs):
        own = {record: found[number * APART + record] for record in range(size)}
        assert partition(own) == partition(reference(size, pairs)), (number, size, pairs)
        sizes |= {len(records) for records in partition(own)}
    # the graphs are no trivial ones
    assert min(sizes) == 1
    assert max(sizes) > 5


def test_a_cluster_is_called_by_its_smallest_record(engine_renderer):
    found, _ = cluster(engine_renderer, [7, 3, 9, 4], [(3, 9, 5.0), (7, 9, 4.0)])
    assert found == {7: 3, 3: 3, 9: 3, 4: 4}


@pytest.mark.parametrize("seed", range(2))
def test_record_numbers_do_not_matter_where_weights_differ(engine_renderer, seed):
    randomness = random.Random(seed)
    pairs = random_graph(randomness, 40, 0.3)
    names = list(range(40))
    randomness.shuffle(names)
    found, _ = cluster(engine_renderer, range(40), pairs)
    renamed, _ = cluster(engine_renderer, range(40), [(names[a], names[b], weight) for a, b, weight in pairs])
    assert partition(found) == partition({record: renamed[names[record]] for record in range(40)})


def test_the_order_of_pairs_does_not_matter_even_among_ties(engine_renderer):
    randomness = random.Random(4)
    pairs = [(a, b, float(randomness.randrange(-2, 4))) for a in range(15) for b in range(a + 1, 15)]
    found, _ = cluster(engine_renderer, range(15), pairs)
    for _ in range(3):
        randomness.shuffle(pairs)
        assert cluster(engine_renderer, range(15), pairs)[0] == found


def test_ties_stop_at_the_same_place_every_time(engine_renderer):
    """A chain of equal weights could be cut in many ways; one of them is chosen."""
    chain = [(record, record + 1, 1.0) for record in range(5)]
    outcomes = {frozenset(partition(cluster(engine_renderer, range(6), chain)[0])) for _ in range(2)}
    assert len(outcomes) == 1
    assert all(len(records) > 1 for records in next(iter(outcomes)))


@pytest.mark.parametrize("seed", range(3))
def test_exclusive_values_are_never_links_between_all_records_that_differ(engine_renderer, seed):
    """Also where the two records were never compared and only a third one would join them."""
    randomness = random.Random(seed)
    pairs = random_graph(randomness, 60, 0.4)
    held = {record: randomness.choice("xyz") for record in range(60) if randomness.random() < 0.4}
    told = {(a, b): weight for a, b, weight in pairs}
    told |= {(a, b): NEVER for a in held for b in held if a < b and held[a] != held[b]}
    expected, _ = cluster(engine_renderer, range(60), [(a, b, weight) for (a, b), weight in told.items()])
    found, _ = cluster(engine_renderer, range(60), pairs, exclusive=held)
    assert partition(found) == partition(expected)
    free, _ = cluster(engine_renderer, range(60), pairs)
    assert partition(found) != partition(free)


def test_what_speaks_against_is_not_thinned_out_by_records_that_cannot_show_it(engine_renderer):
    """Father and son: of the twelve pairs between their records one only has two birth dates."""
    father, son = (0, 1, 2), (3, 4, 5, 6)
    own = [(a, b, 20.0) for records in (father, son) for a in records for b in records if a < b]
    alike = [(a, b, 5.0) for a in father for b in son]
    told = cluster(engine_renderer, range(7), own + alike, conflicts={(0, 3): -9.0})[0]
    assert partition(told) == {frozenset(father), frozenset(son)}
    assert len(partition(cluster(engine_renderer, range(7), own + alike)[0])) == 1
    # one birth date typed wrong among three that agree
    typed = {(0, 3): -9.0, (0, 4): 0.0, (0, 5): 0.0, (0, 6): 0.0}
    assert len(partition(cluster(engine_renderer, range(7), own + alike, conflicts=typed)[0])) == 1


def test_a_record_that_stands_for_many_counts_as_many(engine_renderer):
    # one pair of 1.2, and of the three that 1 stands for two were never compared: (1.2 - 0.5 - 0.5) / 3
    pairs = [(1, 2, 1.2)]
    assert cluster(engine_renderer, [1, 2], pairs, counts={1: 3})[0] == {1: 1, 2: 1}
    assert cluster(engine_renderer, [1, 2], pairs, counts={1: 4})[0] == {1: 1, 2: 2}


def test_a_pair_at_the_threshold_is_no_pair(engine_renderer):
    assert partition(cluster(engine_renderer, range(2), [(0, 1, 0.0)])[0]) == {frozenset({0}), frozenset({1})}
    assert partition(cluster(engine_renderer, range(2), [(0, 1, 0.000001)])[0]) == {frozenset({0, 1})}


def test_no_pair_at_all(engine_renderer):
    assert cluster(engine_renderer, range(3), []) == ({0: 0, 1: 1, 2: 2}, 0)


def test_one_weak_bridge_does_not_join_two_groups(engine_renderer):
    groups = [(a, b, 9.0) for group in (range(5), range(5, 10)) for a in group for b in group if a < b]
    found, _ = cluster(engine_renderer, range(10), [*groups, (4, 5, 9.0)])
    assert partition(found) == {frozenset(range(5)), frozenset(range(5, 10))}


def test_a_hub_holds_only_what_agrees_with_it_on_average(engine_renderer):
    """A shop's tablet: every customer agrees with the hub and none with another."""
    found, _ = cluster(engine_renderer, range(101), [(0, spoke, 4.0) for spoke in range(1, 101)])
    hub = next(records for records in partition(found) if 0 in records)
    # the k-th spoke's average is (4 + (k - 1) * UNSCORED) / k: above 0 up to k = 8
    assert len(hub) - 1 == 8
    assert 4.0 + 7 * UNSCORED > 0 >= 4.0 + 8 * UNSCORED


def test_never_link_keeps_two_records_apart_inside_a_merging_cluster(engine_renderer):
    pairs = [(a, b, 20.0) for a in range(12) for b in range(a + 1, 12) if (a, b) != (0, 1)]
    found, _ = cluster(engine_renderer, range(12), [*pairs, (0, 1, NEVER)])
    assert found[0] != found[1]
    assert len(partition(found)) == 2


def test_never_link_is_stronger_than_a_chain_of_always_links(engine_renderer):
    pairs = [(0, 1, ALWAYS), (1, 2, ALWAYS), (2, 3, ALWAYS), (0, 3, NEVER)]
    found, _ = cluster(engine_renderer, range(4), pairs)
    assert found[0] != found[3]


def test_kinds_do_not_mix(engine_renderer):
    """The number a foreigner had and the one she has now are two kinds; of each kind there is one."""
    pairs = [(a, b, 5.0) for a in range(4) for b in range(a + 1, 4)]
    held = [(0, "nie", "X1"), (1, "nif", "1"), (2, "nif", "1")]
    assert len(partition(cluster(engine_renderer, range(4), pairs, exclusive=held)[0])) == 1
    found, _ = cluster(engine_renderer, range(4), pairs, exclusive=[*held, (3, "nie", "X2")])
    assert found[0] != found[3]
    assert len(partition(found)) == 2


def test_a_told_pair_may_hold_two_values_and_no_third(engine_renderer):
    held = [(0, "nif", "1"), (1, "nif", "2"), (2, "nif", "3"), (3, "nif", "2")]
    pairs = [(0, 1, ALWAYS), (1, 2, 1.0), (0, 3, 1.0), (1, 3, 1.0)]
    found, _ = cluster(engine_renderer, range(4), pairs, exclusive=held, told=[(0, 1)])
    assert partition(found) == {frozenset({0, 1, 3}), frozenset({2})}


@pytest.mark.parametrize(("approved", "told", "customers"), [(None, (), 3), (12, (), 1), (None, [(0, 8)], 2)])
def test_no_cluster_outgrows_its_limit_unless_approved_or_told(engine_renderer, approved, told, customers):
    pairs = [(a, b, 9.0 - 8.0 * (a // 4 != b // 4)) for a in range(12) for b in range(a + 1, 12)]
    limits = dict.fromkeys(range(12), 5) | ({6: approved} if approved else {})
    found, _ = cluster(engine_renderer, range(12), pairs, size_limits=limits, told=told)
    assert len(partition(found)) == customers
    assert max(map(len, partition(found))) <= (approved or (8 if told else 5))


def test_a_chain_of_a_thousand_told_links_is_one_customer(engine_renderer):
    names = list(range(1000))
    random.Random(5).shuffle(names)
    chain = [(names[record], names[record + 1], ALWAYS) for record in range(999)]
    found, _ = cluster(engine_renderer, range(1000), chain)
    assert len(partition(found)) == 1


def test_a_chain_of_a_thousand_likenesses_ends_in_small_groups(engine_renderer):
    chain = [(record, record + 1, 5.0 + record % 7 / 10) for record in range(999)]
    names = list(range(1000))
    random.Random(6).shuffle(names)
    found, rounds = cluster(engine_renderer, range(1000), [(names[a], names[b], weight) for a, b, weight in chain])
    assert 2 <= max(map(len, partition(found))) < 30
    assert rounds < 40


def test_too_few_rounds_are_not_taken_for_an_answer(engine_renderer):
    chain = [(record, record + 1, 100.0 - record / 100) for record in range(200)]
    with pytest.raises(RuntimeError, match="3 rounds"):
        cluster(engine_renderer, range(201), chain, max_rounds=3)


def test_equal_records_are_one_customer(engine_renderer):
    pairs = [(a, b, 12.0) for a in range(30) for b in range(a + 1, 30)]
    found, rounds = cluster(engine_renderer, range(30), pairs)
    assert len(partition(found)) == 1
    assert rounds < 30
