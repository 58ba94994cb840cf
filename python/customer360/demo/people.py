"""The true people of a chunk: names, birth, household, address, contact points, and what changed in their lives."""

from dataclasses import dataclass

import numpy as np

from customer360.demo import addresses, identifiers
from customer360.demo.addresses import Addresses
from customer360.demo.cast import PAIR_TRAPS, Cast, choose
from customer360.demo.names import COUNTRIES, ES, FAMILY, FAMILY_WORDS, GIVEN, GIVEN_NICKNAMES, GIVEN_WORDS, PT, draw
from customer360.demo.text import Days, Mask, Numbers, Text, digits, hide, join, pick, where
from customer360.demo.world import HISTORY_DAYS, World

COUNTRY_SHARES = [0.65, 0.10, 0.08, 0.07, 0.05, 0.05]
LANGUAGES = ["es", "en", "fr", "de", "pt", "en"]


@dataclass(frozen=True)
class People:
    """One person a row. Dates are days (NaT where the event never happened); text columns may be null."""

    ids: Text
    country: Numbers
    is_woman: Mask
    birth: Days
    given: Text
    nickname: Text
    family_1: Text
    family_2: Text
    family_before: Text  # first surname before `renamed_on`
    renamed_on: Days
    suffix: Text
    email: Text
    email_other: Text
    mobile: Text
    mobile_other: Text
    landline: Text
    national_id: Text
    home: Addresses
    home_before: Addresses
    moved_on: Days
    since: Days
    cast: Cast


def _households(rng: np.random.Generator, size: int, cast: Cast) -> tuple[Numbers, Mask, Mask]:
    """The person each one lives with (the first of the household), whether as a child or sibling, or as a partner."""
    joins = rng.random(size) < 0.28
    joins[:1] = False
    joins[np.concatenate(cast.pairs(*PAIR_TRAPS))] = False  # whom they live with is the trap's to say
    first = np.maximum.accumulate(np.where(joins, 0, np.arange(size)))
    is_relative = joins & (rng.random(size) < 0.45)
    return first, is_relative, joins & ~is_relative


