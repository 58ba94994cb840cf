"""A sample of `make bench-standards`: what it prints for 20,000 inputs of each kind must hold for fewer."""

import phonenumbers
import pytest
from agreement import Verdict, counts, judge_ids, judge_phones
from id_inputs import KINDS, make_ids
from phone_inputs import NAMED, make_phones
from typed_inputs import FAMILIES, Typed

SAMPLE = 2000
SEED = 7


@pytest.fixture(scope="module")
def phones(room):
    return judge_phones(make_phones(SAMPLE, SEED), room)


@pytest.fixture(scope="module")
def ids(room):
    return judge_ids(make_ids(SAMPLE, SEED), room)


def agreement(verdicts, key=lambda one: "all"):
    return {name: found["agree"] / found["inputs"] for name, found in counts(verdicts, key).items()}


def worst(verdicts):
    return [one for one in verdicts if not one.agrees][:10]


def test_telephone_numbers_agree(phones):
    assert agreement(phones)["all"] >= 0.95, worst(phones)


def test_valid_telephone_numbers_agree_in_every_country(phones):
    valid = [one for one in phones if one.typed.family == "valid"]
    shares = agreement(valid, lambda one: one.typed.group)
    assert set(shares) == {*NAMED, "other"}
    # eight islands have numbers of five digits, which are no telephone numbers here
    assert shares.pop("other") >= 0.9
    assert min(shares.values()) >= 0.97, (shares, worst(valid))


def test_strange_telephone_numbers_are_read_at_least_as_well_as_by_the_library(phones):
    found = counts([one for one in phones if one.typed.family == "strange"], lambda one: "all")["all"]
    assert found["true"] > 500
    assert found["ours true"] >= found["theirs true"]


def test_ids_agree_in_every_kind(ids):
    shares = agreement(ids, lambda one: one.typed.group)
    assert set(shares) == set(KINDS)
    assert agreement(ids)["all"] >= 0.97, worst(ids)
    assert min(shares.values()) >= 0.95, (shares, worst(ids))


def test_the_inputs_are_what_they_are_said_to_be(phones, ids):
    """Valid ones are and broken ones mostly are not: agreement on nothing but errors says nothing."""
    for verdicts in (phones, ids):
        known = {
            family: [one.theirs is not None for one in verdicts if one.typed.family == family] for family in FAMILIES
        }
        assert all(len(some) > SAMPLE // 4 for some in known.values())
        assert sum(known["valid"]) / len(known["valid"]) > 0.99
        assert sum(known["strange"]) / len(known["strange"]) > 0.8
    assert sum(one.theirs is None for one in ids if one.typed.family == "broken") > SAMPLE // 4


def test_the_same_seed_gives_the_same_inputs():
    assert make_phones(200, 1) == make_phones(200, 1) != make_phones(200, 2)
    assert make_ids(200, 1) == make_ids(200, 1) != make_ids(200, 2)


def test_a_difference_is_seen():
    typed = Typed("612 345 679", "ES", "ES", "valid", "national", "+34612345679")
    found = counts([Verdict(typed, None, ("+34612345679", True))], lambda one: "all")["all"]
    assert (found["inputs"], found["agree"], found["ours true"], found["theirs true"]) == (1, 0, 0, 1)


KINDS_OF_NUMBERS = [
    ("ES", "612 345 679", "mobile"),
    ("ES", "91 333 44 55", "fixed_line"),
    ("ES", "900 123 456", "other"),
    ("ES", "123 456 789", None),
    ("ES", "+34 500 345 678", "unassigned"),
    ("US", "(212) 555-0143", "fixed_line_or_mobile"),
    ("US", "(212) 055-0143", "unassigned"),
    ("IT", "39 333 123 4567", "mobile"),
    ("GB", "07400 123456", "mobile"),
    (None, "612 345 679", None),
    (None, "+99 912 345 678", None),
    ("ES", "12345", None),
    ("ES", "casa", None),
]


def test_kinds_of_numbers_one_by_one(standardize):
    records = standardize([{"country_code": country, "phone": text} for country, text, _ in KINDS_OF_NUMBERS])
    read = [
        (country, text, record["phone_kind"])
        for (country, text, _), record in zip(KINDS_OF_NUMBERS, records, strict=True)
    ]
    assert read == KINDS_OF_NUMBERS


@pytest.mark.parametrize("country", ["ES", "DE", "US", "GB", "IT", "FR", "PT", "MX", "JP"])
def test_the_kind_is_the_librarys(country, standardize):
    """An example of each kind of each country, with another last digit, as 612345678 says that nothing is known."""
    kinds = {
        phonenumbers.PhoneNumberType.MOBILE: ("mobile", "fixed_line_or_mobile"),
        phonenumbers.PhoneNumberType.FIXED_LINE: ("fixed_line", "fixed_line_or_mobile"),
        phonenumbers.PhoneNumberType.TOLL_FREE: ("other",),
    }
    examples = {kind: phonenumbers.example_number_for_type(country, kind) for kind in kinds}
    known = {kind: number for kind, number in examples.items() if number}
    texts = [
        phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[:-1] + "2" for number in known.values()
    ]
    records = standardize([{"phone": text} for text in texts])
    assert [
        (text, record["phone_kind"])
        for text, record, kind in zip(texts, records, known, strict=True)
        if record["phone_kind"] not in kinds[kind]
    ] == []


CODES = [
    ("iban", "ES91 2100 0418 4502 0005 1332", "ES9121000418450200051332", True),
    ("iban", "iban: es91-2100-0418-4502-0005-1332", "ES9121000418450200051332", True),
    ("iban", "ES91 2100 0418 4602 0005 1332", "ES9121000418460200051332", False),
    ("iban", "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819", True),
    ("iban", "GB29 6016 NWBK 1331 9268 19", "GB296016NWBK1331926819", False),
    ("iban", "XX29 6016 1331 9268 19", "XX296016133192681900"[:18], False),
    ("iban", "0000 0000 0000", None, None),
    ("iban", "?", None, None),
    ("imei", "49-015420-323751-8", "490154203237518", True),
    ("imei", "IMEI 490154203237519", "490154203237519", False),
    ("imei", "49015420323751", "49015420323751", None),
    ("imei", "000000000000000", None, None),
    ("imei", "4901", "4901", False),
    ("loyalty_card", "ES91", "ES91", None),
]


def test_codes_one_by_one(room):
    codes = [(f"test:main:{place}", kind, text) for place, (kind, text, _, _) in enumerate(CODES)]
    tables = room([{"full_name": "Ana Gil"}] * len(CODES), ("record_identifiers", "rejected_values"), identifiers=codes)
    found = {row["record_id"]: row for row in tables["record_identifiers"]}
    read = [
        (kind, text, *((row["identifier_value"], row["is_valid"]) if (row := found.get(id_)) else (None, None)))
        for (id_, kind, text), _ in zip(codes, CODES, strict=True)
    ]
    assert read == CODES
    # what is proved wrong links nobody
    assert all((row["block_reason"] == "wrong_check_digits") is (row["is_valid"] is False) for row in found.values())
    assert all(row["is_blocked"] is (row["is_valid"] is False) for row in found.values())
    reasons = {row["raw_value"]: row["reason"] for row in tables["rejected_values"]}
    assert reasons == {"0000 0000 0000": "placeholder", "000000000000000": "placeholder", "?": "invalid"}
