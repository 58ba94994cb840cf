"""What generators of typed values have in common, and the slips that any code suffers."""

import random
from collections.abc import Callable, Mapping
from typing import NamedTuple

FAMILIES = ("valid", "broken", "strange")
Habit = Callable[[str, random.Random], str]


class Typed(NamedTuple):
    """A text as typed: its country or kind of id, how it came about, and the true value if it has one."""

    text: str
    group: str
    country: str
    family: str
    habit: str
    truth: str | None = None


def choose(habits: Mapping[str, tuple[int, Habit]], randomness: random.Random) -> tuple[str, Habit]:
    """A habit and its name, the commoner the more often."""
    (name,) = randomness.choices(list(habits), [weight for weight, _ in habits.values()])
    return name, habits[name][1]


def drop(text: str, randomness: random.Random) -> str:
    """One sign is lost."""
    place = some_place(text, randomness)
    return text[:place] + text[place + 1 :]


def double(text: str, randomness: random.Random) -> str:
    """One sign is typed twice."""
    place = some_place(text, randomness)
    return text[:place] + text[place] + text[place:]


def mistype(text: str, randomness: random.Random) -> str:
    """One digit or letter is another."""
    place = some_place(text, randomness)
    alphabet = "0123456789" if text[place].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return text[:place] + randomness.choice(alphabet.replace(text[place].upper(), "")) + text[place + 1 :]


def swap(text: str, randomness: random.Random) -> str:
    """Two neighbours that differ have changed places; mistyped where there are none."""
    places = [place for place in range(1, len(text)) if text[place - 1] != text[place]]
    if not places:
        return mistype(text, randomness)
    place = randomness.choice(places)
    return text[: place - 1] + text[place] + text[place - 1] + text[place + 1 :]


def some_place(text: str, randomness: random.Random) -> int:
    """Where a letter or digit stands."""
    return randomness.choice([place for place, sign in enumerate(text) if sign.isalnum()])
