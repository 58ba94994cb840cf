"""Telephone numbers as they are typed: right, broken and strange ones of all countries."""

import random

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat, PhoneNumberType
from typed_inputs import FAMILIES, Typed, choose, double, drop, mistype

NAMED = ["ES", "PT", "FR", "DE", "IT", "GB", "US"]
OTHERS = sorted(set(phonenumbers.SUPPORTED_REGIONS) - set(NAMED) - {"AC", "TA"})
KINDS = [
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.VOIP,
]
# most people give a mobile, some the telephone at home
WEIGHTS = [60, 30, 3, 2, 3, 2]
ARABIC, PERSIAN, WIDE = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"


def make_phones(count: int, seed: int) -> list[Typed]:
    """A third of the inputs right, a third broken, a third strange; seven in ten from the named countries."""
    randomness = random.Random(seed)
    return [make_phone(randomness, FAMILIES[place % 3]) for place in range(count)]


def make_phone(randomness: random.Random, family: str) -> Typed:
    country = randomness.choice(NAMED if randomness.random() < 0.7 else OTHERS)
    number = some_number(country, randomness)
    habit, change = choose({"valid": LAYOUTS, "broken": SLIPS, "strange": HABITS}[family], randomness)
    text = change(number, country, randomness)
    truth = None if family == "broken" or habit in WITHOUT_TRUTH else plain(number, country, randomness)
    return Typed(text, country if country in NAMED else "other", country, family, habit, truth)


def some_number(country: str, randomness: random.Random) -> PhoneNumber:
    """A number of a country, valid: one of its examples with other last digits."""
    known = [
        (example, weight)
        for kind, weight in zip(KINDS, WEIGHTS, strict=True)
        if (example := phonenumbers.example_number_for_type(country, kind))
    ]
    (example,) = randomness.choices([one for one, _ in known], [weight for _, weight in known])
    text = phonenumbers.national_significant_number(example)
    for changed in (6, 5, 4, 4, 3, 2, 2, 1, 1):
        ending = "".join(randomness.choice("0123456789") for _ in range(changed))
        number = phonenumbers.parse(f"+{example.country_code}{text[:-changed]}{ending}")
        if phonenumbers.is_valid_number_for_region(number, country):
            return number
    return example


def national(number, country, randomness):
    return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)


def international(number, country, randomness):
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def plain(number, country, randomness):
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def digits_of(number):
    return phonenumbers.national_significant_number(number)


def trunk_of(country):
    return PhoneMetadata.metadata_for_region(country).national_prefix or ""


def way_out(number, country, randomness):
    """00 and the number, which is how most countries dial abroad; North America dials 011."""
    return ("011 " if number.country_code == 1 else "00") + plain(number, country, randomness)[1:]


def spaced(number, country, randomness):
    """The digits in groups that nobody's plan has."""
    digits, size = trunk_of(country) + digits_of(number), randomness.choice([2, 3, 4])
    return " ".join(digits[place : place + size] for place in range(0, len(digits), size))


def in_other_digits(number, country, randomness):
    alphabet = randomness.choice([ARABIC, PERSIAN, WIDE])
    return plain(number, country, randomness).translate(str.maketrans("0123456789", alphabet))


def trunk_in_brackets(number, country, randomness):
    """+44 (0)20: a zero where the country has no trunk prefix."""
    return f"+{number.country_code} ({trunk_of(country) or 0}){digits_of(number)}"


def lettered(number, country, randomness):
    """North America dials words: the last four digits as the letters on their keys, where they have any."""
    text = national(number, country, randomness)
    if number.country_code != 1:
        return text
    return text[:-4] + text[-4:].translate(str.maketrans("23456789", "ADGJMPTW"))


