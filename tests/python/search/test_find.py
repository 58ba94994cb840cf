"""Anyone is found by anything that is known of them, and who cannot be told apart is not."""

from contextlib import suppress

import duckdb
import numpy as np
import pytest

from customer360.bench.search_questions import RUNNING_NUMBERS, mistyped, sampled
from customer360.errors import UserError
from customer360.pipeline.paths import find_root
from customer360.search.index import folder, published_index
from customer360.search.lookups import lookups
from customer360.search.macros import expressions
from customer360.search.question import ask
from customer360.search.weigh import code_rows

FOUND = [
    # typed, who comes first, whether nobody else has it, how it was met
    ("pepe garcia 91 555", "c-pepe", "near", "part"),
    ("García, Pepe", "c-pepe", "one", "exact"),
    ("JOSE GARCIA LOPEZ", "c-pepe", "near", "nickname"),
    ("pepe garcai lopez", "c-pepe", "near", "typo"),
    ("jose garcia perez", "c-jose", "one", "exact"),
    ("danny obrien", "c-obri", "one", "exact"),
    ("daniel o'brien", "c-obri", "near", "nickname"),
    ("o brien danny", "c-obri", "near", "typo"),
    ("王小明", "c-wang", "one", "exact"),
    ("lange strasse 4 10115", "c-wang", "one", "exact"),
    ("calle mayor 12, 28013 madrid", "c-pepe", "one", "exact"),
    ("calle mayor 28031", "c-pepe", "near", "typo"),
    ("10151", "c-wang", "near", "typo"),
    ("1015 berlin", "c-wang", "near", "typo"),
    ("+34 915 55 01 34", "c-pepe", "one", "exact"),
    ("+34915550134", "c-pepe", "one", "exact"),
    ("0034 915550134", "c-pepe", "one", "exact"),
    ("(915) 55-01-34", "c-pepe", "one", "exact"),
    ("020 7946 0018", "c-obri", "one", "exact"),
    ("915550143", "c-pepe", "near", "typo"),
    ("91555014", "c-pepe", "near", "typo"),
    ("5550134", "c-pepe", "near", "part"),
    ("555 01", "c-pepe", "near", "part"),
    ("PEPE.GARCIA@example.org", "c-pepe", "one", "exact"),
    ("mailto:pepe.garcia@example.org", "c-pepe", "one", "exact"),
    ("pepe.garcia@exmaple.org", "c-pepe", "near", "typo"),
    ("pepe.gracia@example.org", "c-pepe", "near", "typo"),
    ("pepe.garcia@exampleorg", "c-pepe", "near", "part"),
    ("pepe.garcia", "c-pepe", "one", "exact"),
    ("pepe.garcia@", "c-pepe", "one", "exact"),
    ("bp@example.org", "c-obri", "near", "typo"),
    ("12.345.678-Z", "c-pepe", "one", "exact"),
    ("12345678 z", "c-pepe", "one", "exact"),
    ("12345678", "c-pepe", "near", "part"),
    ("12354678Z", "c-pepe", "near", "typo"),
    ("9400000012345", "c-jose", "one", "exact"),
    ("940000012345", "c-jose", "near", "typo"),
    ("0012345", "c-jose", "near", "part"),
    ("GA1.2.1357924680.1700000000", "c-pepe", "one", "exact"),
    ("5b1d7a60-4c1f-4f6e-9a55-0d9f6d1c2b3e", "c-anne", "one", "exact"),
    ("5B1D7A604C1F4F6E9A550D9F6D1C2B3E", "c-anne", "one", "exact"),
    ("5b1d7a60-4c1f-4f6e-9a55-0d9f6d1c2b3f", "c-anne", "near", "typo"),
    ("luis tablet.9f8e7d6c5b4a3210", "c-luis", "one", "exact"),
    ("po-7788-a", "c-pepe", "one", "exact"),
    ("PO7788A", "c-pepe", "one", "exact"),
    ("7788", "c-jose", "one", "exact"),
    ("shop:main:7788", "c-jose", "one", "exact"),
    ("K17-c-pepe", "c-pepe", "one", "exact"),
    ("c-old", "c-pepe", "one", "exact"),
    ("pepe 915550134 madrid", "c-pepe", "one", "exact"),
]


@pytest.mark.parametrize(("typed", "customer", "outcome", "how"), FOUND, ids=[row[0] for row in FOUND])
def test_a_customer_is_found_by(search, typed, customer, outcome, how):
    answer = search(typed)
    assert answer.candidates[0].customer_id == customer
    assert answer.outcome == outcome
    assert how in {match.how for match in answer.candidates[0].matches}


@pytest.mark.parametrize("typed", ["963330055", "+34 963 33 00 55", "avda de la paz 7", "ruidera"])
def test_what_two_customers_have_gives_both_and_says_so(search, typed):
    answer = search(typed)
    assert answer.outcome == "ambiguous"
    assert answer.exact_customers == 2
    assert {one.customer_id for one in answer.candidates[:2]} == {"c-luis", "c-anne"}


