"""What the warehouse knows about two records: who they are, and the evidence between them."""

from dataclasses import dataclass

import duckdb

from customer360.pipeline.warehouse import rows

RECORD = """
    select
        matching_records.record_id,
        customer_ids.customer_id,
        (select count(*) from identity.customer_ids as members where members.customer_id = customer_ids.customer_id),
        {
            'given_name': given_name,
            'family_name': family_name,
            'birth_date': birth_date_iso,
            'email': email,
            'phone': phone_national,
            'national_id': national_id,
            'address': nullif(concat_ws(' ', street, house_number, postal_code, city), ''),
            'gender': gender
        }
    from identity.matching_records
    inner join identity.customer_ids
        on matching_records.record_id = customer_ids.record_id
    where matching_records.record_id = $record
"""
DECISION = """
    select decision, decided_by, reason, match_weight, linkage_weight
    from identity.pair_decisions
    where (record_id_1 = $one and record_id_2 = $other) or (record_id_1 = $other and record_id_2 = $one)
"""
EVIDENCE = """
    select noun, finding, comparison_level, evidence_weight, evidence, sentence
    from marts.match_explanations
    inner join seeds.comparisons
        on match_explanations.evidence = comparisons.comparison
    where (record_id_1 = $one and record_id_2 = $other) or (record_id_1 = $other and record_id_2 = $one)
    order by match_explanations.reading_order
"""
INNER_PAIRS = """
    select record_id_1, record_id_2, linkage_weight
    from identity.pair_decisions
    where
        record_id_1 in (select record_id from identity.customer_ids where customer_id = $one)
        and record_id_2 in (select record_id from identity.customer_ids where customer_id = $other)
"""
CONFLICTS = """
    select pair_decisions.conflict_weight
    from identity.pair_decisions
    inner join identity.customer_ids as members_1
        on pair_decisions.record_id_1 = members_1.record_id
    inner join identity.customer_ids as members_2
        on pair_decisions.record_id_2 = members_2.record_id
    where
        pair_decisions.conflict_weight is not null
        and (
            (members_1.customer_id = $one and members_2.customer_id = $other)
            or (members_1.customer_id = $other and members_2.customer_id = $one)
        )
"""
TOGETHER = """
    with members as (
        select distinct sure_clusters.cluster_number, customer_ids.customer_id
        from identity.sure_clusters
        inner join identity.matching_records
            on sure_clusters.record_number = matching_records.record_number
        inner join identity.customer_ids
            on matching_records.record_id = customer_ids.record_id
        where customer_ids.customer_id in ($one, $other)
    )

    select
        sum(cluster_pairs.joint_weight * cluster_pairs.compared_pair_count) / sum(cluster_pairs.compared_pair_count),
        sum(cluster_pairs.separate_bits * cluster_pairs.compared_pair_count) / sum(cluster_pairs.compared_pair_count)
    from identity.cluster_pairs
    inner join members as members_1
        on cluster_pairs.cluster_1 = members_1.cluster_number
    inner join members as members_2
        on cluster_pairs.cluster_2 = members_2.cluster_number
        and members_1.customer_id <> members_2.customer_id
    where cluster_pairs.joint_weight is not null
"""
UNSCORED = "select match_weight from seeds.thresholds where threshold = 'unscored_pair'"
DROPPED = """
    select drop_reason
    from identity.dropped_links
    where (record_id_1 = $one and record_id_2 = $other) or (record_id_1 = $other and record_id_2 = $one)
"""
SKIPPED = """
    select skipped_blocks.blocking_rule, skipped_blocks.record_count, skipped_blocks.skip_reason
    from identity.skipped_blocks
    inner join identity.blocking_keys as keys_1
        on skipped_blocks.blocking_rule = keys_1.blocking_rule
        and skipped_blocks.blocking_key = keys_1.blocking_key
    inner join identity.blocking_keys as keys_2
        on skipped_blocks.blocking_rule = keys_2.blocking_rule
        and skipped_blocks.blocking_key = keys_2.blocking_key
    inner join identity.matching_records as records_1
        on keys_1.record_number = records_1.record_number and records_1.record_id = $one
    inner join identity.matching_records as records_2
        on keys_2.record_number = records_2.record_number and records_2.record_id = $other
    order by skipped_blocks.record_count, skipped_blocks.blocking_rule
    limit 1
"""


