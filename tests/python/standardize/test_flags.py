"""What a flag says, as macro read_flag reads it: yes, no, or neither."""

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("standards")
READ = {
    True: (
        "true", "TRUE", " t ", "1", "1.0", "Yes", "y", "on", "x", "X", "si", "Sí", "SÍ", "s", "oui", "Ja", "j", "sim",
        "verdadero", "VRAI", "vero", "wahr",
    ),
    False: ("false", "F", "0", "0.0", "No", "n", "off", "non", "nein", "NÃO", "nao", "falso", "faux", "FALSCH"),
    None: (
        None, "", "  ", "2", "-1", "10", "maybe", "quizás", "yes?", "no no", "null", "None", "ok", "\x00", "✓",
        "ｙｅｓ", "1' or '1'='1", "yes\u200b", "y" * 100_000,
    ),
}  # fmt: skip
TYPED = {
    "true": True,
    "1": True,
    "0": False,
    "1.0::double": True,
    "0.0::double": False,
    "7": None,
    "null::boolean": None,
}


@pytest.fixture(scope="module")
def flag(renderer):
    """Gives what a flag says; any expression may stand for the text."""
    query = f"select {renderer.read_flag('typed')} from (select {{}} as typed)"
    with duckdb.connect() as house:
        yield lambda value, expression="$1": house.execute(
            query.format(expression), [value] if expression == "$1" else []
        ).fetchone()[0]


@pytest.mark.parametrize(("meant", "word"), [(meant, word) for meant, words in READ.items() for word in words])
def test_a_word(flag, meant, word):
    assert flag(word) is meant


@pytest.mark.parametrize("expression", TYPED)
def test_another_type(flag, expression):
    assert flag(None, expression) is TYPED[expression]
