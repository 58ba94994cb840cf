"""Where in the index each reading of a question is looked up: ranges of keys, never a look at the whole."""

from collections.abc import Iterator
from typing import NamedTuple

from customer360.search.question import NATIONAL_DIGITS, Reading

# as macros/search/search_block.sql numbers the beginnings of keys: ten characters, six bits each
ALPHABET = "*+-.0123456789<@_abcdefghijklmnopqrstuvwxyz"
BLOCK_CHARACTERS, CHARACTER_BITS = 10, 6
# greater than any character that a key holds
LAST = "\U0010ffff"
WORD_KINDS = ("name", "company", "address")
# a shorter code is met by chance as soon as one character may differ
SHORTEST_WITH_TYPO, SHORTEST_USER = 6, 2
# shorter codes are indexed without each of their characters, longer ones by their two ends
LONGEST_BY_CHARACTER = 6
FEWEST_TO_END_WITH = 4


class Lookup(NamedTuple):
    """Keys from `low` up to, but not with, `high`, in blocks `first_block` to `last_block`, that may mean `text`.

    `rule` says what a value must be to count: `code` begins or ends with the text or is it, `typo` is one typing
    mistake away, `mailbox` is an address of that name. `kind` is the only search kind, or None for all codes.
    """

    first_block: int
    last_block: int
    low: str
    high: str
    rule: str
    text: str
    kind: str | None
    first: int
    last: int
    is_international: bool


def lookups(reading: Reading) -> Iterator[Lookup]:
    """All places to look for one reading that is not a word."""
    text = reading.text
    match reading.kind:
        case "phone":
            yield prefix(reading, text, "code")
            if reading.is_whole:
                yield from phone_ends(reading)
        case "email":
            user = text.split("@")[0]
            yield exactly(reading, text, "code", "email")
            yield prefix(reading, f"{user}@", "typo", "email")
            yield from typos(reading, user, "email")
        case "mailbox":
            yield prefix(reading, f"{text}@", "mailbox", "email")
        case "code":
            yield prefix(reading, text, "code")
            if reading.is_whole and len(text) >= FEWEST_TO_END_WITH:
                yield prefix(reading, "<" + text[::-1], "code")
                yield from typos(reading, text, None)


def phone_ends(reading: Reading) -> Iterator[Lookup]:
    """One mistake leaves the first or the last digits of a number as they are; any end of a number is a key."""
    text = reading.text
    if len(text) > NATIONAL_DIGITS:
        yield exactly(reading, text[-NATIONAL_DIGITS:], "code", "phone")
    half = (len(text) - 1) // 2
    if half > 2:
        yield prefix(reading, text[:half], "typo", "phone")
        # where the number was indexed by an end of just that length
        yield exactly(reading, text[-max(half, FEWEST_TO_END_WITH) :], "typo", "phone")


def typos(reading: Reading, stem: str, kind: str | None) -> Iterator[Lookup]:
    """One mistake leaves the beginning, the end, or both ends of a code as they are (see search_code_keys)."""
    size = len(stem)
    if size < (SHORTEST_USER if kind == "email" else SHORTEST_WITH_TYPO):
        return
    if size > LONGEST_BY_CHARACTER - 1:
        most = size - 1 - (size + 1) // 3
        yield prefix(reading, stem[:most], "typo", kind)
        yield prefix(reading, "<" + stem[::-1][:most], "typo", kind)
        for third in sorted({one // 3 for one in (size - 1, size, size + 1)}):
            yield exactly(reading, f"*{stem[:third]}*{stem[-third:]}", "typo", kind)
    if size < LONGEST_BY_CHARACTER + 2:
        for without in sorted({stem, *(stem[:at] + stem[at + 1 :] for at in range(size))}):
            yield exactly(reading, f"*{without}", "typo", kind)


def prefix(reading: Reading, key: str, rule: str, kind: str | None = None) -> Lookup:
    """All keys that begin with `key`."""
    return between(reading, key, LAST, rule, kind)


def exactly(reading: Reading, key: str, rule: str, kind: str | None) -> Lookup:
    """One key."""
    return between(reading, key, "\0", rule, kind)


def between(reading: Reading, key: str, beyond: str, rule: str, kind: str | None) -> Lookup:
    """The keys from `key` to before `key` followed by `beyond`."""
    low = block(key)
    free = max(BLOCK_CHARACTERS - len(key), 0) if beyond == LAST else 0
    return Lookup(
        low, low + (1 << CHARACTER_BITS * free) - 1, key, key + beyond, rule, reading.text, kind,
        reading.first, reading.last, reading.is_international,
    )  # fmt: skip


def block(key: str) -> int:
    """The number of the block that a key is in, as macros/search/search_block.sql has it."""
    number = 0
    for place in range(BLOCK_CHARACTERS):
        at = ALPHABET.find(key[place]) + 1 if place < len(key) else 0
        number = (number << CHARACTER_BITS) + at
    return number
