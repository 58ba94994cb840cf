"""Telephone numbers against the library that every dialler uses."""

import random

import phonenumbers
import pytest
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

COUNTRIES = ["ES", "PT", "FR", "DE", "IT", "GB", "US"]
NUMBERS_PER_COUNTRY = 1200
KINDS = [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE]


def some_numbers(country: str, randomness: random.Random) -> list[phonenumbers.PhoneNumber]:
    """Possible numbers of a country: its examples with other last digits."""
    examples = [phonenumbers.example_number_for_type(country, kind) for kind in KINDS]
    numbers = []
    while len(numbers) < NUMBERS_PER_COUNTRY:
        text = phonenumbers.format_number(randomness.choice(examples), PhoneNumberFormat.E164)
        ending = "".join(randomness.choice("0123456789") for _ in range(5))
        number = phonenumbers.parse(text[:-5] + ending)
        if phonenumbers.is_valid_number(number):
            numbers.append(number)
    return numbers


def ways_to_type(number: phonenumbers.PhoneNumber) -> list[str]:
    """The ways in which people write one number inside its country."""
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    plain = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    # 00 is the way out of every country but North America
    exits = [] if number.country_code == 1 else ["00" + plain[1:], plain.replace("+", "00 ")]
    return [
        *exits,
        international,
        national,
        plain,
        national.replace(" ", ""),
        national.replace(" ", "."),
        national.replace(" ", "-"),
        f"({international.split()[0]}) {international.split(maxsplit=1)[1]}",
        f"tel: {national}",
        f"{national} ext. 12",
    ]


def ways_to_break(number: phonenumbers.PhoneNumber, randomness: random.Random) -> list[str]:
    """What is left of a number after a slip."""
    plain = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    national = str(number.national_number)
    place = randomness.randrange(1, len(national))
    return [
        plain[:-4],
        plain + "99999",
        national[:3],
        national[:place] + national[place + 1 :],
        national + "7",
        "n/a",
        "-",
    ]


def expected(text: str, country: str) -> str | None:
    """E.164 where the library holds the number for possible."""
    try:
        number = phonenumbers.parse(text, country)
    except NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return phonenumbers.format_number(number, PhoneNumberFormat.E164) if possible else None


def agreement(typed: list[tuple[str, str]], standardize) -> tuple[float, list[tuple]]:
    """Share of texts on which both agree that there is no number, or which one it is."""
    records = standardize([{"phone": text, "country_code": country} for text, country in typed])
    misses = []
    for (text, country), record in zip(typed, records, strict=True):
        ours, theirs = record["phone"], expected(text, country)
        # a number that fits no plan is kept as its digits: that is not E.164
        known = ours if ours == theirs or phonenumbers_holds(ours) else None
        if known != theirs:
            misses.append((country, text, ours, theirs))
    return 1 - len(misses) / len(typed), misses


def phonenumbers_holds(text: str | None) -> bool:
    """True for an E.164 number that the library holds for possible."""
    return bool(text and text.startswith("+") and expected(text, "ZZ"))


@pytest.mark.parametrize("country", COUNTRIES)
def test_valid_numbers_agree_with_libphonenumber(country, standardize):
    randomness = random.Random(country)
    typed = [(randomness.choice(ways_to_type(number)), country) for number in some_numbers(country, randomness)]
    share, misses = agreement(typed, standardize)
    assert share >= 0.99, misses[:10]


@pytest.mark.parametrize("country", COUNTRIES)
def test_broken_numbers_agree_with_libphonenumber(country, standardize):
    randomness = random.Random(country)
    typed = [
        (text, country) for number in some_numbers(country, randomness) for text in ways_to_break(number, randomness)
    ]
    share, misses = agreement(typed, standardize)
    assert share >= 0.95, misses[:10]


# typed, country, phone, national
NUMBERS = [
    ("0034 612 34 56 79", None, "+34612345679", "612345679"),
    ("612345679", None, "612345679", "612345679"),
    ("612 34 56 79", "Spain", "+34612345679", "612345679"),
    ("+44 (0)20 7946 0958", "ES", "+442079460958", "079460958"),
    ("011 44 20 7946 0958", "US", "+442079460958", "079460958"),
    ("+39 06 1234 5678", None, "+390612345678", "612345678"),
    ("612345679 / 913334455", "ES", "+34612345679", "612345679"),
    ("+999 12345678", None, "+99912345678", "912345678"),
    ("６１２３４５６７９", "ES", "+34612345679", "612345679"),
    ("anonymous", "ES", None, None),
    ("000000000", "ES", None, None),
    ("+34 000 000 000", None, None, None),
    ("123456789", "ES", None, None),
    ("+266696687", None, None, None),
    ("12345", "ES", None, None),
]


def test_numbers_one_by_one(standardize):
    records = standardize([{"phone": case[0], "country_code": case[1]} for case in NUMBERS])
    read = [
        (*case[:2], record["phone"], record["phone_national"]) for case, record in zip(NUMBERS, records, strict=True)
    ]
    assert read == NUMBERS
