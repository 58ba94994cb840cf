"""Places that say nothing of who lives together."""

from customer360.quality.rules import at_least, filled, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a place, and each exceeds what its problem says."""
    return [
        *key("place_kind", "place"),
        *filled("place_problem", "people_count", "organisation_count", "people_limit"),
        *one_of("place_kind", ["address", "phone", "email"]),
        *one_of("place_problem", ["business", "crowded"]),
        *at_least("people_count", 2),
        *at_least("organisation_count", 0),
        *never(
            "a place of business has an organisation",
            "place_problem = 'business' and organisation_count < 1",
            "place_problem = 'business', organisation_count = 0",
        ),
        *never(
            "a crowded place has more people than its limit",
            "place_problem = 'crowded' and people_count <= people_limit",
            "place_problem = 'crowded', people_count = 2, people_limit = 2",
        ),
    ]