def _names(rng: np.random.Generator, country: Numbers, is_woman: Mask) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Numbers of a given name, a second given name, and two surnames for each person."""
    size = len(country)
    given, second, family_1, family_2 = (np.zeros(size, dtype=np.int64) for _ in range(4))
    for code in range(len(COUNTRIES)):
        for woman in (True, False):
            rows = np.flatnonzero((country == code) & (is_woman == woman))
            given[rows] = draw(rng, GIVEN[code, woman], len(rows), 0.8)
            second[rows] = draw(rng, GIVEN[code, woman], len(rows), 0.8)
        rows = np.flatnonzero(country == code)
        family_1[rows] = draw(rng, FAMILY[code], len(rows), 0.9)
        family_2[rows] = draw(rng, FAMILY[code], len(rows), 0.9)
    return given, second, family_1, family_2


def draw_people(world: World, mailboxes: identifiers.Mailboxes) -> People:
    """The people of this chunk, with the person-level traps already cast among them."""
    rng, size = world.rng("people"), world.size
    index = world.first + np.arange(size)
    country = rng.choice(len(COUNTRIES), size, p=COUNTRY_SHARES)
    cast = choose(world)
    first, is_relative, is_partner = _households(rng, size, cast)
    one, other = cast.pairs("twins", "father_and_son", "namesakes", "family_email", "recycled_phone")
    country[other] = country[one]
    country = country[first]

    is_woman = rng.random(size) < 0.52
    is_woman[is_partner] = ~is_woman[first][is_partner]
    same_sex_one, same_sex_other = cast.pairs("twins", "namesakes")
    is_woman[same_sex_other] = is_woman[same_sex_one]
    father, son = cast.pairs("father_and_son")
    is_woman[father] = is_woman[son] = False

    given, second, family_1, family_2 = _names(rng, country, is_woman)
    two = (country == ES) | (country == PT)
    kin_one, kin_other = cast.pairs("twins", "father_and_son", "namesakes")
    family_1[kin_other], family_2[kin_other] = family_1[kin_one], family_2[kin_one]
    family_1[is_relative] = family_1[first][is_relative]
    family_2[is_relative] = family_2[first][is_relative]
    shares_name = is_partner & ~two
    family_1[shares_name] = family_1[first][shares_name]
    named_one, named_other = cast.pairs("father_and_son", "namesakes")
    given[named_other] = given[named_one]
    twin_one, twin = cast.pairs("twins")
    same = given[twin] == given[twin_one]
    given[twin[same]] = _neighbour(given, country, is_woman)[twin[same]]

    age_days = (365.25 * (18 + 70 * rng.beta(2.0, 2.6, size))).astype(np.int64)
    birth = world.today - age_days.astype("timedelta64[D]")
    birth[twin] = birth[twin_one]
    birth[father] = birth[son] - (9000 + rng.integers(0, 3500, len(son))).astype("timedelta64[D]")

    home = addresses.draw(rng, country)
    city_one, city_other = cast.pairs("namesakes")
    home.city[city_other] = home.city[city_one]
    living = np.arange(size)
    house_one, house_other = cast.pairs("twins", "father_and_son", "family_email")
    living[house_other] = house_one
    living = living[first]
    home = home.take(living)
    landline = identifiers.landlines(rng, country, home.city).take(living)
    landline = hide(rng.random(size) > 0.5, landline)
    moved = rng.random(size) < 0.12
    moved_on = _some_day(rng, world, moved)

    has_second = (rng.random(size) < 0.12) & (second != given)
    has_second[np.concatenate([named_one, named_other])] = False
    plain = pick(GIVEN_WORDS, given)
    given_text = where(has_second, join(plain, " ", pick(GIVEN_WORDS, second)), plain)
    family_text = pick(FAMILY_WORDS, family_1)
    renamed = is_woman & (rng.random(size) < np.where(two, 0.01, 0.08))
    birth_name = np.where(renamed, _maiden(rng, country), family_1)
    year = birth.astype("datetime64[Y]").astype(np.int64) + 1970
    email = mailboxes.open(rng, plain, family_text, country, year)
    mail_one, mail_other = cast.pairs("family_email")
    shared = np.arange(size)
    shared[mail_other] = mail_one
    email_other = mailboxes.open(rng, plain, family_text, country, year)
    return People(
        ids=join("P", digits(index, 8)),
        country=country,
        is_woman=is_woman,
        birth=birth,
        given=given_text,
        nickname=pick(GIVEN_NICKNAMES, given),
        family_1=family_text,
        family_2=hide(~two, pick(FAMILY_WORDS, family_2)),
        family_before=pick(FAMILY_WORDS, birth_name),
        renamed_on=_some_day(rng, world, renamed),
        suffix=_suffixes(size, country, father, son),
        email=email.take(shared),
        email_other=hide(rng.random(size) > 0.22, email_other),
        mobile=_recycled(identifiers.mobiles(world, country, index), cast),
        mobile_other=identifiers.mobiles(world, country, index + 3_000_000),
        landline=landline,
        national_id=identifiers.national_ids(world, country, index, rng),
        home=home,
        home_before=addresses.draw(rng, country),
        moved_on=moved_on,
        since=world.history_start + (HISTORY_DAYS * rng.random(size) ** 1.15).astype("timedelta64[D]"),
        cast=cast,
    )


def _neighbour(given: Numbers, country: Numbers, is_woman: Mask) -> Numbers:
    """Another given name of the same list."""
    moved = given.copy()
    for (code, woman), names in GIVEN.items():
        rows = (country == code) & (is_woman == woman)
        moved[rows] = names.start + (given[rows] - names.start + 1) % (names.stop - names.start)
    return moved


def _maiden(rng: np.random.Generator, country: Numbers) -> Numbers:
    drawn = np.zeros(len(country), dtype=np.int64)
    for code in range(len(COUNTRIES)):
        rows = np.flatnonzero(country == code)
        drawn[rows] = draw(rng, FAMILY[code], len(rows), 0.9)
    return drawn


def _some_day(rng: np.random.Generator, world: World, happens: Mask) -> Days:
    day = world.history_start + rng.integers(60, HISTORY_DAYS - 30, len(happens)).astype("timedelta64[D]")
    day[~happens] = np.datetime64("NaT")
    return day


def _suffixes(size: int, country: Numbers, father: Numbers, son: Numbers) -> Text:
    code = np.full(size, -1)
    code[son], code[father] = 0, 1
    words = pick([None, "hijo", "padre", "Jr", "Sr"], np.where(code < 0, 0, code + np.where(country == ES, 1, 3)))
    return words


def _recycled(mobile: Text, cast: Cast) -> Text:
    """The number that one person gave up is another's now."""
    before, after = cast.pairs("recycled_phone")
    now = np.arange(len(mobile))
    now[after] = before
    return mobile.take(now)
