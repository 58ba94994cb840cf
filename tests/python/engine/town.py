"""A small town made by chance, the same every time, and people in it who are easily mistaken."""

import random
from datetime import date, timedelta

NO_TESTS = ("--exclude-resource-type", "test", "unit_test")
PEOPLE = 800
COLUMNS = (
    "source", "source_record_id", "full_name", "first_name", "last_name", "birth_date", "gender", "national_id",
    "email", "phone", "street", "postal_code", "city", "country_code",
)  # fmt: skip
WOMEN = [
    "Ana", "Lucia", "Elena", "Marta", "Irene", "Nuria", "Sofia", "Clara", "Julia", "Paula", "Laura", "Sara", "Alba",
    "Carmen", "Rocio", "Pilar", "Raquel", "Eva",
]  # fmt: skip
MEN = [
    "Luis", "Pablo", "Jorge", "Mario", "Hugo", "Diego", "Bruno", "Ivan", "Oscar", "Ruben", "Adrian", "Carlos",
    "David", "Javier", "Sergio", "Marcos", "Tomas",
]  # fmt: skip
BEGINNINGS = [
    "Al", "Bar", "Cor", "Del", "Es", "Fon", "Gal", "Her", "Ib", "Jar", "Lor", "Mon", "Nav", "Or", "Pal", "Quin",
    "Ros", "Sal", "Tor", "Val",
]  # fmt: skip
ENDINGS = [
    "ado", "ales", "ano", "ares", "asco", "edo", "era", "ero", "ez", "ido", "illo", "ina", "ondo", "osa", "uela",
    "uz",
]  # fmt: skip
STREETS = [
    "Mayor", "Real", "Nueva", "Sol", "Luna", "Prado", "Olivo", "Molino", "Fuente", "Puente", "Iglesia", "Jardin",
    "Rosario", "Carmen", "Trinidad",
]  # fmt: skip
PLACES = [("Madrid", "280"), ("Sevilla", "410"), ("Bilbao", "480"), ("Vigo", "362"), ("Murcia", "300")]
LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"


def nif(number):
    """A Spanish identity number with its control letter."""
    return f"{number:08d}{LETTERS[number % 23]}"


def surname(randomness):
    return randomness.choice(BEGINNINGS) + randomness.choice(ENDINGS)


def person(number, randomness):
    """One row of a person with most values known."""
    gender = randomness.choice("fm")
    first_name = randomness.choice(WOMEN if gender == "f" else MEN)
    last_name = f"{surname(randomness)} {surname(randomness)}"
    city, postal_start = randomness.choice(PLACES)
    user = f"{first_name}.{last_name.split()[0]}{number}".lower()
    row = {
        "first_name": first_name,
        "last_name": last_name,
        "gender": gender,
        "birth_date": str(date(1940, 1, 1) + timedelta(days=randomness.randrange(24_000))),
        "national_id": nif(10_000_000 + randomness.randrange(80_000_000)),
        "email": f"{user}@{randomness.choice(['example.com', 'example.org', 'correo.example'])}",
        "phone": f"6{randomness.randrange(10**7, 10**8)}",
        "street": f"Calle {randomness.choice(STREETS)} {randomness.randrange(1, 99)}",
        "postal_code": f"{postal_start}{randomness.randrange(10, 60)}",
        "city": city,
        "country_code": "ES",
    }
    for column, chance in {"national_id": 0.6, "birth_date": 0.2, "phone": 0.2, "email": 0.15, "gender": 0.3}.items():
        if randomness.random() < chance:
            row[column] = ""
    return row


def typo(text, randomness):
    """`text` with two neighbouring letters swapped or one left out."""
    place = randomness.randrange(1, len(text) - 1)
    if randomness.random() < 0.5:
        return text[:place] + text[place + 1 :]
    return text[: place - 1] + text[place] + text[place - 1] + text[place + 1 :]


def again(row, randomness):
    """The same person written down another time."""
    copy = dict(row)
    for column in ("national_id", "phone", "email", "street", "birth_date"):
        if randomness.random() < 0.25:
            copy[column] = ""
    if randomness.random() < 0.3:
        copy["last_name"] = copy["last_name"].split()[0]
    if randomness.random() < 0.25:
        column = randomness.choice(["first_name", "last_name"])
        copy[column] = typo(copy[column], randomness)
    return copy


def relative(row, number, randomness):
    """Somebody else of the same home: a partner, a child or a brother or sister."""
    other = person(number, randomness)
    home = {column: row[column] for column in ("street", "postal_code", "city", "country_code")}
    if randomness.random() < 0.7:
        home["last_name"] = row["last_name"]
    if randomness.random() < 0.5:
        home["phone"] = row["phone"]
    return other | home


