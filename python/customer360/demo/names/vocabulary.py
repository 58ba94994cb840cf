"""All names of all countries in one list each, so that a name is a number until it is written."""

from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from customer360.demo.names import british, european, spanish
from customer360.demo.text import Numbers, text

COUNTRIES = ("ES", "GB", "FR", "DE", "PT", "US")
ES, PT = COUNTRIES.index("ES"), COUNTRIES.index("PT")


def _words(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",")]


def _nicknames(pairs: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in _words(pairs))


def _surnames(common: str, starts: str, ends: str) -> list[str]:
    """The common ones in their order, then every start with every end in an order that looks random."""
    known = list(dict.fromkeys(_words(common)))
    made = {(start + end).capitalize() for start in starts.split() for end in ends.split()} - set(known)
    return known + sorted(made, key=lambda name: (crc32(name.encode()), name))


_AMERICAN_WOMEN = f"{british.AMERICAN_WOMEN}, {british.WOMEN}"
_AMERICAN_MEN = f"{british.AMERICAN_MEN}, {british.MEN}"
_AMERICAN = f"{british.SURNAMES}, {british.AMERICAN_SURNAMES}"

_GIVEN = {
    "ES": (spanish.WOMEN, spanish.MEN, spanish.NICKNAMES),
    "GB": (british.WOMEN, british.MEN, british.NICKNAMES),
    "FR": (european.FR_WOMEN, european.FR_MEN, european.FR_NICKNAMES),
    "DE": (european.DE_WOMEN, european.DE_MEN, european.DE_NICKNAMES),
    "PT": (european.PT_WOMEN, european.PT_MEN, european.PT_NICKNAMES),
    "US": (_AMERICAN_WOMEN, _AMERICAN_MEN, british.NICKNAMES),
}
_FAMILY = {
    "ES": (spanish.SURNAMES, spanish.STARTS, spanish.ENDS),
    "GB": (british.SURNAMES, british.STARTS, british.ENDS),
    "FR": (european.FR_SURNAMES, european.FR_STARTS, european.FR_ENDS),
    "DE": (european.DE_SURNAMES, european.DE_STARTS, european.DE_ENDS),
    "PT": (european.PT_SURNAMES, european.PT_STARTS, european.PT_ENDS),
    "US": (_AMERICAN, british.STARTS, british.ENDS),
}

_given: list[str] = []
_given_nicknames: list[str | None] = []
_family: list[str] = []
GIVEN: dict[tuple[int, bool], slice] = {}  # (country, is woman): where her names lie in GIVEN_WORDS
FAMILY: dict[int, slice] = {}

for _country, _name in enumerate(COUNTRIES):
    *_sexes, _pairs = _GIVEN[_name]
    _short = _nicknames(_pairs)
    for _is_woman, _list in zip((True, False), _sexes, strict=True):
        _names = list(dict.fromkeys(_words(_list)))
        GIVEN[_country, _is_woman] = slice(len(_given), len(_given) + len(_names))
        _given += _names
        _given_nicknames += [_short.get(_one) for _one in _names]
    _made = _surnames(*_FAMILY[_name])
    FAMILY[_country] = slice(len(_family), len(_family) + len(_made))
    _family += _made

GIVEN_WORDS = text(_given)
GIVEN_NICKNAMES = text(_given_nicknames)
FAMILY_WORDS = text(_family)


def draw(rng: np.random.Generator, where: slice, size: int, exponent: float, flat_head: float = 3.0) -> Numbers:
    """Numbers of names from one list, the k-th with weight (k + flat_head) ** -exponent (Zipf-Mandelbrot)."""
    ranks: NDArray[Any] = np.arange(where.stop - where.start) + flat_head
    reached = np.cumsum(ranks**-exponent)
    found: Numbers = where.start + np.searchsorted(reached[:-1], rng.random(size) * reached[-1], side="right")
    return found
