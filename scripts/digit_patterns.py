"""What a pattern of a numbering plan still wants after some digits (Brzozowski, Derivatives of Regular Expressions)."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

DIGITS = "0123456789"


class Digits(NamedTuple):
    """One digit of a set; the empty set matches nothing."""

    allowed: frozenset[str]


class Sequence(NamedTuple):
    """Parts one after another; without parts it matches the empty text."""

    parts: tuple["Pattern", ...]


class Choice(NamedTuple):
    """Any one of several patterns."""

    options: frozenset["Pattern"]


Pattern = Digits | Sequence | Choice
NOTHING = Digits(frozenset())
EMPTY = Sequence(())


def parse(text: str) -> Pattern:
    """A pattern of digits, `\\d`, classes, groups, `|`, `?` and `{m,n}`. Raises ValueError for others."""
    pattern, rest = _choice(text)
    if rest:
        raise ValueError(f"not a pattern of digits: {text}")
    return pattern


@cache
def lengths(pattern: Pattern) -> frozenset[int]:
    """How many digits a pattern matches."""
    if isinstance(pattern, Digits):
        return frozenset([1] if pattern.allowed else [])
    if isinstance(pattern, Choice):
        return frozenset().union(*(lengths(option) for option in pattern.options))
    sums = frozenset([0])
    for part in pattern.parts:
        sums = frozenset(before + more for before in sums for more in lengths(part))
    return sums


@cache
def after(pattern: Pattern, digit: str) -> Pattern:
    """What a pattern still wants once it has read a digit: its derivative."""
    if isinstance(pattern, Digits):
        return EMPTY if digit in pattern.allowed else NOTHING
    if isinstance(pattern, Choice):
        return either(after(option, digit) for option in pattern.options)
    if not pattern.parts:
        return NOTHING
    first, rest = pattern.parts[0], Sequence(pattern.parts[1:])
    read = joined([after(first, digit), rest])
    return either([read, after(rest, digit)]) if 0 in lengths(first) else read


@cache
def begins(pattern: Pattern) -> frozenset[str]:
    """The digits that a pattern may begin with."""
    if isinstance(pattern, Digits):
        return pattern.allowed
    if isinstance(pattern, Choice):
        return frozenset().union(*(begins(option) for option in pattern.options))
    found: frozenset[str] = frozenset()
    for part in pattern.parts:
        found |= begins(part)
        if 0 not in lengths(part):
            break
    return found


def either(options: Iterable[Pattern]) -> Pattern:
    """A choice without what matches nothing, flat."""
    flat: set[Pattern] = set()
    for option in options:
        flat |= option.options if isinstance(option, Choice) else {option}
    flat.discard(NOTHING)
    return flat.pop() if len(flat) == 1 else Choice(frozenset(flat)) if flat else NOTHING


def joined(parts: Iterable[Pattern]) -> Pattern:
    """A sequence, flat; nothing where a part matches nothing."""
    flat: list[Pattern] = []
    for part in parts:
        if part == NOTHING:
            return NOTHING
        flat.extend(part.parts if isinstance(part, Sequence) else [part])
    return flat[0] if len(flat) == 1 else Sequence(tuple(flat))


def _choice(text: str) -> tuple[Pattern, str]:
    options, parts = [], []
    while text and text[0] != ")":
        if text[0] == "|":
            options.append(joined(parts))
            parts, text = [], text[1:]
            continue
        part, text = _atom(text)
        fewest, most, text = _repetition(text)
        parts += [part] * fewest
        more: Pattern = EMPTY
        for _ in range(most - fewest):
            more = either([EMPTY, joined([part, more])])
        parts.append(more)
    return either([*options, joined(parts)]), text


def _atom(text: str) -> tuple[Pattern, str]:
    if text.startswith("("):
        pattern, rest = _choice(text[1:].removeprefix("?:"))
        if not rest.startswith(")"):
            raise ValueError(f"an open bracket: {text}")
        return pattern, rest[1:]
    if text.startswith("["):
        inside, rest = text[1:].split("]", 1)
        return Digits(frozenset(_class(inside))), rest
    if text.startswith("\\d"):
        return Digits(frozenset(DIGITS)), text[2:]
    if text[0] not in DIGITS:
        raise ValueError(f"not a digit: {text}")
    return Digits(frozenset(text[0])), text[1:]


def _class(inside: str) -> str:
    if "\\d" in inside:
        return DIGITS
    if len(inside) > 2 and inside[1] == "-":
        return DIGITS[int(inside[0]) : int(inside[2]) + 1] + _class(inside[3:])
    return inside[:1] + _class(inside[1:]) if inside else ""


def _repetition(text: str) -> tuple[int, int, str]:
    if text.startswith("?"):
        return 0, 1, text[1:]
    if text.startswith("{"):
        inside, rest = text[1:].split("}", 1)
        fewest, _, most = inside.partition(",")
        return int(fewest), int(most or fewest), rest
    return 1, 1, text
