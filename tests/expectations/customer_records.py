"""Room 1: one clean row for each record that is kept."""

from customer360.quality.rules import filled, key, never, not_empty, one_of

SCHEMA = "identity"


def rules():
    """What the other rooms rely on when they read customer_records."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("source_system", "source_instance", "source_record_id", "party_type"),
        *one_of("party_type", ["person", "organisation", "unknown"]),
        *one_of("gender", ["f", "m"]),
        *one_of("email_kind", ["personal", "role", "relay", "disposable"]),
        *one_of("phone_kind", ["mobile", "fixed_line", "fixed_line_or_mobile", "other", "unassigned"]),
        *never(
            "a record_id begins with its source system",
            "not starts_with(record_id, source_system || ':')",
            "record_id = 'elsewhere:main:1'",
        ),
        *never("an e-mail has one @ and no blank", "email not similar to '[^@ ]+@[^@ ]+'", "email = 'ana at home'"),
        *never("a phone is digits", "phone not similar to '[+]?[0-9]{4,15}'", "phone = '612 3O4'"),
        *never("a country is two capitals", "country_code not similar to '[A-Z]{2}'", "country_code = 'Spain'"),
        *never(
            "a name key is small letters and single blanks, in any script",
            "name_key <> lower(name_key) or name_key similar to '.*([0-9,.;@]|  ).*'",
            "name_key = 'Pérez, Ana'",
        ),
        *never(
            "a national id is capitals and digits",
            "national_id not similar to '[A-Z0-9]+'",
            "national_id = '12.345.678-z'",
        ),
        *never(
            "people are born after 1900 and before today",
            "birth_date not between date '1900-01-01' and current_date",
            "birth_date = date '2999-01-01'",
        ),
    ]