@dataclass(frozen=True)
class Record:
    """A record, its customer, how many records that has, and the values that are compared."""

    record_id: str
    customer_id: str
    customer_size: int
    values: dict[str, str | None]


@dataclass(frozen=True)
class Evidence:
    """One comparison of two records; `weight` is in bits, `level` is None for the prior and the household."""

    name: str
    noun: str
    finding: str
    level: int | None
    weight: float


@dataclass(frozen=True)
class Pair:
    """What is known of two records together. `match_weight` is None where only a steward or a source joined them."""

    record_1: str
    record_2: str
    decision: str
    decided_by: str
    reason: str | None
    match_weight: float | None
    linkage_weight: float
    sentence: str
    evidence: list[Evidence]


def find_record(warehouse: duckdb.DuckDBPyConnection, record_id: str) -> Record | None:
    """The record of this id, or None where it was not matched."""
    for found, customer_id, size, values in rows(warehouse, RECORD, record=record_id):
        return Record(found, customer_id, int(size), dict(values))
    return None


def find_pair(warehouse: duckdb.DuckDBPyConnection, one: str, other: str) -> Pair | None:
    """What is known of two records, or None where they were never compared nor joined by hand."""
    for decision, decided_by, reason, match_weight, linkage_weight in rows(warehouse, DECISION, one=one, other=other):
        told = rows(warehouse, EVIDENCE, one=one, other=other)
        return Pair(
            one, other, decision, decided_by, reason, match_weight, linkage_weight,
            sentence=told[0][5] if told else "",
            evidence=[Evidence(name, noun, finding, level, weight) for noun, finding, level, weight, name, _ in told],
        )  # fmt: skip
    return None


def pairs_between(
    warehouse: duckdb.DuckDBPyConnection, customer_1: str, customer_2: str
) -> list[tuple[str, str, float]]:
    """Every known pair between two customers, or inside one: two record ids and the weight that clustering uses."""
    found = rows(warehouse, INNER_PAIRS, one=customer_1, other=customer_2)
    if customer_1 != customer_2:
        found += rows(warehouse, INNER_PAIRS, one=customer_2, other=customer_1)
    return [(one, other, float(weight)) for one, other, weight in found]


def conflicts_between(warehouse: duckdb.DuckDBPyConnection, customer_1: str, customer_2: str) -> list[float]:
    """What birth dates or generations say against, 0 or less, for each pair between two customers that can show it."""
    return [float(weight) for (weight,) in rows(warehouse, CONFLICTS, one=customer_1, other=customer_2)]


def weight_together(
    warehouse: duckdb.DuckDBPyConnection, customer_1: str, customer_2: str
) -> tuple[float, float] | None:
    """What two customers weigh, each taken for one person, and the bits that their separate contacts take off.

    Where several sure clusters of the two meet, the mean of each two by its pairs; None where no two were worth it.
    """
    weight, bits = rows(warehouse, TOGETHER, one=customer_1, other=customer_2)[0]
    return None if weight is None else (float(weight), float(bits))


def unscored_weight(warehouse: duckdb.DuckDBPyConnection) -> float:
    """What a pair counts that was never compared."""
    return float(rows(warehouse, UNSCORED)[0][0])


def dropped_because(warehouse: duckdb.DuckDBPyConnection, one: str, other: str) -> str | None:
    """Why a link between two records was dropped, as `dropped_links` says; None where none was."""
    for (reason,) in rows(warehouse, DROPPED, one=one, other=other):
        return str(reason)
    return None


def skipped_block(warehouse: duckdb.DuckDBPyConnection, one: str, other: str) -> tuple[str, int, str] | None:
    """The smallest block that both records stand in and that was skipped: rule, records, reason."""
    for rule, size, reason in rows(warehouse, SKIPPED, one=one, other=other):
        return rule, int(size), reason
    return None
