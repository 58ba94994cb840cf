"""People of another country, who have nothing in common with the town but that they are people."""

import random
from datetime import date, timedelta

SYLLABLES = ["ka", "mi", "to", "shi", "ra", "no", "ha", "yu", "ke", "sa", "wa", "ri", "ma", "ko", "zu"]


def word(randomness, length):
    """A word that no name of the town is like."""
    return "".join(randomness.choice(SYLLABLES) for _ in range(length)).capitalize()


def strangers(count):
    """Rows of strangers; nobody is there twice."""
    randomness = random.Random(77)
    for number in range(count):
        first_name, last_name = word(randomness, 2), word(randomness, 4)
        yield {
            "source": "abroad",
            "source_record_id": f"s{number}",
            "first_name": first_name,
            "last_name": last_name,
            "birth_date": str(date(1940, 1, 1) + timedelta(days=randomness.randrange(24_000))),
            "gender": randomness.choice("fm"),
            "email": f"{first_name}.{last_name}{number}@abroad.example".lower(),
            "phone": f"+8190{randomness.randrange(10**7, 10**8)}",
            "street": f"{word(randomness, 3)} {randomness.randrange(1, 99)}",
            "city": word(randomness, 4),
            "country_code": "JP",
        }
