"""What a comparison says when it cannot be made."""

import pytest

from customer360.errors import UserError
from customer360.pipeline.paths import find_root
from customer360.spark.run import House, _raw_data, told

FAILED_RUN = """
02:21:03  379 of 630 ERROR blocks::small_blocks_come_first .... [ERROR in 1.57s]
02:21:05  Finished running 22 seeds, 608 models
02:21:05
02:21:05  Completed with 1 error, 0 partial successes, and 0 warnings:
02:21:05
02:21:05    Runtime Error in model blocks (models/identity/2_candidate_pairs/blocks.sql)
  Runtime Error
    [UNRESOLVED_ROUTINE] Cannot resolve routine `no_such` on search path
02:21:05
02:21:05  Done. PASS=379 WARN=0 ERROR=1 SKIP=251 NO-OP=0 TOTAL=631
"""
NOT_PARSED = """
02:21:03  Running with dbt=1.11.16
02:21:05  Encountered an error:
Compilation Error
  Error reading macros/engine/is_ascii.sql: unexpected end of template
"""


def test_the_first_failing_model_is_named_with_its_message():
    said = told(FAILED_RUN)
    assert said.startswith("Runtime Error in model blocks (models/identity/2_candidate_pairs/blocks.sql): [UNRESOLVED")
    assert "\n" not in said


def test_a_macro_that_does_not_parse_is_named():
    assert "macros/engine/is_ascii.sql: unexpected end" in told(NOT_PARSED)


@pytest.mark.parametrize(("log", "said"), [("", "no message"), ("killed\n", "killed")])
def test_a_run_without_a_word_has_a_message_too(log, said):
    assert told(log) == said


def test_a_list_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UserError, match=r"nowhere\.csv: no such file"):
        _raw_data(House(find_root(), tmp_path), 10, [tmp_path / "nowhere.csv"])
