"""How good what each source says of each attribute is."""

from customer360.quality.rules import at_least, between, filled, key, never, no_rows, not_empty, one_of

SCHEMA = "marts"
DIMENSIONS = ("completeness", "validity", "uniqueness", "timeliness", "consistency")


def rules():
    """One row a source, attribute and dimension; a share is what its numbers say."""
    return [
        *not_empty(),
        *key("source_system", "attribute", "dimension"),
        *filled("good_values", "all_values", "share", "earlier_runs", "has_fallen"),
        *one_of("dimension", DIMENSIONS),
        *at_least("good_values", 0),
        *at_least("all_values", 1),
        *at_least("earlier_runs", 0),
        *between("usual_share", 0, 1),
        *never(
            "the share is that of the good values",
            "abs(share - good_values / all_values) > 5.001e-7 or good_values > all_values",
            "share = good_values / all_values + 1e-6",
        ),
        *never(
            "there is a usual share where there were runs before, and only there",
            "(usual_share is null) <> (earlier_runs = 0)",
            "usual_share = null, earlier_runs = 3",
        ),
        *never(
            "nothing rings that has not fallen",
            "has_fallen and coalesce(share >= usual_share, true)",
            "has_fallen = true, share = 1, usual_share = 0.5",
        ),
        *no_rows(
            "the last run remembered has every figure",
            """
            select source_system, attribute, dimension, good_values, all_values
            from {batch}
            except
            select source_system, attribute, dimension, good_values, all_values
            from state.source_quality_history
            where quality_run = (select max(quality_run) from state.source_quality_history)
            """,
            "update {table} set good_values = good_values + 1",
        ),
    ]
