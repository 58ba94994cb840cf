"""Names as people, clerks and systems write them."""

import pytest

# full, first, last, country -> given, family, root, first surname, suffix
NAMES = [
    ("García López, José", None, None, "ES", "jose", "garcia lopez", "jose", "garcia", None),
    ("José García López", None, None, "ES", "jose", "garcia lopez", "jose", "garcia", None),
    ("Jose Luis García López", None, None, "ES", "jose luis", "garcia lopez", "jose", "garcia", None),
    ("José Luis García", None, None, "ES", "jose luis", "garcia", "jose", "garcia", None),
    ("María del Carmen Ruiz Peña", None, None, "ES", "maria del carmen", "ruiz pena", "maria", "ruiz", None),
    ("Ana de la Torre García", None, None, "ES", "ana", "de la torre garcia", "ana", "torre", None),
    ("D. Juan Pérez", None, None, "ES", "juan", "perez", "juan", "perez", None),
    ("Dª María Pérez Gil", None, None, "ES", "maria", "perez gil", "maria", "perez", None),
    ("Sra. Lola Núñez", None, None, "ES", "lola", "nunez", "dolores", "nunez", None),
    ("Juan Pérez hijo", None, None, "ES", "juan", "perez", "juan", "perez", "hijo"),
    (None, "Pepe", "de la García López", "ES", "pepe", "de la garcia lopez", "jose", "garcia", None),
    (None, "Mª José", "Íñiguez-Ortiz", "ES", "ma jose", "iniguez ortiz", "maria", "iniguez", None),
    (None, "FCO. JAVIER", "MUÑOZ", "ES", "fco javier", "munoz", "francisco", "munoz", None),
    ("João da Silva Santos", None, None, "PT", "joao", "da silva santos", "joao", "silva", None),
    ("John Michael Smith", None, None, "GB", "john michael", "smith", "john", "smith", None),
    ("Mr. Bill O'Brien, Jr.", None, None, "US", "bill", "obrien", "william", "obrien", "jr"),
    ("Smith Jr, John", None, None, "US", "john", "smith", "john", "smith", "jr"),
    ("Dr. Ludwig van Beethoven", None, None, "DE", "ludwig", "van beethoven", "ludwig", "beethoven", None),
    ("Jean-Paul Lefèvre", None, None, "FR", "jean paul", "lefevre", "jean", "lefevre", None),
    ("Don Johnson", None, None, "US", "don", "johnson", "donald", "johnson", None),
    ("Robert Smith III", None, None, "US", "robert", "smith", "robert", "smith", "iii"),
    ("William (Bill) Gates", None, None, "US", "william", "gates", "william", "gates", None),
    ("roger de montalt, 1st baron montalt", "roger", "montalt", None, "roger", "montalt", "roger", "montalt", None),
    ("sir william baronet", "sir", "baronet", None, "william", "baronet", "william", "baronet", None),
    ("charles", "charles", None, None, "charles", None, "charles", None, None),
    ('"heaps money," willie', '"heaps', "willie", None, "heaps", "willie", "heaps", "willie", None),
    (None, "j.", "Müller-Lüdenscheidt", "DE", "j", "muller ludenscheidt", "j", "muller", None),
    (None, "Paddy", "O Brien", "IE", "paddy", "obrien", "patrick", "obrien", None),
    (None, "Ewan", "Mc Donald", "GB", "ewan", "mcdonald", "ewan", "mcdonald", None),
    (None, "Søren", "Ærø", "DK", "soren", "aero", "soren", "aero", None),
    (None, "Łukasz", "Wałęsa", "PL", "lukasz", "walesa", "lukasz", "walesa", None),
    (None, "Groß", "Weiß", "DE", "gross", "weiss", "gross", "weiss", None),
    (None, "Алексей", "Жуков", "RU", "aleksei", "zhukov", "aleksei", "zhukov", None),
    (None, "Γιώργος", "Παπαδόπουλος", "GR", "giorgos", "papadopoylos", "giorgos", "papadopoylos", None),
    (None, "伟", "王", "CN", "伟", "王", "伟", "王", None),
    (None, "Mike", "Null", "US", "mike", "null", "michael", "null", None),
    (None, "Ana\u200b ", " \ufeffGil\x00 ", "ES", "ana", "gil", "ana", "gil", None),
    ("SIN DATOS", None, None, "ES", None, None, None, None, None),
    (None, "Test", "User", "US", None, None, None, None, None),
    (None, "null", "null", None, None, None, None, None, None),
    (None, "🙂", "🙂", None, None, None, None, None, None),
    ('=HYPERLINK("http://a.example","Ana")', None, None, None, "hyperlink", None, "hyperlink", None, None),
    ("Robert'); DROP TABLE students;--", None, None, None, "robert drop table", "students", "robert", "students", None),
]


@pytest.fixture(scope="module")
def named(standardize):
    keys = ["full_name", "first_name", "last_name", "country_code"]
    return standardize([dict(zip(keys, case[:4], strict=True)) for case in NAMES])


@pytest.mark.parametrize(
    "place", range(len(NAMES)), ids=lambda place: " ".join(part or "-" for part in NAMES[place][:3])
)
def test_names_one_by_one(place, named):
    keys = ["given_name", "family_name", "given_name_root", "family_name_1", "name_suffix"]
    assert [named[place][key] for key in keys] == list(NAMES[place][4:])


SAME_KEYS = [
    ({"full_name": "García López, José"}, {"first_name": "José", "last_name": "Garcia Lopez"}),
    ({"full_name": "Ana de la Torre"}, {"first_name": "Torre", "last_name": "ANA"}),
    ({"full_name": "Dr. John Smith, PhD"}, {"full_name": "SMITH JOHN"}),
    ({"full_name": "Juan Carlos Pérez Gil"}, {"first_name": "Pérez Gil", "last_name": "Juan Carlos"}),
]


def test_name_key_does_not_depend_on_order(standardize):
    records = standardize([row for pair in SAME_KEYS for row in pair])
    keys = [record["name_key"] for record in records]
    assert keys[::2] == keys[1::2]
    assert keys[::2] == ["garcia jose lopez", "ana torre", "john smith", "carlos gil juan perez"]


def test_companies(standardize):
    records = standardize(
        [
            {"full_name": "Talleres Pérez, S.L."},
            {"full_name": "Müller GmbH & Co. KG", "party_type": "organisation"},
            {"full_name": "Ana Gil", "national_id": "B58378431"},
            {"first_name": "Ana", "last_name": "Gil", "company": "Gil e Hijos S.A."},
        ]
    )
    assert [(record["party_type"], record["company"], record["name_key"]) for record in records] == [
        ("organisation", "talleres perez", "perez talleres"),
        ("organisation", "muller", "muller"),
        ("organisation", None, "ana gil"),
        ("unknown", "gil e hijos", "ana gil"),
    ]
    assert [record["given_name"] for record in records] == [None, None, "ana", "ana"]


def test_shown_names_keep_their_letters(standardize):
    typed = {"first_name": " José\u00a0 María ", "last_name": "Ñíguez", "country_code": "ES"}
    (record,) = standardize([typed])
    assert (record["full_name"], record["first_name"], record["last_name"]) == (
        "José María Ñíguez",
        "José María",
        "Ñíguez",
    )
