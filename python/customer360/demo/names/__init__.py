"""Names of six countries: given names, surnames (common ones first, then made from syllables), nicknames."""

from customer360.demo.names.vocabulary import (
    COUNTRIES,
    ES,
    FAMILY,
    FAMILY_WORDS,
    GIVEN,
    GIVEN_NICKNAMES,
    GIVEN_WORDS,
    PT,
    draw,
)

__all__ = [
    "COUNTRIES",
    "ES",
    "FAMILY",
    "FAMILY_WORDS",
    "GIVEN",
    "GIVEN_NICKNAMES",
    "GIVEN_WORDS",
    "PT",
    "draw",
]
