"""Room 1: one clean row for each record that is kept."""

from customer360.quality.rules import between, filled, key, never, not_empty, one_of

SCHEMA = "identity"


def expectations():
    """What the other rooms rely on when they read customer_records."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("source_system", "source_instance", "source_record_id", "party_type"),
        *one_of("party_type", ["person", "organisation", "unknown"]),
        *one_of("gender", ["f", "m"]),
        *one_of("email_kind", ["personal", "role", "relay", "disposable"]),
        *between("birth_date", "1900-01-01", "2100-01-01"),
        *never("record_id begins with its source", "not starts_with(record_id, source_system || ':')"),
        *never("an e-mail has one @ and no blank", "email like '%@%@%' or email not like '%_@_%' or email like '% %'"),
        *never("a phone is digits, with or without a plus", "not regexp_full_match(phone, '[+]?[0-9]{4,15}')"),
        *never("a country is two capitals", "not regexp_full_match(country_code, '[A-Z]{2}')"),
        *never("names for comparing are a-z and single blanks", "not regexp_full_match(name_key, '[a-z]+( [a-z]+)*')"),
        *never("a national id is capitals and digits", "not regexp_full_match(national_id, '[A-Z0-9]+')"),
        *never("nobody is born in the future", "birth_date > current_date"),
    ]