def test_a_device_of_two_customers_gives_both_and_says_so(search):
    answer = search("tablet.9f8e7d6c5b4a3210")
    assert (answer.outcome, answer.exact_customers) == ("ambiguous", 2)
    assert {one.customer_id for one in answer.candidates} == {"c-luis", "c-obri"}


def test_a_range_of_one_kind_reads_no_other(search):
    """Half a card is the start of all cards: they are no telephone numbers, and would crowd out the one meant."""
    with published_index(search.published) as index:
        cards = "select min(search_value) from marts.customer_search where search_kind = 'loyalty_card'"
        ((card,),) = index.execute(cards).fetchall()
        question = ask(card, folder(index, expressions(find_root())))
        ranges = [lookup for reading in question.readings for lookup in lookups(reading)]
        values = {}
        query = code_rows(ranges, values)
        bound = {name: value for name, value in values.items() if f"${name}" in query}
        rows = index.execute(query, bound).fetchall()
    assert "phone" in {one.kind for one in ranges}
    met = {(ranges[row[0]].kind, row[2]) for row in rows if row[0] is not None}
    assert (None, "loyalty_card") in met
    assert {kind for kind, found in met if kind not in (None, found)} == set()


def test_a_second_datum_tells_them_apart(search):
    answer = search("anne 963330055")
    assert (answer.outcome, answer.candidates[0].customer_id) == ("one", "c-anne")


def test_a_number_with_another_country_is_not_taken_for_this_one(search):
    answer = search("+351915550134")
    assert answer.outcome == "near"


def test_only_one_candidate_is_shown_where_asked_but_ambiguity_is_told(search):
    answer = search("963330055", limit=1)
    assert len(answer.candidates) == 1
    assert (answer.outcome, answer.exact_customers) == ("ambiguous", 2)


def test_the_same_question_has_the_same_answer(search):
    assert search("maria garcia") == search("maria garcia")


@pytest.mark.parametrize("typed", ["zzzzqqqq", "nobody@nowhere.example", "999999999999999"])
def test_nobody_is_found_by_what_nobody_has(search, typed):
    assert not any(one.is_exact for one in search(typed).candidates)


def test_every_datum_finds_all_who_have_it(search):
    """Recall at ten, of what ten customers at most have: all of it as it is, nearly all with one mistake."""
    rng = np.random.default_rng(7)
    with published_index(search.published) as index:
        data = sampled(index, 20)
    assert {one.kind for one in data} > {"name", "address", "phone", "email", "national_id", "loyalty_card", "order"}
    missed = [one for one in data if not found(search, one.value, one.customers)]
    assert missed == []
    typed = [(one, mistyped(rng, one)) for one in data if one.kind not in RUNNING_NUMBERS]
    missed = [(one, text) for one, text in typed if not found(search, text, one.customers)]
    assert len(missed) <= 0.03 * len(typed), missed


def found(search, typed, customers):
    return customers <= {one.customer_id for one in search(typed).candidates}


HOSTILE = [
    "'; drop table marts.dim_customer; --",
    "' or 1=1 --",
    '" union select * from marts.dim_customer',
    "{{ env_var('HOME') }}",
    "{% raw %}",
    "$limit ${limit} ?1 :limit",
    "\x00\x1b[31mred\x07",
    "\u202egnp.exe",
    "%_%",
    "🏠🏠🏠",
    "\udcff",
    "' || (select 1) || '",
    "../../etc/passwd",
    "1" * 400,
    "@" * 400,
    "a." * 200 + "@example.org",
    ": : :",
    "00 00 00 00",
    "＋３４９１５",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(search, typed):
    before = [file.read_bytes() for file in search.published.iterdir()]
    with suppress(UserError):
        assert len(search(typed).candidates) <= 10
    assert [file.read_bytes() for file in search.published.iterdir()] == before


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "-- --", "a" * 1_000_000, "garcia " * 100_000, "x y " * 60])
def test_nothing_and_too_much_are_refused_in_one_line(search, typed):
    with pytest.raises(UserError) as told:
        search(typed)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize(
    "query",
    [
        "create table marts.mine as select 1",
        "select * from read_text('/etc/hostname')",
        "copy (select 1) to 'told.csv'",
        "attach 'other.duckdb'",
        "install httpfs",
        "set enable_external_access = true",
        "set lock_configuration = false",
    ],
)
def test_the_index_is_open_for_reading_and_for_nothing_else(search, query):
    with published_index(search.published) as index, pytest.raises(duckdb.Error):
        index.execute(query)


def test_what_cannot_be_read_is_told_in_one_line(tmp_path):
    with pytest.raises(UserError, match="nothing is published"), published_index(tmp_path):
        pass
    (tmp_path / "customer360.duckdb").write_bytes(b"not a database" * 100)
    with pytest.raises(UserError, match="cannot be read"), published_index(tmp_path):
        pass
    (tmp_path / "customer360.duckdb").unlink()
    duckdb.connect(str(tmp_path / "customer360.duckdb")).close()
    with pytest.raises(UserError, match="older build"), published_index(tmp_path) as index:
        index.execute("select * from marts.customer_search")
