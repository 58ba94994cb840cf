"""Who lives together, case by case."""

import pytest
from household_runs import Street, together

HOME = {"street": "calle mayor", "house_number": "5", "postal_code": "28013", "city": "madrid"}
AWAY = {"street": "calle menor", "house_number": "9", "postal_code": "08001", "city": "barcelona"}


def person(first, last, home=None, **more):
    return {"first_name": first, "last_name": last, "full_name": f"{first} {last}", **(home or {}), **more}


@pytest.fixture
def street():
    return Street()


def test_a_family_of_two_surnames_is_one_household(street):
    found = street.run(
        {
            "mother": person("Ana", "García López", HOME),
            "father": person("Luis", "Martín Ruiz", HOME),
            "child": person("Eva", "Martín García", HOME),
            "neighbour": person("Bea", "Soler Puig", HOME),
            "namesake": person("Ana", "García Pérez", AWAY),
        }
    )
    assert together(found) == [["child", "father", "mother"]]
    told = "select household_kind, member_count, relative_count, street, longest_known_id from dim_household"
    assert street.rows(told) == [("family", 3, 3, "calle mayor", "child")]


@pytest.mark.parametrize(
    ("one", "other", "awaited"),
    [
        # home and surname, whatever particles, suffixes and marks
        (person("Ana", "de la Peña", HOME), person("Luis", "Pena Jr", HOME), "home and surname"),
        # nobody has taken this name apart
        ({"full_name": "Ana Ruiz Gil", **HOME}, person("Luis", "Gil", HOME), "home and surname"),
        (person("Ana", "Ruiz", HOME, phone="1"), person("Luis", "Gil", HOME, phone="1"), "home and contact"),
        (
            person("Ana", "Ruiz", HOME, email="a@b"),
            person("Leo", "Ruiz", HOME, email="a@b"),
            "home, surname and contact",
        ),
        (person("Ana", "Ruiz", HOME, phone="1"), person("Luis", "Ruiz", phone="1"), "surname and contact"),
        (person("Ana", "Ruiz", HOME | {"postal_code": None}), person("Leo", "Ruiz", HOME), "home and surname"),
        # one of three is too little
        (person("Ana", "Ruiz", HOME), person("Luis", "Gil", HOME), None),
        (person("Ana", "Ruiz", phone="1"), person("Luis", "Gil", phone="1"), None),
        (person("Ana", "Ruiz", HOME), person("Luis", "Ruiz", AWAY), None),
        (person("Ana", "Ruiz"), person("Luis", "Ruiz"), None),
        # two homes that differ, two postal codes, no house number
        (person("Ana", "Ruiz", HOME, phone="1"), person("Luis", "Ruiz", AWAY, phone="1"), None),
        (person("Ana", "Ruiz", HOME), person("Luis", "Ruiz", HOME | {"postal_code": "28099"}), None),
        (person("A", "Ruiz", HOME | {"house_number": None}), person("L", "Ruiz", HOME | {"house_number": None}), None),
        # colleagues, particles and initials
        (
            person("Ana", "Ruiz", HOME, phone="1", company="acme"),
            person("Luis", "Gil", HOME, phone="1", company="acme"),
            None,
        ),
        (person("Ana", "de la O", HOME), person("Luis", "de la Cruz", HOME), None),
        (person("Ana", "B.", HOME), person("Luis", "B.", HOME), None),
        ({"full_name": "Ana", **HOME}, {"full_name": "Luis", **HOME}, None),
    ],
)
def test_two_of_three_make_a_household(street, one, other, awaited):
    found = street.run({"one": one, "other": other})
    evidence = [row[0] for row in street.rows("select household_evidence from household_pairs")]
    assert evidence == ([awaited] if awaited else [])
    assert together(found) == ([["one", "other"]] if awaited else [])


def test_a_dormitory_is_no_household_and_is_listed(street):
    people = {f"p{number}": person(f"N{number}", "García", HOME) for number in range(11)}
    people["p0"] |= {"phone": "1"}
    people["p1"] |= {"phone": "1"}
    found = street.run(people)
    # surname and contact together still tell, at the same address
    assert together(found) == [["p0", "p1"]]
    listed = street.rows("select place, place_problem, people_count, people_limit from crowded_places order by place")
    assert listed == [
        ("calle mayor 5, 28013", "crowded", 11, 10),
        ("calle mayor 5, madrid", "crowded", 11, 10),
    ]


def test_a_switchboard_is_no_contact_of_a_home(street):
    people = {f"p{number}": person(f"N{number}", f"S{number}x", HOME, phone="1") for number in range(7)}
    assert street.run(people) == {}
    assert ("phone", "1", "crowded") in street.rows("select place_kind, place, place_problem from crowded_places")


def test_people_at_the_address_of_a_company_are_no_household(street):
    company = {"party_type": "organisation", "full_name": "Acme", **HOME}
    people = {"ana": person("Ana", "Ruiz", HOME), "leo": person("Leo", "Ruiz", HOME)}
    assert street.run({"acme": company, **people}) == {}
    listed = street.rows("select distinct place_problem, organisation_count from crowded_places")
    assert listed == [("business", 1)]


def test_nobody_and_somebody_without_anything(street):
    assert street.run({}) == {}
    assert street.run({"ghost": {}, "other": {"full_name": ""}}) == {}


FAMILY = {name: person(name, "Ruiz", HOME) for name in ("ana", "leo", "eva", "tom")}


class TestIds:
    """A household keeps its id."""

    def test_from_run_to_run(self, street):
        first = street.run(FAMILY)
        assert street.run(FAMILY) == first

    def test_when_somebody_older_moves_in_and_others_out(self, street):
        first = street.run(FAMILY)["leo"]
        old = person("Abe", "Ruiz", HOME, first_seen_at="1990-01-01")
        assert set(street.run({**FAMILY, "abe": old}).values()) == {first}
        rest = {name: FAMILY[name] for name in ("leo", "eva")}
        assert street.run({**rest, "abe": old})["abe"] == first

    def test_when_they_part_and_come_back(self, street):
        first = street.run(FAMILY)["ana"]
        apart = {name: {**one, **(AWAY if name in ("eva", "tom") else {})} for name, one in FAMILY.items()}
        parted = street.run(apart)
        assert len(set(parted.values())) == 2
        assert first in parted.values()
        assert street.run({name: person(name, "Ruiz") for name in FAMILY}) == {}
        assert street.run(FAMILY)["ana"] == first

    def test_no_id_is_given_to_others(self, street):
        first = street.run({name: FAMILY[name] for name in ("ana", "leo", "eva")})["ana"]
        # ana, who named it, founds another: the id stays with the two who stay
        moved = {"ana": person("ana", "Ruiz", AWAY), "abe": person("Abe", "Ruiz", AWAY)}
        found = street.run({"leo": FAMILY["leo"], "eva": FAMILY["eva"], **moved})
        assert found["leo"] == found["eva"] == first
        assert found["ana"] == found["abe"] != first
