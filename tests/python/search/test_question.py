"""How a question is read, and that it is read as the models read what is known."""

import sys
from pathlib import Path

import duckdb
import pytest

from customer360.errors import UserError
from customer360.search.lookups import block, lookups
from customer360.search.macros import expressions, project_macros
from customer360.search.question import Folded, Reading, ask

ROOT = Path(__file__).resolve().parents[3]


def fold(chunks):
    """A fold of plain ASCII."""
    words = ["".join(one if one.isalnum() else " " for one in chunk.lower()) for chunk in chunks]
    emails = [chunk.lower() if "@" in chunk else None for chunk in chunks]
    codes = [word.replace(" ", "") for word in words]
    return [Folded(word, code, email) for word, code, email in zip(words, codes, emails, strict=True)]


def readings(typed, kind):
    return {reading.text for reading in ask(typed, fold).readings if reading.kind == kind}


def test_groups_of_digits_may_be_one_number_or_several():
    assert readings("915 55 1234 28013", "phone") >= {"915551234", "28013", "1234", "55123428013"}
    assert readings("garcia 91 555", "phone") == {"91555"}


def test_four_digits_are_looked_up_with_their_zeros():
    assert readings("garcia 0134", "code") == {"0134", "garcia0134"}
    assert readings("garcia 0134", "phone") == set()


def test_a_number_given_with_its_country_says_so():
    (reading,) = [one for one in ask("+34915551234", fold).readings if one.kind == "phone"]
    assert (reading.text, reading.is_international) == ("34915551234", True)
    (reading,) = [one for one in ask("0915551234", fold).readings if one.kind == "phone"]
    assert (reading.text, reading.is_international) == ("915551234", False)


def test_an_id_may_be_cut_at_signs_and_blanks():
    assert "12345678z" in readings("12.345.678-Z", "code")
    assert "12345678z" in readings("ana 12345678 Z", "code")
    assert "7788" in readings("shop:main:7788", "code")


def test_names_are_no_codes():
    assert readings("ana maria lopez", "code") == set()


@pytest.mark.parametrize(("kind", "shortest", "ending"), [("code", 7, ""), ("email", 3, "@example.org")])
def test_one_mistake_anywhere_leaves_a_key(kind, shortest, ending):
    """Each way of mistyping a code, or the name of a mailbox, meets a key that the index has of it."""
    for size in range(shortest, 31):
        stem = "".join(chr(ord("a") + number % 26) for number in range(size))
        keys = {stem + ending, *indexed(stem)}
        for typed in mistakes(stem):
            reading = Reading(kind, typed + ending, 0, 0)
            assert any(one.low <= key < one.high for one in lookups(reading) for key in keys), (stem, typed)


def indexed(stem):
    """The keys of a code, as search_code_keys has them."""
    third = len(stem) // 3
    short = {f"*{stem[:at]}{stem[at + 1 :]}" for at in range(len(stem) + 1)} if len(stem) < 7 else set()
    long = {f"*{stem[:third]}*{stem[-third:]}"} if len(stem) > 6 else set()
    return {"<" + stem[::-1]} | short | long


def mistakes(stem):
    for at in range(len(stem)):
        yield stem[:at] + stem[at + 1 :]
        yield stem[:at] + "#" + stem[at + 1 :]
        yield stem[:at] + "#" + stem[at:]
        if at + 1 < len(stem):
            yield stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :]


def test_a_key_is_in_the_block_that_sql_says():
    macro = project_macros(ROOT).globals["search_block"]
    keys = ["", "a", "garcia", "<zz", "*ab*yz", "34915551234", "王小明", "a.b-c_d@x.org", "~", "Ünï", "a" * 40, "😀x"]
    found = duckdb.execute(
        f"select search_key, {macro('search_key')} from (select unnest($keys) as search_key)", {"keys": keys}
    ).fetchall()
    assert [block(key) for key, _ in found] == [number for _, number in found]
    assert all(block("gar") <= block(key) for key in ("gar", "garcia", "garz"))


def test_what_is_asked_is_read_by_the_macros_that_read_what_is_known():
    """The search renders macros by itself: what comes out is what the models have."""
    sys.path.append(str(ROOT / "tests" / "python" / "standardize"))
    from render import Renderer

    own, models = expressions(ROOT), Renderer()
    assert own["words"] == models.searched_words("typed")
    assert own["code"] == models.searched_code("typed")
    assert own["email"] == models.clean_email("typed")


def test_no_character_breaks_the_fold():
    words, code = expressions(ROOT)["words"], expressions(ROOT)["code"]
    letters = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000]
    query = f"select typed, {words}, {code} from (select unnest($typed) as typed)"
    found = duckdb.execute(query, {"typed": letters}).fetchall()
    assert len(found) == len(letters)
    assert all(text is None or (text == text.strip() and text) for row in found for text in row[1:])


def test_a_project_without_its_macros_is_told(tmp_path):
    with pytest.raises(UserError, match="macros"):
        project_macros(tmp_path)
