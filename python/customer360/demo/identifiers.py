"""Phones, e-mail addresses and national ids: one of each per person, never two people with the same."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.demo import places
from customer360.demo.names import COUNTRIES
from customer360.demo.text import (
    Numbers,
    Text,
    by_code,
    digits,
    first_seen,
    fold,
    hide,
    join,
    pick,
    present,
    put,
    swap,
    where,
)
from customer360.demo.world import World

CALLING_CODE = ["34", "44", "33", "49", "351", "1"]
TRUNK = ["", "0", "0", "0", "", ""]
_MOBILE_START = {
    "ES": [*(str(start) for start in range(60, 70)), "71", "72", "73", "74"],
    "GB": ["71", "72", "73"],
    "FR": ["61", "62", "64", "65", "66", "67", "68"],
    "DE": ["1511", "1512", "1514", "1515", "1516", "1517"],
    "PT": ["91", "92", "93", "96"],
    "US": ["212", "213", "312", "713", "305", "617", "206", "415", "512", "702", "214", "404"],
}
_MOBILE_REST = {"ES": 7, "GB": 8, "FR": 7, "DE": 7, "PT": 7, "US": 7}
_LANDLINE_LENGTH = {"ES": 9, "GB": 10, "FR": 9, "DE": 10, "PT": 9, "US": 10}
_LETTERS = list("TRWAGMYFPDXBNJZSQVHLCKE")
_MAIL_HOSTS = {
    "ES": ["gmail.com", "hotmail.com", "yahoo.es", "hotmail.es", "outlook.com", "icloud.com", "telefonica.net"],
    "GB": ["gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "btinternet.com", "icloud.com", "live.co.uk"],
    "FR": ["gmail.com", "orange.fr", "hotmail.fr", "free.fr", "wanadoo.fr", "laposte.net", "outlook.fr"],
    "DE": ["gmail.com", "gmx.de", "web.de", "t-online.de", "hotmail.de", "posteo.de", "freenet.de"],
    "PT": ["gmail.com", "sapo.pt", "hotmail.com", "outlook.pt", "netcabo.pt", "icloud.com", "live.com.pt"],
    "US": ["gmail.com", "yahoo.com", "aol.com", "hotmail.com", "icloud.com", "comcast.net", "outlook.com"],
}
_HOST_SHARES = [0.46, 0.17, 0.11, 0.08, 0.08, 0.06, 0.04]


def spread(world: World, step: str, index: Numbers, size: int) -> Numbers:
    """A number below `size` for each index, no two alike (index < size), in no visible order."""
    start = int(world.whole(step).integers(size))
    return (index * 2_147_483_647 % size + start) % size


def mobiles(world: World, country: Numbers, index: Numbers) -> Text:
    """National mobile numbers without trunk prefix, unique per index."""

    def of_country(code: int, rows: Numbers) -> Text:
        name = COUNTRIES[code]
        starts, rest = _MOBILE_START[name], _MOBILE_REST[name]
        room = (8 if name == "US" else 10) * 10 ** (rest - 1)
        number = spread(world, f"mobile {name}", index[rows], len(starts) * room)
        # an American exchange does not start with 0 or 1
        tail = number % room + (2 * 10 ** (rest - 1) if name == "US" else 0)
        return join(pick(starts, number // room), digits(tail, rest))

    return by_code(country, of_country)


def landlines(rng: np.random.Generator, country: Numbers, city: Numbers) -> Text:
    """National landline numbers in the city's area, without trunk prefix."""
    area = pick(places.AREA_CODE, city)
    first, rest = rng.integers(2, 9, len(country)), rng.integers(0, 10**7, len(country))

    def of_country(code: int, rows: Numbers) -> Text:
        start = area.take(rows)
        number = join(start, digits(first[rows]), digits(rest[rows], 7))
        return pc.utf8_slice_codeunits(number, 0, _LANDLINE_LENGTH[COUNTRIES[code]])

    return by_code(country, of_country)