# valid numbers as forms, telephones and clerks write them; how often, and how
LAYOUTS = {
    "national": (2, national),
    "international": (2, international),
    "E.164": (2, plain),
    "national, packed": (2, lambda *typed: national(*typed).replace(" ", "")),
    "national, dots": (1, lambda *typed: national(*typed).replace(" ", ".")),
    "national, hyphens": (1, lambda *typed: national(*typed).replace(" ", "-")),
    "national number alone": (1, lambda number, *_: digits_of(number)),
    "way out": (1, way_out),
    "no plus": (1, lambda *typed: plain(*typed)[1:]),
}
# one slip
SLIPS = {
    "digit lost": (1, lambda number, country, r: drop(plain(number, country, r), r)),
    "digit lost, national": (1, lambda number, country, r: drop(national(number, country, r), r)),
    "digit doubled": (1, lambda number, country, r: double(plain(number, country, r), r)),
    "digit doubled, national": (1, lambda number, country, r: double(national(number, country, r), r)),
    "digit mistyped": (1, lambda number, country, r: mistype(plain(number, country, r), r)),
    "digit mistyped, national": (1, lambda number, country, r: mistype(national(number, country, r), r)),
    "first digit mistyped": (
        1,
        lambda number, country, r: f"+{number.country_code}{mistype(digits_of(number)[0], r)}{digits_of(number)[1:]}",
    ),
    "cut": (1, lambda number, country, r: plain(number, country, r)[: -r.randint(3, 6)]),
    "cut, national": (1, lambda number, country, r: national(number, country, r)[: -r.randint(2, 6)]),
    "digits added": (1, lambda number, country, r: plain(number, country, r) + str(r.randint(10, 99999))),
    "wrong calling code": (1, lambda number, country, r: f"+{r.randint(1, 999)} {digits_of(number)}"),
    "digits at random": (1, lambda number, country, r: str(r.randint(10**5, 10**11))),
    "words": (1, lambda *typed: typed[2].choice(["n/a", "-", "no tiene", "private", "casa", "tbd", "x", "(+)", "?"])),
}
# what people do beside typing a number
HABITS = {
    "trunk in brackets": (3, trunk_in_brackets),
    "trunk after code": (
        2,
        lambda number, country, r: f"+{number.country_code} {trunk_of(country)}{digits_of(number)}",
    ),
    "spaces around": (3, lambda *typed: f"   {international(*typed).replace(' ', '   ')}  "),
    "plus and zeros": (1, lambda *typed: f"+00{plain(*typed)[1:]}"),
    "code in brackets": (3, lambda number, country, r: f"(+{number.country_code}) {digits_of(number)}"),
    "word before": (3, lambda *typed: f"{typed[2].choice(['tel: ', 'Tlf. ', 'Móvil ', 'mob '])}{national(*typed)}"),
    "word after": (1, lambda *typed: f"{national(*typed)} {typed[2].choice(['casa', 'madre', 'work', '(mujer)'])}"),
    "extension": (2, lambda *typed: f"{national(*typed)}{typed[2].choice([' ext. 12', ' x123', ' ext 4', ';ext=12'])}"),
    "other digits": (1, in_other_digits),
    "letters for digits": (1, lettered),
    "two numbers": (1, lambda *typed: f"{national(*typed)} / {national(*typed)}"),
    "non-breaking spaces": (2, lambda *typed: international(*typed).replace(" ", "\u00a0")),
    "odd hyphens": (2, lambda *typed: national(*typed).replace(" ", typed[2].choice("–—‑−·"))),
    "groups of nobody": (3, spaced),
    "tel: link": (2, lambda *typed: f"tel:{plain(*typed)}"),
    "short code": (1, lambda number, country, r: r.choice(["112", "911", "010", "1004", "062", "2273", "116117"])),
    "float from a sheet": (1, lambda number, country, r: f"{trunk_of(country)}{digits_of(number)}.0"),
    "quoted for a sheet": (2, lambda *typed: f"'{national(*typed)}"),
}
WITHOUT_TRUTH = {"short code"}
