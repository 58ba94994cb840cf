"""What is asked for, cut into tokens, and each way in which some of them may be read together."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from customer360.errors import UserError

MOST_CHARACTERS = 500
MOST_TOKENS = 24
LONGEST_CODE = 64
# a telephone number: fewer digits are looked up only as what they are, more are none (E.164)
FEWEST_DIGITS, MOST_DIGITS = 4, 15
# a run of groups of digits or letters that may be one number, as `915 55 12 34` or `12345678 Z`
MOST_GROUPS, MOST_PARTS = 6, 3
# room 1 compares the last nine digits of a number, whether or not its country was given
NATIONAL_DIGITS = 9


class Folded(NamedTuple):
    """A chunk as words, as a code and as an e-mail address; None where it has none."""

    words: str | None
    code: str | None
    email: str | None


Fold = Callable[[Sequence[str]], Sequence[Folded]]


class Token(NamedTuple):
    """A word, a group of digits or an e-mail address, and the number of the chunk between blanks it stands in."""

    text: str
    chunk: int
    is_email: bool


class Reading(NamedTuple):
    """Tokens `first` to `last`, taken for one thing: a `word`, a `code`, digits of a `phone`, an `email`, a `mailbox`.

    Only what stands by itself `is_whole`: parts of longer runs are looked up as they are, not with typing mistakes.
    """

    kind: str
    text: str
    first: int
    last: int
    is_whole: bool = True
    is_international: bool = False


@dataclass(frozen=True)
class Question:
    """A search: its tokens, and the ways to read them."""

    tokens: Sequence[Token]
    readings: Sequence[Reading]

    @property
    def phrase(self) -> str:
        """All of it in folded words, for telling near results from nearer ones."""
        return " ".join(token.text for token in self.tokens)


def ask(typed: str, fold: Fold) -> Question:
    """Read what was typed. `fold` gives the folded forms of chunks, see macros.py.

    Raises UserError where nothing is left of it, or where it is too long to be a search.
    """
    if len(typed) > MOST_CHARACTERS:
        raise UserError(f"a search has at most {MOST_CHARACTERS} characters, this one {len(typed):,}: ask for less")
    chunks = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in typed).split()
    folded = fold(chunks) if chunks else []
    tokens = [token for number, forms in enumerate(folded) for token in tokens_of(number, chunks[number], forms)]
    if not tokens:
        raise UserError("nothing to search for: give a name, a number, an e-mail address or any part of them")
    if len(tokens) > MOST_TOKENS:
        raise UserError(f"a search has at most {MOST_TOKENS} words, this one {len(tokens):,}: ask for less at once")
    readings = [
        *singles(tokens), *numbers(tokens, chunks), *codes(tokens, chunks, folded), *names(tokens, chunks)
    ]  # fmt: skip
    return Question(tokens, list(dict.fromkeys(readings)))


def tokens_of(number: int, chunk: str, forms: Folded) -> list[Token]:
    """The tokens of one chunk."""
    if "@" in chunk and forms.email:
        return [Token(forms.email, number, is_email=True)]
    return [Token(word, number, is_email=False) for word in (forms.words or "").split()]


def singles(tokens: Sequence[Token]) -> list[Reading]:
    """Each token by itself."""
    return [Reading("email" if token.is_email else "word", token.text, at, at) for at, token in enumerate(tokens)]


def numbers(tokens: Sequence[Token], chunks: Sequence[str]) -> list[Reading]:
    """Neighbouring groups of digits as one telephone number, or as a part of it."""
    found = []
    for first, last in runs(tokens):
        digits = "".join(token.text for token in tokens[first : last + 1])
        bare = digits.lstrip("0")
        if FEWEST_DIGITS <= len(digits) <= MOST_DIGITS + 2:
            whole = not is_digits(tokens, first - 1) and not is_digits(tokens, last + 1)
            whole = whole and (first == last or len(digits) >= NATIONAL_DIGITS)
            begins = chunks[tokens[first].chunk].lstrip("(")
            international = begins.startswith(("+", "00")) and starts_chunk(tokens, first)
            if len(bare) >= FEWEST_DIGITS:
                found.append(Reading("phone", bare[:MOST_DIGITS], first, last, whole, international))
            found.append(Reading("code", digits, first, last, whole))
    return found


def runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbouring groups of digits, and of each part of one."""
    for first in range(len(tokens)):
        for last in range(first, min(first + MOST_GROUPS, len(tokens))):
            if not is_digits(tokens, last):
                break
            yield first, last


def codes(tokens: Sequence[Token], chunks: Sequence[str], folded: Sequence[Folded]) -> list[Reading]:
    """A chunk, or two or three that hold digits and letters, as one id, card or order number."""
    found = []
    for first in range(len(chunks)):
        code = ""
        for last in range(first, min(first + MOST_PARTS, len(chunks))):
            if "@" in chunks[last]:
                break
            code += folded[last].code or ""
            within = [at for at, token in enumerate(tokens) if first <= token.chunk <= last]
            mixed = any(one.isdigit() for one in code) and not code.isdigit()
            if within and len(code) <= LONGEST_CODE and (mixed or len(chunks) == 1):
                found.append(Reading("code", code, within[0], within[-1], first == last))
    return found


def names(tokens: Sequence[Token], chunks: Sequence[str]) -> list[Reading]:
    """A chunk as what stands before the @ of an address, or as the id that ends <source>:<instance>:<id>."""
    found = []
    for at, chunk in enumerate(chunks):
        within = [place for place, token in enumerate(tokens) if token.chunk == at and not token.is_email]
        # of an address with a mistake in its domain, what stands before the @ is left
        name, ending = chunk.lower().split("@")[0], chunk.rsplit(":", 1)[-1]
        if within and len(name) > 2 and name.isascii() and not name.isdigit():
            found.append(Reading("mailbox", name, within[0], within[-1]))
        if within and ":" in chunk and ending.isalnum() and ending.isascii():
            found.append(Reading("code", ending.lower(), within[0], within[-1]))
    return found


def is_digits(tokens: Sequence[Token], at: int) -> bool:
    """True where there is a token at this place, and it is of ASCII digits alone."""
    return 0 <= at < len(tokens) and tokens[at].text.isascii() and tokens[at].text.isdigit()


def starts_chunk(tokens: Sequence[Token], at: int) -> bool:
    """True for the first token of its chunk."""
    return at == 0 or tokens[at - 1].chunk != tokens[at].chunk
