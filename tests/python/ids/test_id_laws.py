"""What holds for customer ids whatever happens: random clusters, run after run, many small worlds in one run."""

from collections import defaultdict

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from id_runs import House

RECORDS = "abcdefgh"
# what fails is small already: shrinking would run a house a thousand times
QUICK = settings(max_examples=8, deadline=None, derandomize=True, phases=[Phase.generate])
# the cluster of each record, or none where it is not there
partitions = st.lists(st.sampled_from(["", *"1234"]), min_size=len(RECORDS), max_size=len(RECORDS)).map(
    lambda places: {record: place for record, place in zip(RECORDS, places, strict=True) if place}
)
years = st.fixed_dictionaries({record: st.sampled_from([None, 1990, 2000, 2010]) for record in RECORDS})


def walks(runs):
    """Worlds that have nothing in common, side by side: for each run the cluster of every record of every world."""
    worlds = st.lists(st.lists(partitions, min_size=runs, max_size=runs), min_size=1, max_size=20)
    return worlds.map(lambda found: [side_by_side(day) for day in zip(*found, strict=True)])


def side_by_side(day):
    """One partition of the records of all worlds."""
    return {f"{record}{world}": f"{place}{world}" for world, part in enumerate(day) for record, place in part.items()}


def everywhere(years, clusters):
    """The year of each record: the same in all worlds."""
    return {record: years[record[0]] for record in clusters}


def groups(of):
    """Records by what they are mapped to."""
    found = defaultdict(set)
    for record, group in of.items():
        found[group].add(record)
    return dict(found)


@QUICK
@given(walks(5), years)
def test_ids_last(walk, created):
    house, held, before = House(), defaultdict(set), {}
    for clusters in walk:
        earlier = house.changes()
        ids = house.run(clusters, everywhere(created, clusters))
        assert sorted(map(sorted, groups(ids).values())) == sorted(map(sorted, groups(clusters).values()))
        for customer, records in groups(ids).items():
            # nothing is reused: an id that ever was is with a record that had it
            assert customer not in held or records & held[customer]
        unchanged = set(map(frozenset, groups(before).values())) & set(map(frozenset, groups(ids).values()))
        assert all(before[record] == ids[record] for records in unchanged for record in records)
        check_answers(house, ids)
        check_changes(house.changes() - earlier, before, ids)
        before = ids
        for record, customer in ids.items():
            held[customer].add(record)


def check_answers(house, ids):
    """Every id that ever was has one answer, in force or nobody."""
    redirects = house.redirects()
    assert set(redirects) == {customer for (customer,) in house.rows("select customer_id from state")}
    assert all(redirects[customer] == customer for customer in ids.values())
    assert set(redirects.values()) - {None} <= set(ids.values())


def check_changes(changes, before, ids):
    """The changes of a run lead from the ids before it to those after it."""
    begun = {customer for _, change, customer, _ in changes if change in ("created", "split", "returned")}
    ended = {customer for _, change, customer, _ in changes if change in ("merged", "retired")}
    assert set(ids.values()) - set(before.values()) == begun
    assert set(before.values()) - set(ids.values()) == ended & set(before.values())
    assert not ended & set(ids.values())


@QUICK
@given(walks(3), years)
def test_a_run_over_the_same_clusters_writes_nothing(walk, created):
    house = House()
    for clusters in walk:
        ids = house.run(clusters, everywhere(created, clusters))
    history = house.history()
    assert house.run(clusters, everywhere(created, clusters)) == ids
    assert house.history() == history


@QUICK
@given(walks(2), years)
def test_merges_and_deletions_that_are_taken_back_give_every_id_back(walk, created):
    first, second = walk
    years = everywhere(created, first)
    merged = {record: record[1:] if place[0] in "123" else place for record, place in first.items()}
    for between in (merged, {record: place for record, place in first.items() if record in second}):
        house = House()
        ids = house.run(first, years)
        house.run(between, years)
        assert house.run(first, years) == ids


@QUICK
@given(walks(3), years)
def test_two_houses_with_the_same_past_agree(walk, created):
    one, other = House(), House()
    for clusters in walk:
        there = dict(reversed(clusters.items()))
        years = everywhere(created, clusters)
        assert one.run(clusters, years) == other.run(there, years)
    assert one.history() == other.history()


@QUICK
@given(walks(1), years)
def test_on_a_merge_of_all_the_oldest_stays(walk, created):
    house = House()
    years = everywhere(created, walk[0])
    ids = house.run(walk[0], years)
    merged = house.run({record: record[1:] for record in walk[0]}, years)
    age = {
        customer: (min(years[record] or 9999 for record in held), customer) for customer, held in groups(ids).items()
    }
    for records in groups(merged).values():
        assert {merged[record] for record in records} == {min((ids[record] for record in records), key=age.get)}
