"""Addresses as numbers, and as the text each source would write."""

from dataclasses import dataclass, fields

import numpy as np

from customer360.demo import places
from customer360.demo.names import COUNTRIES
from customer360.demo.text import Mask, Numbers, Text, by_code, digits, join, pick, where

FORMAL, SHORT, SHOUTED = 0, 1, 2


@dataclass(frozen=True)
class Addresses:
    """One address a row; all columns are integers of equal length. `floor` 0 means a house."""

    country: Numbers
    city: Numbers
    postal: Numbers
    kind: Numbers
    street: Numbers
    number: Numbers
    floor: Numbers
    door: Numbers

    def take(self, rows: Numbers) -> "Addresses":
        """The addresses at these rows."""
        return Addresses(*(getattr(self, field.name)[rows] for field in fields(self)))

    def where(self, mask: Mask, other: "Addresses") -> "Addresses":
        """This address where the mask holds, else the other."""
        return Addresses(
            *(np.where(mask, getattr(self, field.name), getattr(other, field.name)) for field in fields(self))
        )


def draw(rng: np.random.Generator, country: Numbers) -> Addresses:
    """A random address in each country."""
    size = len(country)
    city, street = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    at_city, at_street = rng.random(size), rng.random(size)
    for code in range(len(COUNTRIES)):
        rows = country == code
        cities = np.flatnonzero(code == places.CITY_COUNTRY)
        reached = np.cumsum(places.CITY_WEIGHT[cities])
        city[rows] = cities[np.searchsorted(reached[:-1], at_city[rows] * reached[-1], side="right")]
        start, stop = places.STREETS[code]
        street[rows] = start + (at_street[rows] * (stop - start)).astype(np.int64)
    flat = rng.random(size) < np.where(country == 0, 0.75, 0.3)
    return Addresses(
        country=country.astype(np.int64),
        city=city,
        postal=rng.integers(0, 1 << 30, size),
        kind=rng.choice(4, size, p=[0.62, 0.2, 0.1, 0.08]),
        street=street,
        number=1 + (rng.random(size) ** 2 * 160).astype(np.int64),
        floor=np.where(flat, rng.integers(1, 9, size), 0),
        door=rng.integers(0, 6, size),
    )


def postal_codes(addresses: Addresses) -> Text:
    """Postal codes that belong to their city, in the country's own form."""
    start = pick(places.POSTAL_START, addresses.city)
    drawn = addresses.postal

    def of_country(code: int, rows: Numbers) -> Text:
        begin, number = start.take(rows), drawn[rows]
        match COUNTRIES[code]:
            case "ES":
                return join(begin, "0", digits(1 + number % 40, 2))
            case "GB":
                letters = [one + other for one in "ABDEFGHJLN" for other in "PQRSTUWXYZ"]
                return join(
                    begin, digits(1 + number % 20), " ", digits(number // 32 % 9 + 1), pick(letters, number % 97)
                )
            case "FR":
                return join(begin, "0", digits(1 + number % 20, 2))
            case "DE":
                return join(begin, digits(115 + number % 880, 3))
            case "PT":
                return join(begin, "-", digits(1 + number % 899, 3))
            case _:
                return join(begin, digits(1 + number % 60, 2))

    return by_code(addresses.country, of_country)


def streets(addresses: Addresses, style: Numbers) -> Text:
    """The street line in each row's style: formal, short or as tills write it."""

    def of_country(code: int, rows: Numbers) -> Text:
        return by_code(style[rows], lambda way, within: _line(COUNTRIES[code], way, addresses.take(rows[within])))

    return by_code(addresses.country, of_country)


def _line(country: str, way: int, one: Addresses) -> Text:
    kind = pick(places.KINDS[country][way], one.kind)
    street, number = pick(places.STREET, one.street), digits(one.number)
    letter = pick(list("ABCDEF"), one.door)
    floor, has_flat = digits(one.floor), one.floor > 0
    nothing = ""
    match country:
        case "ES":
            door = letter if way == SHOUTED else pick(["A", "B", "C", "D", "Izda", "Dcha"], one.door)
            flat = [join(", ", floor, "º ", door), join(" ", floor, "º", door), join(" ", floor, door)][way]
            return join(kind, " ", street, " ", number, where(has_flat, flat, nothing))
        case "PT":
            side = pick(["Esq", "Dto", "Frt", "A", "B", "C"], one.door)
            flat = [join(", ", floor, "º ", side), join(" ", floor, "º ", side), join(" ", floor, side)][way]
            return join(kind, " ", street, ", ", number, where(has_flat, flat, nothing))
        case "GB":
            flat = where(has_flat, join("Flat ", digits(one.floor * 6 + one.door), ", "), nothing)
            return join(flat, number, " ", street, " ", kind)
        case "FR":
            return join(number, " " if way else ", ", kind, " ", street)
        case "DE":
            return join(street, kind, " ", number)
        case _:
            flat = join([" Apt ", " #", " APT "][way], floor, letter)
            return join(number, " ", street, " ", kind, where(has_flat, flat, nothing))
