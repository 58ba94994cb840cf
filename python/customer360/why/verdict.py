"""One sentence on why two records are apart, and how sure a weight is."""

import duckdb

from customer360.pipeline.console import counted
from customer360.why.evidence import (
    Pair,
    Record,
    conflicts_between,
    dropped_because,
    pairs_between,
    skipped_block,
    unscored_weight,
    weight_together,
)

GUARDS = {
    "two_valid_national_ids": "both have a valid national id of one kind and the two differ",
    "one_source_without_duplicates": "both come of a source that has nobody twice",
}
OF_OTHERS = {
    "never_link": "a steward keeps other records of their two customers apart",
    "two_valid_national_ids": "other records of their two customers have two different valid national ids",
    "one_source_without_duplicates": "their two customers each have a record of a source that has nobody twice",
    "customer_too_large": "together their two customers would have more records than anybody has approved",
}


def why_apart(warehouse: duckdb.DuckDBPyConnection, one: Record, other: Record, pair: Pair | None) -> str:
    """What keeps the two records in different customers."""
    if pair and pair.decided_by == "steward" and pair.decision == "reject":
        return f"a steward keeps them apart{reason_of(pair)}"
    if pair and pair.decided_by == "guard":
        return f"kept apart, because {GUARDS.get(pair.reason or '', reason_of(pair))}"
    if pair and pair.decided_by == "doubt":
        return "in doubt: all they share is a contact of several people, and it does not say which of them"
    if pair and pair.linkage_weight <= 0:
        return f"compared, and found too little alike: weight {pair.linkage_weight:+.1f}, where 0 is even odds"
    dropped = dropped_because(warehouse, one.record_id, other.record_id)
    if pair and dropped:
        return f"alike, but {OF_OTHERS.get(dropped, dropped)}"
    if pair:
        return average_in_words(warehouse, one, other)
    return never_compared(warehouse, one, other)


def average_in_words(warehouse: duckdb.DuckDBPyConnection, one: Record, other: Record) -> str:
    """How the two customers look as wholes, where two of their records are alike."""
    pairs = pairs_between(warehouse, one.customer_id, other.customer_id)
    all_pairs = one.customer_size * other.customer_size
    unscored = unscored_weight(warehouse) * (all_pairs - len(pairs))
    average = (sum(weight for _, _, weight in pairs) + unscored) / all_pairs
    conflicts = conflicts_between(warehouse, one.customer_id, other.customer_id)
    against = sum(conflicts) / len(conflicts) * (1 - len(conflicts) / all_pairs) if conflicts else 0.0
    birth_dates = f", and birth dates or generations that differ take {-against:.1f} off" if against < -0.05 else ""
    together = together_in_words(weight_together(warehouse, one.customer_id, other.customer_id))
    return (
        f"alike, but their customers are not: over all {counted(all_pairs, 'pair')} between the two the weight is "
        f"{average:+.1f} on average, {len(pairs):,} of them compared{birth_dates}{together}"
    )


def together_in_words(found: tuple[float, float] | None) -> str:
    """What two customers weigh as wholes, as the end of a sentence."""
    if found is None:
        return ""
    weight, bits = found
    separate = f", less {bits:.1f} as each keeps to an e-mail address or phone of its own" if bits else ""
    return f"; each taken for one person they weigh {weight:+.1f}, and half of both counts{separate}"


def never_compared(warehouse: duckdb.DuckDBPyConnection, one: Record, other: Record) -> str:
    """Why two records were never compared."""
    skipped = skipped_block(warehouse, one.record_id, other.record_id)
    if skipped:
        rule, size, reason = skipped
        return (
            f"never compared: what they share ({rule.replace('_', ' ')}) is shared by {size:,} records, "
            f"and that block was skipped ({reason.replace('_', ' ')})"
        )
    return "never compared: they agree in nothing by which records are paired (seed blocking_rules)"


def why_joined(pair: Pair) -> str:
    """What made a link, where it was not the score."""
    if pair.decided_by == "steward":
        return f"a steward joined them{reason_of(pair)}"
    if pair.decided_by == "source":
        return f"the source itself says so{reason_of(pair)}"
    return pair.sentence


def reason_of(pair: Pair) -> str:
    """The reason that was given, after a colon."""
    return f": {pair.reason.replace('_', ' ')}" if pair.reason else ""


def probability(weight: float) -> str:
    """A weight in bits as a probability, without pretending to certainty."""
    share = 1 / (1 + 2 ** -max(-60.0, min(60.0, weight)))
    if share > 0.9999:
        return "over 99.99%"
    return "under 0.01%" if share < 0.0001 else f"{share:.2%}"
