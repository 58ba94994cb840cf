"""The truth table of survivorship (survivorship_cases.csv): one case is a customer, one line a record.

`rules` are those of the case, in order; a value that fails a check loses half its trust; the day is 2025-01-01. Sources
are trusted as survivorship_trust.csv says. An empty `value` is a record that says nothing. `rank` and `rule` are
what must come out.
"""

import duckdb
import pytest
from golden_room import GOLDEN_DAY, HERE, make, rows_of

pytestmark = pytest.mark.xdist_group("golden")
MODELS = ("trust_in_force", "trusted_candidates", "ranked_candidates", "gathered_candidates", "reasoned_candidates")
CASES = sorted({row["case"] for row in rows_of("survivorship_cases.csv")})
CANDIDATES = """
    create table room.value_candidates as
    select
        "case" as customer_id, count(*) over (partition by "case") as record_count,
        "case" || ':' || record as record_id,
        source as source_system,
        cast(coalesce(changed, created) as timestamp) as observed_at,
        cast(coalesce(created, changed) as timestamp) as first_observed_at,
        "case" as attribute_group, value as candidate_key,
        cast(coalesce(complete, '1') as double) as filled_parts,
        case when fails is not null then 0 else cast(coalesce(verified, '1') as double) end as verification,
        fails as failed_check, coalesce(shown, 'yes') = 'yes' as is_display_form
    from cases
    qualify value is not null
"""
RULES = """
    create table room.attribute_rules as
    select distinct
        "case" as attribute_group, nullif(split_part(rules, ' ', 1), '') as rule_1,
        nullif(split_part(rules, ' ', 2), '') as rule_2, nullif(split_part(rules, ' ', 3), '') as rule_3,
        nullif(split_part(rules, ' ', 4), '') as rule_4, nullif(split_part(rules, ' ', 5), '') as rule_5,
        50 as downgrade_percent
    from cases
"""


@pytest.fixture(scope="module")
def outcomes(golden):
    """What room 5 makes of each case: record to (rank, rule, reason, golden, trust)."""
    return built(golden)


def built(golden, order=""):
    """Room 5 built over the cases, read in an order."""
    with duckdb.connect() as house:
        house.execute("create schema room")
        read = "read_csv('{}', header = true, {})"
        cases = read.format(HERE / "survivorship_cases.csv", "all_varchar = true")
        trust = read.format(HERE / "survivorship_trust.csv", "types = {'decay_days': 'bigint'}")
        house.execute(f"create table cases as from {cases} {order}")
        house.execute(f"create table room.source_trust as from {trust}")
        house.execute(CANDIDATES)
        house.execute(RULES)
        house.execute("create table room.customer_members as select distinct source_system from room.value_candidates")
        house.execute(f"create table room.golden_day as select date '{GOLDEN_DAY}' as golden_day")
        make(house, golden, "identity/5_golden_customers", *MODELS)
        found = house.execute(
            "select customer_id, split_part(record_id, ':', 2), value_rank, rule, reason, is_golden, trust "
            "from room.reasoned_candidates"
        ).fetchall()
    result = {}
    for case, record, *outcome in found:
        result.setdefault(case, {})[record] = outcome
    return result


def test_there_are_cases_enough_and_every_rule_decides_some():
    rows = rows_of("survivorship_cases.csv")
    assert len(CASES) >= 60
    deciding = {row["rule"] for row in rows}
    assert {rule for row in rows for rule in row["rules"].split()} <= deciding


@pytest.mark.parametrize("case", CASES)
def test_it_comes_out_as_the_table_says(outcomes, case):
    rows = [row for row in rows_of("survivorship_cases.csv") if row["case"] == case and row["rank"]]
    awaited = {row["record"]: (int(row["rank"]), row["rule"]) for row in rows}
    assert {record: tuple(outcome[:2]) for record, outcome in outcomes[case].items()} == awaited
    # one golden value, or each value once where all are kept
    golden = [row["value"] for row in rows if outcomes[case][row["record"]][3]]
    values = {row["value"] for row in rows}
    assert sorted(golden) == sorted(values) if rows[0]["rules"].startswith("union") else len(golden) == 1


def test_the_order_of_the_rows_does_not_matter(outcomes, golden):
    assert built(golden, 'order by hash(record || "case")') == outcomes


@pytest.mark.parametrize(
    ("case", "record", "reason"),
    [
        ("trusted_source_wins", "r1", "lost: crm is trusted 80.0, news 30.0"),
        ("half_faded_value_loses_to_the_middle", "r2", "lost: shop is trusted 60.0, faded 50.0"),
        (
            "value_that_fails_a_check_is_trusted_half",
            "r1",
            "lost: shop is trusted 60.0, crm 40.0 after a failed check (wrong control character)",
        ),
        ("unverified_beats_failed", "r2", "won: the other fails a check (wrong control character)"),
        ("unknown_time_is_never_recent", "r1", "lost: seen 1970-01-02, the other at an unknown time"),
        ("older_wins", "r2", "lost: known since 2015-01-01, the other since 2016-01-01"),
        ("two_records_beat_one", "r1", "lost: in 2 records, the other in 1"),
        ("union_keeps_a_repeated_value_once", "r3", "another record that gives it comes first"),
        ("union_keeps_all", "r1", "one of 2 values, all of them kept"),
    ],
)
def test_the_reason_is_told_in_words(outcomes, case, record, reason):
    assert outcomes[case][record][2] == reason
