"""How the words of the search may be spelt."""

from customer360.quality.rules import at_least, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a spelling, word and kind; there may be none, where nobody has a name or an address."""
    return [
        *key("spelling", "search_word", "spelling_kind"),
        *one_of("spelling_kind", ("same", "nickname", "typo")),
        *at_least("word_customer_count", 1),
        *never(
            "a word is spelt as itself where the spelling is the same, and only then",
            "(spelling_kind = 'same') <> (spelling = search_word)",
            "spelling_kind = 'same', spelling = search_word || 'x'",
        ),
    ]