def national_ids(world: World, country: Numbers, index: Numbers, rng: np.random.Generator) -> Text:
    """DNI or NIE for Spain, NIF for Portugal, each with its check character; null elsewhere."""
    foreign = rng.random(len(country)) < 0.07

    def of_country(code: int, rows: Numbers) -> Text:
        if COUNTRIES[code] == "PT":
            return _portuguese(10**7 + spread(world, "nif pt", index[rows], 2 * 10**7))
        if COUNTRIES[code] != "ES":
            return pa.nulls(len(rows), pa.string())
        dni = 1_000_000 + spread(world, "dni", index[rows], 98_999_957)
        nie = spread(world, "nie", index[rows], 3 * 10**7 - 1)
        dni_text = join(digits(dni, 8), pick(_LETTERS, dni % 23))
        nie_text = join(pick(list("XYZ"), nie // 10**7), digits(nie % 10**7, 7), pick(_LETTERS, nie % 23))
        return where(foreign[rows], nie_text, dni_text)

    return by_code(country, of_country)


def _portuguese(number: Numbers) -> Text:
    """Eight digits and a check digit modulo 11."""
    figures = number[:, None] // 10 ** np.arange(7, -1, -1) % 10
    check = 11 - (figures * np.arange(9, 1, -1)).sum(axis=1) % 11
    return join(digits(number), digits(np.where(check > 9, 0, check)))


def company_ids(rng: np.random.Generator, size: int) -> Text:
    """Spanish CIF of companies (letters A and B, digit control)."""
    number = rng.permutation(np.arange(10**6, 10**6 + 10 * size + 10))[:size]
    figures = number[:, None] // 10 ** np.arange(6, -1, -1) % 10
    doubled = figures[:, ::2] * 2
    total = (doubled // 10 + doubled % 10).sum(axis=1) + figures[:, 1::2].sum(axis=1)
    return join(pick(list("AB"), rng.integers(0, 2, size)), digits(number, 7), digits((10 - total % 10) % 10))


class Mailboxes:
    """Hands out e-mail addresses; no two are alike, not even without the dots that some providers ignore."""

    def __init__(self) -> None:
        self.taken = pa.array([], pa.string())

    def open(self, rng: np.random.Generator, given: Text, family: Text, country: Numbers, year: Numbers) -> Text:
        """One new address for each person, made from the name as people do."""
        first = swap(fold(pc.utf8_lower(given)), "[^a-z]", "")
        last = swap(fold(pc.utf8_lower(family)), "[^a-z]", "")
        initial, short_year = pc.utf8_slice_codeunits(first, 0, 1), digits(year % 100, 2)
        users = [
            join(first, ".", last), join(first, last), join(initial, last), join(first, ".", last, short_year),
            join(first, last, short_year), join(initial, ".", last), join(first, "_", last), join(last, ".", first),
            join(last, short_year), join(first, short_year),
        ]  # fmt: skip
        way = rng.choice(len(users), len(given), p=[0.2, 0.16, 0.1, 0.14, 0.14, 0.06, 0.06, 0.06, 0.04, 0.04])
        user = by_code(way, lambda code, rows: users[code].take(rows))
        host = rng.choice(len(_HOST_SHARES), len(given), p=_HOST_SHARES)
        hosts = by_code(country, lambda code, rows: pick(_MAIL_HOSTS[COUNTRIES[code]], host[rows]))
        return self.claim(rng, user, hosts)

    def claim(self, rng: np.random.Generator, user: Text, host: Text) -> Text:
        """The address `user@host`, with figures after the user until nobody else has it."""
        wanted = user
        while True:
            key = join(swap(wanted, "[._]", ""), "@", host)
            clash = ~first_seen(key) | np.asarray(pc.is_in(key, value_set=self.taken))
            rows = np.flatnonzero(clash)
            if len(rows) == 0:
                break
            wanted = put(wanted, rows, join(user.take(rows), digits(rng.integers(1, 9999, len(rows)))))
        self.taken = pa.concat_arrays([self.taken, key])
        return join(wanted, "@", host)


def phone_texts(national: Text, country: Numbers, style: Numbers) -> Text:
    """A national number as people write it: 0-2 international, 3-5 national."""

    def of_style(way: int, rows: Numbers) -> Text:
        number = national.take(rows)
        code, trunk = pick(CALLING_CODE, country[rows]), pick(TRUNK, country[rows])
        head, middle, tail = (pc.utf8_slice_codeunits(number, *cut) for cut in ((0, 3), (3, 6), (6, 20)))
        match way:
            case 0:
                return join("+", code, " ", head, " ", middle, " ", tail)
            case 1:
                return join("+", code, number)
            case 2:
                return join("00", code, number)
            case 3:
                return join(trunk, number)
            case 4:
                pairs = swap(pc.utf8_slice_codeunits(number, 3, 20), "(..)", r"\1 ")
                return pc.utf8_trim_whitespace(join(trunk, head, " ", pairs))
            case _:
                return join(trunk, head, "-", middle, "-", tail)

    return hide(~present(national), by_code(style, of_style))
