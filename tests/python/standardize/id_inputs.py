"""National ids, IBANs and IMEIs as they are typed: right ones, broken ones and strange ones."""

import random
import re
import string
from collections.abc import Callable
from typing import NamedTuple

from stdnum import iban, imei, luhn
from stdnum.de import idnr
from stdnum.es import cif, dni, nie
from stdnum.es import nif as es_nif
from stdnum.fr import nir, siren, siret
from stdnum.gb import utr
from stdnum.it import codicefiscale, iva
from stdnum.pt import nif as pt_nif
from stdnum.us import ssn
from typed_inputs import FAMILIES, Habit, Typed, choose, double, drop, mistype, swap

CAPITALS = string.ascii_uppercase


class Kind(NamedTuple):
    """A kind of id: its country, how one is made up, the library's module, and how it is printed (`3-2-4`)."""

    country: str
    make: Callable[[random.Random], str]
    library: object
    printed: str = ""


def make_ids(count: int, seed: int) -> list[Typed]:
    """As many of each kind; a third of the inputs right, a third broken, a third strange."""
    randomness = random.Random(seed)
    names = list(KINDS)
    return [make_id(randomness, names[place // 3 % len(names)], FAMILIES[place % 3]) for place in range(count)]


def make_id(randomness: random.Random, name: str, family: str) -> Typed:
    kind = KINDS[name]
    right = make_right(kind, randomness)
    habit, change = choose({"valid": LAYOUTS, "broken": SLIPS, "strange": HABITS}[family], randomness)
    truth = None if family == "broken" else right
    shown = right if family == "broken" else as_printed(right, kind.printed)
    return Typed(change(shown, randomness), name, kind.country, family, habit, truth)


def as_printed(text: str, groups: str) -> str:
    """The text in groups as its country prints them, the rest as it is."""
    parts, place = "", 0
    for size, sign in re.findall(r"(\d+)(\D?)", groups):
        parts += text[place : place + int(size)] + (sign if place + int(size) < len(text) else "")
        place += int(size)
    return parts + text[place:]


def make_right(kind: Kind, randomness: random.Random) -> str:
    """Drawn until the library holds it for valid."""
    while not kind.library.is_valid(text := kind.make(randomness)):
        pass
    return text


def digits(randomness: random.Random, count: int) -> str:
    return "".join(randomness.choice(string.digits) for _ in range(count))


def letters(randomness: random.Random, count: int) -> str:
    return "".join(randomness.choice(CAPITALS) for _ in range(count))


def steuer_id(randomness: random.Random) -> str:
    """One digit two or three times, the others once at most, and a control digit."""
    times = randomness.choice([2, 2, 3])
    first, *others = randomness.sample(string.digits, 11 - times)
    body = [first] * times + others
    randomness.shuffle(body)
    return "".join(body) + digits(randomness, 1)


def fiscal_code(randomness: random.Random) -> str:
    """A woman's day is forty more; a few have letters for digits, as where two people would have one code."""
    day = randomness.randint(1, 28) + randomness.choice([0, 40])
    place = digits(randomness, 3)
    if randomness.random() < 0.1:
        place = place.translate(str.maketrans(string.digits, "LMNPQRSTUV"))
    month = randomness.choice("ABCDEHLMPRST")
    body = f"{letters(randomness, 6)}{digits(randomness, 2)}{month}{day:02}{letters(randomness, 1)}{place}"
    return body + codicefiscale.calc_check_digit(body)


def social_security(randomness: random.Random) -> str:
    """Sex, year, month, department, commune, order of birth and key."""
    department = randomness.choice(["75", "33", "69", "2A", "2B"])
    body = (
        f"{randomness.choice('12')}{digits(randomness, 2)}{randomness.randint(1, 12):02}"
        f"{department}{randomness.randint(1, 900):03}{randomness.randint(1, 990):03}"
    )
    return body + nir.calc_check_digits(body)


def establishment(randomness: random.Random) -> str:
    """A company number that is right, and one of its places."""
    company = digits(randomness, 8)
    body = company + luhn.calc_check_digit(company) + digits(randomness, 4)
    return body + luhn.calc_check_digit(body)


def account(randomness: random.Random) -> str:
    """An IBAN of one of eight countries, its check digits calculated; a Spanish one has two of its own inside."""
    country = randomness.choice(list(ACCOUNTS))
    body = "".join(digits(randomness, 1) if sign == "n" else letters(randomness, 1) for sign in ACCOUNTS[country])
    if country == "ES":
        body = body[:8] + spanish_digits(body) + body[10:]
    return country + iban.calc_check_digits(f"{country}00{body}") + body


def spanish_digits(body: str) -> str:
    from stdnum.es import ccc

    return ccc.calc_check_digits(body)


ACCOUNTS = {
    "ES": "n" * 20,
    "PT": "n" * 21,
    "DE": "n" * 18,
    "FR": "n" * 10 + "annnnnnnnnn" + "nn",
    "IT": "a" + "n" * 22,
    "GB": "aaaa" + "n" * 14,
    "NL": "aaaa" + "n" * 10,
    "MT": "aaaa" + "n" * 5 + "na" * 9,
}
KINDS = {
    "es_nif": Kind("ES", lambda r: (body := digits(r, 8)) + dni.calc_check_digit(body), es_nif, "8-1"),
    "es_nif_klm": Kind(
        "ES", lambda r: r.choice("KLM") + (body := digits(r, 7)) + dni.calc_check_digit(body), es_nif, "1-7-1"
    ),
    "es_nie": Kind(
        "ES", lambda r: (body := r.choice("XYZ") + digits(r, 7)) + nie.calc_check_digit(body), es_nif, "1-7-1"
    ),
    "es_cif": Kind(
        "ES",
        lambda r: (body := r.choice("ABCDEFGHJNPQRSUVW") + digits(r, 7)) + r.choice(cif.calc_check_digits(body)),
        es_nif,
        "1-8",
    ),
    "pt_nif": Kind(
        "PT", lambda r: (body := r.choice("123568") + digits(r, 7)) + pt_nif.calc_check_digit(body), pt_nif, "3 3 3"
    ),
    "fr_nir": Kind("FR", social_security, nir, "1 2 2 2 3 3 2"),
    "fr_siren": Kind("FR", lambda r: (body := digits(r, 8)) + luhn.calc_check_digit(body), siren, "3 3 3"),
    "fr_siret": Kind("FR", establishment, siret, "3 3 3 5"),
    "it_codice_fiscale": Kind("IT", fiscal_code, codicefiscale, "3 3 5 5"),
    "it_partita_iva": Kind(
        "IT", lambda r: (body := digits(r, 7) + f"{r.randint(1, 100):03}") + luhn.calc_check_digit(body), iva
    ),
    "de_steuer_id": Kind("DE", steuer_id, idnr, "2 3 3 3"),
    "gb_utr": Kind("GB", lambda r: utr.calc_check_digit(body := digits(r, 9)) + body, utr, "5 5"),
    "us_ssn": Kind("US", lambda r: digits(r, 9), ssn, "3-2-4"),
    "iban": Kind("", account, iban, "4 4 4 4 4 4 4 4"),
    "imei": Kind("", lambda r: (body := digits(r, 14)) + luhn.calc_check_digit(body), imei, "2-6-6-1"),
}


def packed(text: str) -> str:
    return re.sub(r"[ -]", "", text)


# how people and forms write a right one, given as its country prints it
LAYOUTS: dict[str, tuple[int, Habit]] = {
    "as printed": (3, lambda text, _: text),
    "packed": (3, lambda text, _: packed(text)),
    "small letters": (1, lambda text, _: packed(text).lower()),
    "spaces around": (1, lambda text, _: f"  {packed(text)} "),
}
# one slip; now and then what comes out is right all the same
SLIPS: dict[str, tuple[int, Habit]] = {
    "sign mistyped": (3, mistype),
    "neighbours swapped": (3, swap),
    "sign lost": (2, drop),
    "sign doubled": (2, double),
    "two signs mistyped": (1, lambda text, r: mistype(mistype(text, r), r)),
    "last sign mistyped": (2, lambda text, r: text[:-1] + mistype(text[-1], r)),
    "O for 0": (1, lambda text, _: text.replace("0", "O", 1)),
    "signs at random": (1, lambda text, r: "".join(r.choice(CAPITALS + string.digits) for _ in text)),
    "cut": (1, lambda text, r: text[: -r.randint(2, 5)]),
    "words": (1, lambda text, r: r.choice(["n/a", "no consta", "-", "pendiente", "x", "123", "?"])),
}
# what people do beside typing it
HABITS: dict[str, tuple[int, Habit]] = {
    "small letters, as printed": (2, lambda text, _: f" {text.lower()} "),
    "spaces for hyphens": (2, lambda text, _: text.replace("-", " ")),
    "non-breaking spaces": (2, lambda text, _: text.replace(" ", "\u00a0")),
    "odd hyphens": (1, lambda text, r: text.replace("-", r.choice("–—‑−"))),
    "wide digits": (1, lambda text, _: packed(text).translate(str.maketrans(string.digits, "０１２３４５６７８９"))),
    "dots": (1, lambda text, _: re.sub(r"[ -]", ".", text)),
    "slashes": (1, lambda text, _: re.sub(r"[ -]", "/", text)),
    "hyphen before the last": (1, lambda text, _: f"{packed(text)[:-1]}-{text[-1]}"),
    "groups of four": (1, lambda text, _: " ".join(re.findall(".{1,4}", packed(text)))),
    "invisible sign": (1, lambda text, _: f"\u200b{packed(text)}"),
    "word before": (1, lambda text, r: f"{r.choice(['nº', 'doc:', 'ID'])} {packed(text)}"),
    "quoted for a sheet": (1, lambda text, _: f"'{packed(text)}"),
}
