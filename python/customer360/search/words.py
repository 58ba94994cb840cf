"""Which words of the index a typed word may mean: itself, another form of the name, or one typing mistake away."""

from collections.abc import Sequence
from typing import NamedTuple

import duckdb

from customer360.search.question import Question

# nearer spellings are worth more
WORTH = {"same": 1.0, "nickname": 0.9, "start": 0.7, "typo": 0.5}
SHORTEST_WITH_TYPO = 3
# postal codes are mistyped as words are; of shorter numbers every other one is somebody's house
SHORTEST_NUMBER_WITH_TYPO = 5
MOST_OF_A_WORD = 40
SPELLINGS = f"""
    with asked as (
        select unnest($places) as place, unnest($words) as word, unnest($spellings) as spelling
    ),
    -- a list of keys, so that only the blocks that may hold them are read
    found as (
        select spelling, search_word, spelling_kind, word_customer_count
        from marts.search_spellings
        where spelling in (select unnest($spellings))
    ),
    judged as (
        select
            asked.place,
            found.search_word,
            found.word_customer_count,
            case
                when asked.word = found.search_word then 'same'
                when asked.word = found.spelling and found.spelling_kind = 'nickname' then 'nickname'
                when found.spelling_kind <> 'nickname' and length(asked.word) >= {SHORTEST_WITH_TYPO}
                    and damerau_levenshtein(asked.word, found.search_word) = 1 then 'typo'
            end as spelling_kind
        from asked
        inner join found
            on asked.spelling = found.spelling
    )
    select distinct place, search_word, spelling_kind, word_customer_count
    from judged
    where spelling_kind is not null
    qualify dense_rank() over (
        partition by place order by spelling_kind = 'typo', word_customer_count desc, search_word
    ) <= {MOST_OF_A_WORD}
"""


class Meant(NamedTuple):
    """A word of the index that the token at `place` may mean, how, and how many customers have it."""

    place: int
    word: str
    how: str
    customers: int


def meant(connection: duckdb.DuckDBPyConnection, question: Question) -> list[Meant]:
    """Every word that a token of the question may mean, the surest first."""
    asked = [
        (reading.first, reading.text, spelling)
        for reading in question.readings
        if reading.kind == "word"
        for spelling in spellings(reading.text)
    ]
    if not asked:
        return []
    places, words, typed = (list(column) for column in zip(*asked, strict=True))
    values: dict[str, Sequence[int | str]] = {"places": places, "words": words, "spellings": typed}
    found = [Meant(*row) for row in connection.execute(SPELLINGS, values).fetchall()]
    return sorted(found, key=lambda one: (one.place, -WORTH[one.how], -one.customers, one.word))


def spellings(word: str) -> list[str]:
    """The word, and unless it is a short number, the word without each of its characters."""
    if len(word) < (SHORTEST_NUMBER_WITH_TYPO if word[0].isdigit() else SHORTEST_WITH_TYPO):
        return [word]
    return sorted({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})
