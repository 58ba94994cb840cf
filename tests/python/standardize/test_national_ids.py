"""National ids against python-stdnum."""

import random
import string

import pytest
from stdnum import luhn
from stdnum.de import idnr
from stdnum.es import cif, dni, nie
from stdnum.fr import nir, siren, siret
from stdnum.it import codicefiscale, iva
from stdnum.pt import nif
from stdnum.us import ssn

DIGITS = string.digits
IDS_PER_KIND = 800


def digits(randomness: random.Random, count: int) -> str:
    return "".join(randomness.choice(DIGITS) for _ in range(count))


def steuer_id(randomness: random.Random) -> str:
    """One digit twice, one missing and no zero at the front, as the office gives them out."""
    body = ["0"]
    while body[0] == "0":
        drawn = randomness.sample(DIGITS, 9)
        body = [*drawn, drawn[0]]
        randomness.shuffle(body)
    return "".join(body)


def letters(randomness: random.Random, count: int) -> str:
    return "".join(randomness.choice(string.ascii_uppercase) for _ in range(count))


def fiscal_code(randomness: random.Random) -> str:
    month = randomness.choice("ABCDEHLMPRST")
    day, place = randomness.randint(1, 28), randomness.randint(100, 900)
    return f"{letters(randomness, 6)}{digits(randomness, 2)}{month}{day:02}H{place}"


def social_security(randomness: random.Random) -> str:
    """Sex, year, month, department, commune and order of birth."""
    department = randomness.choice(["75", "33", "2A", "2B"])
    commune, order = randomness.randint(1, 900), randomness.randint(1, 990)
    return (
        f"{randomness.choice('12')}{digits(randomness, 2)}{randomness.randint(1, 12):02}"
        f"{department}{commune:03}{order:03}"
    )


def establishment(randomness: random.Random) -> str:
    """A company number that is right, and four of the five digits of one of its places."""
    company = digits(randomness, 8)
    return company + luhn.calc_check_digit(company) + digits(randomness, 4)


# kind -> (country, body without control, all endings to try, the library's word)
KINDS = {
    "es_nif": ("ES", lambda r: digits(r, 8), string.ascii_uppercase, dni.is_valid),
    "es_nie": ("ES", lambda r: r.choice("XYZ") + digits(r, 7), string.ascii_uppercase, nie.is_valid),
    "es_cif": ("ES", lambda r: r.choice("ABCDEFGHJNPQRSUVW") + digits(r, 7), DIGITS + "ABCDEFGHIJ", cif.is_valid),
    "pt_nif": ("PT", lambda r: r.choice("123568") + digits(r, 7), DIGITS, nif.is_valid),
    "fr_nir": (
        "FR",
        social_security,
        [f"{key:02}" for key in range(1, 98)],
        nir.is_valid,
    ),
    "fr_siren": ("FR", lambda r: digits(r, 8), DIGITS, siren.is_valid),
    "fr_siret": ("FR", establishment, DIGITS, siret.is_valid),
    "it_codice_fiscale": ("IT", fiscal_code, string.ascii_uppercase, codicefiscale.is_valid),
    "it_partita_iva": ("IT", lambda r: digits(r, 7) + f"{r.randint(1, 100):03}", DIGITS, iva.is_valid),
    "de_steuer_id": ("DE", steuer_id, DIGITS, idnr.is_valid),
    # no control digit: the ranges can only say that one is wrong
    "us_ssn": ("US", lambda r: digits(r, 8), DIGITS, lambda text: None if ssn.is_valid(text) else False),
}


@pytest.mark.parametrize("kind", KINDS)
def test_validity_agrees_with_stdnum(kind, standardize):
    country, body, endings, is_valid = KINDS[kind]
    randomness = random.Random(kind)
    typed = []
    while len(typed) < IDS_PER_KIND:
        start = body(randomness)
        right = [start + ending for ending in endings if is_valid(start + ending) is not False]
        # half of them right, where a right ending exists
        typed.append(randomness.choice(right) if right and len(typed) % 2 else start + randomness.choice(endings))
    records = standardize([{"national_id": text, "country_code": country} for text in typed])
    misses = [
        (text, record["national_id"], record["national_id_kind"], record["national_id_is_valid"], is_valid(text))
        for text, record in zip(typed, records, strict=True)
        if record["national_id_is_valid"] != is_valid(text)
    ]
    assert 1 - len(misses) / len(typed) >= 0.99, misses[:10]
    assert sum(is_valid(text) is not False for text in typed) >= IDS_PER_KIND // 4


# typed, country, national_id, kind, is_valid
IDS = [
    ("12.345.678-z", "ES", None, None, None),
    ("54362315-k", "ES", "54362315K", "es_nif", True),
    ("NIF: 54362315K", None, "54362315K", "es_nif", True),
    ("54362315", "ES", "54362315K", "es_nif", None),
    ("54362315", None, "54362315", "other", None),
    ("54362315L", "ES", "54362315L", "es_nif", False),
    ("1234567L", "ES", "01234567L", "es_nif", True),
    ("ESB58378431", "ES", "B58378431", "es_cif", True),
    ("x-2482300-w", None, "X2482300W", "es_nie", True),
    ("6939061", "AU", "6939061", "other", None),
    ("AB123456C", "GB", "AB123456C", "gb_nino", None),
    ("536-90-4399", "US", "536904399", "us_ssn", None),
    ("666-90-4399", "US", "666904399", "us_ssn", False),
    ("passport PAB 12345", None, "PASSPORTPAB12345", "other", None),
    ("00000000T", "ES", None, None, None),
    ("999999999", "PT", None, None, None),
    ("***", "ES", None, None, None),
]


def test_ids_one_by_one(standardize):
    records = standardize([{"national_id": case[0], "country_code": case[1]} for case in IDS])
    keys = ["national_id", "national_id_kind", "national_id_is_valid"]
    read = [(*case[:2], *(record[key] for key in keys)) for case, record in zip(IDS, records, strict=True)]
    assert read == IDS
