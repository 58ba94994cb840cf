"""A value that most records share costs a line that says so, and hides nobody who is found by something else."""

import pytest
from town import NO_TESTS, customers

pytestmark = pytest.mark.xdist_group("engine")
SKIPPED = """
    select record_count, skip_reason from identity.skipped_blocks where blocking_rule = 'name_word_city'
    order by record_count desc limit 1
"""
NO_EVIDENCE = """
    select record_count, counts_as_evidence from identity.shared_identifiers where identifier_kind = 'phone'
    order by record_count desc limit 1
"""
HOT = {
    "one phone": ({"phone": "600123456"}, NO_EVIDENCE, False),
    "one surname and city": (
        {"last_name": "Ibarrola Quesedo", "city": "Toledo", "postal_code": None},
        SKIPPED,
        "block_too_large",
    ),
}


@pytest.mark.parametrize("heat", HOT)
def test_a_hot_value_is_listed_and_not_paired(hot_engine, town, heat):
    shared, question, answer = HOT[heat]
    rows = [row | shared if number % 5 else row for number, row in enumerate(town)]

    run = hot_engine(rows, "--full-refresh", *NO_TESTS)

    [(largest, said)] = run.rows(question)
    assert largest > 0.7 * len(rows)
    assert said == answer
    [(pairs,)] = run.rows("select count(*) from identity.candidate_pairs")
    assert pairs < 20 * len(rows), "a twentieth of what the block alone would be"
    found = customers(run)
    twice = [record for record in found if record.endswith("again")]
    joined = [record for record in twice if found[record] == found[record.removesuffix("again")]]
    assert len(joined) > 0.85 * len(twice)
