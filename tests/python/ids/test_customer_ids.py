"""What becomes of customer ids from run to run, case by case."""

from id_runs import House, id_of


def customers(text):
    """`ab c` is a cluster of records a and b, and one of c alone."""
    return {record: group for group in text.split() for record in group}


def walk(*partitions, created=None):
    """Runs over these clusters one after another; gives the house and the ids of each run."""
    house = House()
    return house, [house.run(customers(partition), created) for partition in partitions]


def test_a_new_customer_is_named_by_its_oldest_record():
    _, (ids,) = walk("ab c", created={"a": 2020, "b": 2010})
    assert ids == {"a": id_of("b"), "b": id_of("b"), "c": id_of("c")}


def test_an_id_stays_when_an_older_record_arrives_late():
    _, runs = walk("b", "ab", created={"a": 1990, "b": 2010})
    assert runs[1] == {"a": id_of("b"), "b": id_of("b")}


def test_on_a_merge_the_older_customer_stays():
    house, runs = walk("a b", "a b cde", "abcde")
    assert set(runs[2].values()) == {id_of("a")}
    assert house.changes_of(3) == {("merged", id_of("b"), id_of("a")), ("merged", id_of("c"), id_of("a"))}
    assert set(house.redirects().values()) == {id_of("a")}


def test_of_two_customers_of_one_run_the_one_with_the_older_record_stays():
    _, runs = walk("a b", "ab", created={"a": 2020, "b": 2010})
    assert set(runs[1].values()) == {id_of("b")}


def test_on_a_split_the_part_with_most_records_keeps_the_id():
    house, runs = walk("abc", "a bc")
    assert runs[1] == {"a": id_of("a#2"), "b": id_of("a"), "c": id_of("a")}
    assert house.changes_of(2) == {("split", id_of("a#2"), id_of("a"))}


def test_of_two_like_parts_the_one_with_the_oldest_record_keeps_the_id():
    _, runs = walk("abcd", "ab cd", created={"d": 1990})
    assert runs[1]["c"] == runs[1]["d"] == id_of("d")
    assert runs[1]["a"] == id_of("a")


def test_a_merge_that_is_undone_gives_both_ids_back():
    house, runs = walk("ab", "ab cdef", "abcdef", "ab cdef")
    assert runs[3] == runs[1]
    assert house.redirects() == {id_of("a"): id_of("a"), id_of("c"): id_of("c")}
    assert house.changes_of(4) == {("split", id_of("c"), id_of("a"))}


def test_a_record_that_moves_takes_no_id_along():
    house, runs = walk("abc def", "ab cdef")
    assert runs[1]["c"] == id_of("d")
    assert house.changes_of(2) == {("moved", id_of("a"), id_of("d"))}
    assert house.redirects() == {id_of("a"): id_of("a"), id_of("d"): id_of("d")}


def test_a_customer_whose_records_are_gone_is_retired_and_comes_back_with_them():
    house, runs = walk("ab c", "c", "ab c")
    assert house.changes_of(2) == {("retired", id_of("a"), None)}
    assert runs[2] == runs[0]
    assert house.changes_of(3) == {("returned", id_of("a"), None)}


def test_a_retired_id_is_answered_for_by_nobody():
    house, _ = walk("a b", "b")
    assert house.redirects() == {id_of("a"): None, id_of("b"): id_of("b")}


def test_a_record_that_comes_back_brings_its_retired_id_to_no_living_customer():
    house, runs = walk("a b", "b", "ab")
    assert set(runs[2].values()) == {id_of("b")}
    assert house.changes_of(3) == {("merged", id_of("a"), id_of("b"))}
    assert house.redirects()[id_of("a")] == id_of("b")


def test_a_record_that_is_gone_follows_its_customer():
    house, runs = walk("a bc", "a b", "ab", "a b c", created={"b": 1990})
    assert set(runs[2].values()) == {id_of("b")}
    house, runs = walk("a bc", "a b", "ab", "abc", created={"a": 1990})
    assert set(runs[3].values()) == {id_of("a")}
    assert house.changes_of(4) == set()


def test_redirects_are_one_step_whatever_happened_on_the_way():
    house, _ = walk("a", "a b", "a b c", "a bc", "abc")
    assert house.redirects() == {id_of(record): id_of("a") for record in "abc"}


def test_a_retired_id_is_never_given_to_others():
    _, runs = walk("ab", "b", "b c", "a b c")
    assert len(set(runs[3].values())) == 3
    assert runs[3]["b"] == id_of("a")
    assert runs[3]["a"] == id_of("a#4")


def test_why_is_the_pair_that_joined():
    house = House()
    house.run(customers("ab cd"))
    house.run(customers("abcd"), pairs=[("a", "b", 9.0), ("b", "c", 4.0), ("a", "d", 5.0), ("c", "d", 8.0)])
    told = "select decisive_record_id_1, decisive_record_id_2, decisive_weight from customer_id_changes "
    assert house.rows(told + "where change = 'merged'") == [("d", "a", 5.0)]


def test_why_is_the_pair_that_parted():
    house = House()
    house.run(customers("abcd"))
    house.run(customers("ab cd"), pairs=[("a", "b", 9.0), ("b", "c", -4.0), ("a", "d", -1e12), ("c", "d", 8.0)])
    told = "select decisive_record_id_1, decisive_record_id_2, decisive_weight from customer_id_changes "
    assert house.rows(told + "where change = 'split'") == [("d", "a", -1e12)]


def test_a_bridge_that_arrives_is_why():
    house = House()
    house.run(customers("a b"))
    house.run(customers("abr"), pairs=[("a", "r", 6.0), ("b", "r", 7.0)])
    told = "select customer_id, decisive_record_id_1, decisive_record_id_2 from customer_id_changes "
    assert house.rows(told + "where change = 'merged'") == [(id_of("b"), "b", "r")]
