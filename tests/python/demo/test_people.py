from collections import Counter

import phonenumbers
import pytest
from stdnum.es import cif, dni, nie
from stdnum.pt import nif

from customer360.demo.companies import Companies, draw_companies
from customer360.demo.identifiers import CALLING_CODE, Mailboxes
from customer360.demo.making import DEFAULT_AS_OF
from customer360.demo.names import COUNTRIES
from customer360.demo.people import People, draw_people
from customer360.demo.world import World

SIZE = 20_000


@pytest.fixture(scope="module")
def world() -> World:
    return World(360, SIZE, 0, SIZE, DEFAULT_AS_OF)


@pytest.fixture(scope="module")
def people(world: World) -> People:
    return draw_people(world, Mailboxes())


@pytest.fixture(scope="module")
def companies(world: World) -> Companies:
    return draw_companies(world)


def countries(people: People) -> list[str]:
    return [COUNTRIES[code] for code in people.country]


def test_every_national_id_has_its_right_check_character(people):
    seen = Counter()
    for country, number in zip(countries(people), people.national_id.to_pylist(), strict=True):
        if country == "ES":
            rule = nie if number[0] in "XYZ" else dni
            seen[rule.__name__] += 1
            assert rule.is_valid(number), number
        elif country == "PT":
            seen["pt"] += 1
            assert nif.is_valid(number), number
        else:
            assert number is None
    assert min(seen["stdnum.es.dni"], seen["stdnum.es.nie"], seen["pt"]) > 500


def test_every_company_id_has_its_right_check_digit(companies):
    numbers = [number for number in companies.company_id.to_pylist() if number]
    assert len(numbers) > 100
    assert [number for number in numbers if not cif.is_valid(number)] == []


def test_mobiles_are_numbers_that_can_be_dialled(people):
    rows = list(zip(countries(people), people.country, people.mobile.to_pylist(), strict=True))
    wrong = Counter()
    for name, code, number in rows:
        parsed = phonenumbers.parse(f"+{CALLING_CODE[code]}{number}")
        wrong[name] += not phonenumbers.is_valid_number(parsed)
    assert not +wrong


def test_landlines_have_the_length_of_their_country(people):
    for code, number in zip(people.country, people.landline.to_pylist(), strict=True):
        if number:
            assert phonenumbers.is_possible_number(phonenumbers.parse(f"+{CALLING_CODE[code]}{number}")), number


def test_nobody_shares_what_is_personal_unless_a_trap_says_so(people):
    for column, trap in ((people.email, "family_email"), (people.mobile, "recycled_phone"), (people.national_id, None)):
        shared = {value for value, count in Counter(column.drop_null().to_pylist()).items() if count > 1}
        planted = people.cast.groups[trap] if trap else []
        assert len(shared) == len(planted)


def test_names_are_many_and_some_are_common(people):
    families = Counter(people.family_1.to_pylist())
    assert len(families) > 5_000
    assert families["García"] > 100


def test_two_in_three_are_spanish_with_two_surnames(people):
    spanish = [name == "ES" for name in countries(people)]
    assert 0.62 < sum(spanish) / SIZE < 0.68
    second = people.family_2.is_valid().to_pylist()
    assert all(has for has, is_spanish in zip(second, spanish, strict=True) if is_spanish)


def test_twins_share_all_but_their_given_name(people):
    for one, other in people.cast.groups["twins"]:
        assert people.birth[one] == people.birth[other]
        assert people.family_1[int(one)] == people.family_1[int(other)]
        assert people.home.street[one] == people.home.street[other]
        assert people.given[int(one)] != people.given[int(other)]


def test_a_father_is_a_generation_older_than_his_son(people):
    for father, son in people.cast.groups["father_and_son"]:
        years = (people.birth[son] - people.birth[father]).astype(int) / 365.25
        assert 20 < years < 40
        assert people.given[int(father)] == people.given[int(son)]
