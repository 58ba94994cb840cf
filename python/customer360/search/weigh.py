"""The one query of a search: rows of the index that its readings name, and what they are worth to whom, in bits.

Values are bound. What stands in the text of the query are numbers worked out here: blocks of the index and places of
tokens.
"""

from collections.abc import Sequence
from math import log2
from typing import Any

from customer360.search.lookups import WORD_KINDS, Lookup, block
from customer360.search.question import NATIONAL_DIGITS
from customer360.search.words import WORTH, Meant

# rows of codes that are looked at
MOST_ROWS = 200_000
# a word of more customers is only looked up among those that rarer parts of the question found
COMMON_WORD = 20_000
# of customers alike in score, so many are compared by how near their names are
MOST_COMPARED = 1_000
CODE_WORTH = {"exact": 1.0, "part": 0.8, "typo": 0.6}
# a character of a code tells no more than this many bits: a short one is met by chance
BITS_OF_A_CHARACTER = 3.3
LEAST_BITS = 0.05
LONGEST_COMPARED = 200
# how a value meets the text of a lookup; null where it does not. Few get as far as the costly distance. A number is
# exact without the code of its country, too; of one that was asked for with it, the end alone is not
NEAR = "case when levenshtein({value}, text) <= 2 then damerau_levenshtein({value}, text) else 9 end <= 1"
RULES = f"""case
    when rule = 'mailbox' then 'part'
    when search_value = text then 'exact'
    when rule = 'code' and search_kind <> 'phone' then 'part'
    when rule = 'code' and not is_international and length(text) > 6 and search_key = text
        and length(search_value) - length(text) < 4 then 'exact'
    when rule = 'code' and (contains(search_value, text) or ends_with(text, search_value)) then 'part'
    when rule = 'code' and length(text) > {NATIONAL_DIGITS} then 'part'
    when rule = 'code' then null
    when search_kind = 'phone' and (
        {NEAR.format(value="right(search_value, length(text) - 1)")}
        or {NEAR.format(value="right(search_value, length(text))")}
        or {NEAR.format(value="right(search_value, length(text) + 1)")}
    ) then 'typo'
    when search_kind <> 'phone' and abs(length(search_value) - length(text)) < 2 and {NEAR.format(value="search_value")}
        then 'typo'
end"""
WORDS = ", ".join(f"'{kind}'" for kind in WORD_KINDS)
COLUMNS = "search_kind, search_value, customer_number"


def code_rows(ranges: Sequence[Lookup], values: dict[str, Any]) -> str:
    """SQL for the rows of all ranges of codes; what it is bound to goes into `values`."""
    values |= {
        "numbers": list(range(len(ranges))),
        "firsts": [one.first for one in ranges],
        "lasts": [one.last for one in ranges],
        "texts": [one.text for one in ranges],
        "rules": [one.rule for one in ranges],
        "kinds": [one.kind for one in ranges],
        "international": [one.is_international for one in ranges],
    }
    # numbers are ours and may stand in the query, where blocks of the file are skipped by them
    blocks = " or ".join(f"search_block between {one.first_block} and {one.last_block}" for one in ranges)
    keys = []
    for number, one in enumerate(ranges):
        values |= {f"l{number}": one.low, f"h{number}": one.high}
        # a range of one kind would else fill up with others: the start of a number is that of a million cards
        kind = f" and search_kind = '{one.kind}'" if one.kind else ""
        keys.append(f"search_key >= $l{number} and search_key < $h{number}{kind}")
    numbers = ", ".join(f"if({key}, {number}, null)" for number, key in enumerate(keys))
    return f"""
        select unnest([{numbers}]::int[]) as number, search_key, {COLUMNS}
        from (
            select search_key, {COLUMNS}
            from marts.customer_search
            where ({blocks or "false"}) and ({" or ".join(keys) or "false"}) and search_kind not in ({WORDS})
            limit {MOST_ROWS}
        )
    """


def word_rows(words: Sequence[Meant], total: int, values: dict[str, Any]) -> tuple[str, str]:
    """SQL for words: of those to find customers by, and of those too common, to look up among the found."""
    customers: dict[int, int] = {}
    for one in words:
        customers[one.place] = customers.get(one.place, 0) + one.customers
    common = max(COMMON_WORD, min(customers.values(), default=0))
    values |= {
        "word_places": [one.place for one in words],
        "words": [one.word for one in words],
        "word_hows": ["exact" if one.how == "same" else one.how for one in words],
        "word_weights": weights(words, total),
    }
    driving = [one for one in words if customers[one.place] <= common]
    deferred = [one for one in words if customers[one.place] > common]
    found = rows_of_words(deferred, "other", "null", values)
    return (
        rows_of_words(driving, "first", "search_value", values),
        f"{found} and customer_number in (select customer_number from driving)",
    )


