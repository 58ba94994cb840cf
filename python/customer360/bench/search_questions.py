"""What the search is asked for: data of customers in a published index, as they are, mistyped, and some together."""

from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import numpy as np

LIMIT = 10
# so many customers are asked for their data where so many data of each kind are wanted
PEOPLE_FOR_A_DATUM = 20
# what counts up by one: a mistyped one mostly is another's
RUNNING_NUMBERS = ("order", "source_id", "customer_id", "former_customer_id")


class Datum(NamedTuple):
    """What a customer can be searched by, and who has it."""

    kind: str
    value: str
    customers: frozenset[str]


class Question(NamedTuple):
    """What is typed, and who should be among the first ten.

    Of a datum that more than ten customers have, all that can be asked is that nobody is picked (`is_crowded`).
    """

    kind: str
    typed: str
    customers: frozenset[str]
    is_crowded: bool = False


def questions(index: duckdb.DuckDBPyConnection, most: int, everybody: bool, seed: int) -> Iterator[Question]:
    """Every datum of all customers or a sample of each kind, a sample with one typing mistake, and some together."""
    rng = np.random.default_rng(seed)
    sample = sampled(index, most)
    for one in every_datum(index) if everybody else sample:
        yield Question(one.kind, one.value, one.customers)
    for one in sampled(index, most, crowded=True):
        yield Question("a datum of more than ten", one.value, one.customers, is_crowded=True)
    for one in sample:
        if len(one.value) > 3:
            yield Question(f"{one.kind}, one mistake", mistyped(rng, one), one.customers)
    yield from together(index, rng, most)


def sampled(index: duckdb.DuckDBPyConnection, most: int, *, crowded: bool = False) -> list[Datum]:
    """At most so many data of each kind, of those that ten customers or fewer have, or more where they are `crowded`.

    They are those of some customers, chosen by the hash of their number: a large index is read but never sorted.
    """
    query = f"""
        with people as (
            select customer_number
            from marts.searched_customers
            order by md5(cast(customer_number as varchar))
            limit {PEOPLE_FOR_A_DATUM} * $most
        ),
        known as (
            select distinct search_kind, search_value
            from marts.customer_search
            where customer_number in (select customer_number from people)
        ),
        chosen as (
            select *
            from known
            qualify row_number() over (partition by search_kind order by md5(search_value)) <= $most
        )
        select chosen.search_kind, chosen.search_value, list(distinct customers.customer_id)
        from marts.customer_search as held
        inner join chosen
            on held.search_kind = chosen.search_kind and held.search_value = chosen.search_value
        inner join marts.searched_customers as customers
            on held.customer_number = customers.customer_number
        group by chosen.search_kind, chosen.search_value
        having count(distinct customers.customer_id) {">" if crowded else "<="} {LIMIT}
        order by chosen.search_kind, chosen.search_value
    """
    found = index.execute(query, {"most": most}).fetchall()
    return [Datum(kind, value, frozenset(held)) for kind, value, held in found]


def every_datum(index: duckdb.DuckDBPyConnection) -> list[Datum]:
    """All data that ten customers or fewer have."""
    query = f"""
        select search_kind, search_value, list(distinct customers.customer_id)
        from marts.customer_search as held
        inner join marts.searched_customers as customers
            on held.customer_number = customers.customer_number
        group by search_kind, search_value
        having count(distinct customers.customer_id) <= {LIMIT}
        order by search_kind, search_value
    """
    return [Datum(kind, value, frozenset(held)) for kind, value, held in index.execute(query).fetchall()]


def mistyped(rng: np.random.Generator, datum: Datum) -> str:
    """A value with one typing mistake: a character wrong, missing, doubled or exchanged with the next."""
    value = datum.value
    while True:
        at = int(rng.integers(0, len(value) - 1))
        letters = "0123456789" if value[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
        other = letters[int(rng.integers(0, len(letters)))]
        match int(rng.integers(0, 4)):
            case 0:
                typed = value[:at] + other + value[at + 1 :]
            case 1:
                typed = value[:at] + value[at + 1 :]
            case 2:
                typed = value[:at] + value[at] + value[at:]
            case _:
                typed = value[:at] + value[at + 1] + value[at] + value[at + 2 :]
        if typed.split() != value.split():
            return typed


def together(index: duckdb.DuckDBPyConnection, rng: np.random.Generator, most: int) -> Iterator[Question]:
    """Questions as people ask them: a first name or its pet form with a part of a phone, a name with a city."""
    people = index.execute(
        "select customer_id, shown_name, phone, shown_address from marts.searched_customers "
        "where shown_name is not null and phone is not null and shown_address is not null "
        "order by md5(customer_id) limit $most",
        {"most": most},
    ).fetchall()
    others = pet_names(index)
    for customer_id, name, phone, address in people:
        words, digits = name.split(), phone.lstrip("+")
        start = int(rng.integers(2, max(3, len(digits) - 5)))
        part = f"{digits[start : start + 2]} {digits[start + 2 : start + 5]}"
        held = frozenset({customer_id})
        yield Question("name and part of a phone", f"{words[0]} {words[-1]} {part}", held)
        if words[0].lower() in others:
            yield Question("pet name and part of a phone", f"{others[words[0].lower()]} {words[-1]} {part}", held)
        yield Question("name and address", f"{name} {address.split()[-1]}", held)
        yield Question("name, e-mail or phone in one", f"{words[0]} {phone}", held)
        yield Question("nobody", f"{words[-1][::-1]}{digits[::-1]}", frozenset())


def pet_names(index: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Another form of each name that has one, the first in the alphabet."""
    query = """
        select search_word, min(spelling)
        from marts.search_spellings
        where spelling_kind = 'nickname'
        group by search_word
    """
    return dict(index.execute(query).fetchall())