def background():
    """The people of the town; every third is there twice, every fourth lives with the one before."""
    randomness = random.Random(360)
    row = {}
    for number in range(PEOPLE):
        row = relative(row, number, randomness) if number % 4 == 1 else person(number, randomness)
        yield row | {"source_record_id": f"b{number}"}
        if number % 3 == 0:
            yield again(row, randomness) | {"source_record_id": f"b{number}again"}


HOME = {"street": "Calle Castillo 8", "postal_code": "28071", "city": "Madrid", "country_code": "ES"}
OTHER_HOME = {"street": "Calle Arenal 21", "postal_code": "41066", "city": "Sevilla", "country_code": "ES"}

# the records of one list are one customer, and different lists are different customers
# fmt: off
# ruff: noqa: E501
CAST = {
    "a slip of the pen": [
        [{"first_name": "Beatriz", "last_name": "Zabala Urrutia", "birth_date": "1979-03-14", "phone": "611222333", **HOME},
         {"first_name": "Beatirz", "last_name": "Zabala Urutia", "birth_date": "1979-03-14", "phone": "611222333"}],
    ],
    "names in one field, surname first": [
        [{"first_name": "Ines", "last_name": "Yuste Garrido", "birth_date": "1988-07-02", "email": "ines@example.com"},
         {"full_name": "YUSTE GARRIDO, INES", "birth_date": "02/07/1988", "email": "Ines@Example.com"}],
    ],
    "twins": [
        [{"first_name": "Gonzalo", "last_name": "Ximenez Prat", "birth_date": "1995-05-05", "phone": "912000111", **HOME,
          "email": "gonzalo.ximenez@example.com", "gender": "m"}],
        [{"first_name": "Alvaro", "last_name": "Ximenez Prat", "birth_date": "1995-05-05", "phone": "912000111", **HOME,
          "email": "alvaro.ximenez@example.com", "gender": "m"}],
    ],
    "father and son of one name, each with a mailbox": [
        [{"first_name": "Rodrigo", "last_name": "Wert Lozano", "birth_date": "1951-02-11", "email": "rwert@example.com",
          **OTHER_HOME}],
        [{"first_name": "Rodrigo", "last_name": "Wert Sanz", "birth_date": "1984-10-30", "email": "rodrigo.joven@example.org",
          **OTHER_HOME}],
    ],
    "a couple with one mailbox": [
        [{"first_name": "Leonor", "last_name": "Vidal Ochoa", "birth_date": "1970-09-09", "email": "vi@example.com",
          **OTHER_HOME, "street": "Calle Betis 3"}],
        [{"first_name": "Ramiro", "last_name": "Ibarra Ponce", "birth_date": "1968-01-23", "email": "vi@example.com",
          **OTHER_HOME, "street": "Calle Betis 3"}],
    ],
    "namesakes with two identity numbers": [
        [{"first_name": "Felix", "last_name": "Ugarte Soria", "national_id": nif(31_415_926), "email": "felix@example.net"}],
        [{"first_name": "Felix", "last_name": "Ugarte Soria", "national_id": nif(27_182_818), "email": "felix@example.net"}],
    ],
    "a person and a firm with one mailbox": [
        [{"first_name": "Noelia", "last_name": "Tejada Mir", "email": "tejada@example.net", "phone": "600700800"}],
        [{"full_name": "Tejada Obras SL", "national_id": "B12345674", "email": "tejada@example.net", "phone": "600700800"}],
    ],
    "rows that say nothing": [[{}], [{}], [{"full_name": "Unknown"}], [{"country_code": "ES"}]],
}

# the first and the last hold two valid identity numbers; the one between is like both, and they share nothing themselves
BRIDGE = [
    {"first_name": "Oriol", "last_name": "Quesada Brey", "national_id": nif(16_180_339), "email": "bridge@example.net"},
    {"first_name": "Oriol", "last_name": "Quesada Brey", "birth_date": "1977-04-21", "email": "bridge@example.net", "phone": "633444555"},
    {"first_name": "Uriol", "last_name": "Quezada Brey", "national_id": nif(14_142_135), "birth_date": "1977-04-21", "phone": "633444555"},
]
# fmt: on


def cast():
    """Each record of the cast with its id, which says what it belongs to."""
    for number, scene in enumerate(CAST.values()):
        for customer, records in enumerate(scene):
            for copy, row in enumerate(records):
                yield row | {"source_record_id": cast_id(number, customer, copy)}


def cast_id(scene, customer, copy):
    return f"c{scene}-{customer}-{copy}"


def bridge():
    for number, row in enumerate(BRIDGE):
        yield row | {"source_record_id": f"bridge{number}"}


def people():
    """All rows of the list."""
    return [{"source": "town", **row} for row in (*background(), *cast(), *bridge())]


def customers(run):
    """Customer of each source record."""
    return dict(run.rows("select split_part(record_id, ':', 3), customer_id from identity.customer_ids"))