def rows_of_words(words: Sequence[Meant], name: str, value: str, values: dict[str, Any]) -> str:
    """SQL for the rows of these words. Of common words the values are not read: they are most of what a row takes."""
    places = ", ".join(str(place) for place in sorted({one.place for one in words}))
    keys = sorted({one.word for one in words})
    values |= {f"{name}{number}": key for number, key in enumerate(keys)}
    return f"""
        select
            asked.place as first, asked.place as last, asked.word as text, asked.how, search_kind,
            {value} as search_value, customer_number, asked.weight
        from marts.customer_search
        inner join asked
            on search_key = asked.word and asked.place in ({places or -1})
        where search_block in ({", ".join(str(block(key)) for key in keys) or -1})
            and search_key in ({", ".join(f"${name}{number}" for number in range(len(keys))) or "''"})
            and search_kind in ({WORDS}) and (search_kind = 'name' or asked.how <> 'nickname')
    """


def weights(words: Sequence[Meant], total: int) -> list[float]:
    """Bits that each word is worth: how rare it is, but no spelling more than the one that was surely meant."""
    meant_by: dict[int, Meant] = {}
    for one in words:
        meant_by.setdefault(one.place, one)
    bits = [log2(max(total, 1) / min(one.customers, meant_by[one.place].customers)) for one in words]
    surest = [log2(max(total, 1) / meant_by[one.place].customers) for one in words]
    return [
        WORTH[one.how] * max(min(own, sure), LEAST_BITS) for one, own, sure in zip(words, bits, surest, strict=True)
    ]


def query(codes: str, driving: str, deferred: str) -> str:
    """The whole query: hits, what each token of the question is worth to each customer, the best customers."""
    worth = " ".join(f"when '{how}' then {bits}" for how, bits in CODE_WORTH.items())
    return f"""
with asked as (
    select
        unnest($word_places) as place, unnest($words) as word, unnest($word_hows) as how,
        unnest($word_weights) as weight
),
lookups as (
    select
        unnest($numbers) as number, unnest($firsts) as first, unnest($lasts) as last, unnest($texts) as text,
        unnest($rules) as rule,
        unnest($kinds::varchar[]) as kind, unnest($international) as is_international
),
code_rows as ({codes}),
judged as (
    select lookups.first, lookups.last, lookups.text, {RULES} as how, {COLUMNS}, null::double as weight
    from code_rows
    inner join lookups
        on code_rows.number = lookups.number and search_kind = coalesce(lookups.kind, search_kind)
),
driving as materialized (select * from judged where how is not null union all {driving}),
hits as materialized (select * from driving union all {deferred}),
held as (
    select text, how, count(distinct customer_number) as customers
    from hits
    where weight is null
    group by text, how
),
-- a code is worth what its holders are few, a short one no more than chance would have it
weighed as (
    select
        hits.* exclude (weight),
        coalesce(
            hits.weight,
            greatest(least(log2($total / held.customers), length(hits.text) * {BITS_OF_A_CHARACTER}), {LEAST_BITS})
            * case hits.how {worth} end / (hits.last - hits.first + 1)
        ) as weight
    from hits
    left join held
        on hits.weight is null and hits.text = held.text and hits.how = held.how
),
met as (select *, unnest(range(first, last + 1)) as token from weighed),
best as (
    select customer_number, token, max(weight) as weight, bool_or(how = 'exact') as is_exact
    from met
    group by customer_number, token
),
scored as (
    select customer_number, round(sum(weight), 6) as score, count_if(is_exact) = $tokens as is_exact
    from best
    group by customer_number
),
counted as (select count_if(is_exact) as exact_customers, count(*) as found_customers from scored),
bar as (select min(score) as lowest from (select score from scored order by score desc limit {MOST_COMPARED})),
foremost as (select * from scored where is_exact or score >= (select lowest from bar)),
-- of equal scores, the one whose name or address reads most like the question
compared as (
    select hits.customer_number, min(levenshtein(left(search_value, {LONGEST_COMPARED}), $phrase)) as edits
    from hits
    inner join foremost
        on hits.customer_number = foremost.customer_number
    where hits.search_kind in ({WORDS})
    group by hits.customer_number
),
ranked as (
    select foremost.*, compared.edits
    from foremost
    left join compared
        on foremost.customer_number = compared.customer_number
    order by foremost.is_exact desc, foremost.score desc, compared.edits nulls last, foremost.customer_number
    limit $limit
),
told as (
    select met.customer_number, met.token,
        arg_max({{token: met.token, kind: search_kind, value: coalesce(search_value, text), how: how}},
            (how = 'exact', weight, coalesce(search_value, text), search_kind)) as found
    from met
    inner join ranked
        on met.customer_number = ranked.customer_number
    group by met.customer_number, met.token
),
evidence as (select customer_number, list(found order by token) as matches from told group by customer_number)
select
    counted.exact_customers, counted.found_customers, customers.customer_id, ranked.score, ranked.is_exact,
    customers.shown_name, cast(customers.birth_date as varchar), customers.email, customers.phone,
    customers.shown_address,
    evidence.matches
from ranked
inner join evidence
    on ranked.customer_number = evidence.customer_number
inner join marts.searched_customers as customers
    on ranked.customer_number = customers.customer_number
cross join counted
order by ranked.is_exact desc, ranked.score desc, ranked.edits nulls last, ranked.customer_number
"""
