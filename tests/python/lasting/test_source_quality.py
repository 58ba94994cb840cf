"""Each figure of the scorecard falls by its own fault and by no other, is remembered, and rings."""

import random

import pytest
from town import MEN, WOMEN, nif, surname

pytestmark = pytest.mark.xdist_group("lasting")
IN_BOTH, IN_ONE = 60, 40
ALSO = ("+source_quality", "+unmapped_values")
SHARES = "select source_system, attribute, dimension, share from marts.source_quality"
ALARMS = "select source_system, attribute, dimension from marts.source_quality where has_fallen"


def people():
    """The rows of a shop and a CRM that say all there is to say, and the same."""
    chance = random.Random(8)
    rows = []
    for number in range(IN_BOTH + IN_ONE):
        first_name, last_name = chance.choice(WOMEN + MEN), f"{surname(chance)} {surname(chance)}"
        row = {
            "source_record_id": str(number),
            "full_name": f"{first_name} {last_name}",
            "first_name": first_name,
            "last_name": last_name,
            "birth_date": f"{1950 + number % 40}-{1 + number % 12:02}-{1 + number % 28:02}",
            "gender": "f" if first_name in WOMEN else "m",
            "national_id": nif(20_000_000 + 7_919 * number),
            "email": f"{first_name}.{last_name.split()[0]}{number}@example.org".lower(),
            "phone": f"6{10_234_567 + 654_321 * number}",
            "street": f"Calle Mayor {number + 1}",
            "postal_code": f"280{10 + number % 40}",
            "city": "Madrid",
            "country_code": "ES",
            "created_at": "2023-12-01 10:00:00",
            "updated_at": "2024-01-01 10:00:00",
        }
        rows += [{"source": source, **row} for source in ("crm", "shop")[: 2 if number < IN_BOTH else 1]]
    return rows


def spoiled(fault):
    """The lists with a fault in some records of the CRM, those of nobody else last."""
    rows = people()
    fault([row for row in rows if row["source"] == "crm"])
    return {"all": rows}


def put(column, value, count=20):
    """A fault: this value, by the record's place, in the first records."""

    def fault(crm):
        for number, row in enumerate(crm[:count]):
            row[column] = value(number)

    return fault


def share_phones(crm):
    alone = crm[IN_BOTH:]
    for one, other in zip(alone[::2], alone[1::2], strict=True):
        other["phone"] = one["phone"]


def grow_old(crm):
    for row in crm[:40]:
        row |= {"created_at": "2015-01-01 10:00:00", "updated_at": "2019-01-01 10:00:00"}


ATTRIBUTES = {
    "full_name", "first_name", "last_name", "birth_date", "gender", "email", "phone", "national_id", "street",
    "postal_code", "city", "country_code",
}  # fmt: skip
# each fault with the figures that it moves
FAULTS = {
    "completeness": (put("phone", lambda _: ""), {("crm", "phone")}),
    "validity": (put("phone", lambda _: "none of yours"), {("crm", "phone")}),
    "uniqueness": (share_phones, {("crm", "phone")}),
    "timeliness": (grow_old, {("crm", attribute) for attribute in ATTRIBUTES}),
    # two who disagree: neither has anybody who says the same
    "consistency": (put("phone", lambda number: f"7{11_000_000 + 97 * number}"), {("crm", "phone"), ("shop", "phone")}),
}


@pytest.fixture(scope="module")
def sound(frozen):
    house = frozen.house("sound")
    house.build({"all": people()}, also=ALSO)
    return house


def shares(house):
    return {row[:3]: row[3] for row in house.rows(SHARES)}


def test_a_sound_house_has_full_marks_and_nothing_rings(sound):
    figures = shares(sound)
    assert set(figures.values()) == {1.0}
    assert {dimension for _, _, dimension in figures} == FAULTS.keys()
    assert {attribute for _, attribute, _ in figures} == ATTRIBUTES
    assert sound.rows(ALARMS) == []


@pytest.mark.parametrize("dimension", FAULTS)
def test_a_fault_moves_its_figure_and_rings_and_no_other(frozen, sound, dimension):
    fault, where = FAULTS[dimension]
    house = frozen.house(f"spoiled_{dimension}", like=sound)
    house.build(spoiled(fault), also=ALSO)
    before, after = shares(sound), shares(house)
    assert {figure for figure in before if after.get(figure) != before[figure]} == {(*one, dimension) for one in where}
    assert set(house.rows(ALARMS)) == {(*one, dimension) for one in where}


def test_figures_are_remembered_where_they_change_only(frozen, sound):
    runs = "select quality_run, count(*) from state.source_quality_history group by all order by all"
    house = frozen.house("remembered", like=sound)
    house.build({"all": people()}, also=ALSO)
    ((first, figures),) = house.rows(runs)
    house.build(spoiled(put("phone", lambda _: "")), also=ALSO)
    assert house.rows(runs) == [(first, figures), (first + 1, figures)]
    assert house.rows(ALARMS) == [("crm", "phone", "completeness")]
    # it rings until it is mended, and the median of three runs forgets one bad one
    house.build(spoiled(put("phone", lambda _: "")), also=ALSO)
    assert house.rows(ALARMS) == [("crm", "phone", "completeness")]
    house.build({"all": people()}, also=ALSO)
    assert house.rows(ALARMS) == []


def test_a_word_that_no_mapping_knows_is_told(frozen, sound):
    house = frozen.house("unmapped", like=sound)
    house.build(spoiled(put("gender", lambda _: "Varona")), also=ALSO)
    told = "select source_system, attribute, raw_value, holding_records from marts.unmapped_values"
    assert house.rows(told) == [("crm", "gender", "Varona", 20)]
    assert set(house.rows(ALARMS)) == {("crm", "gender", "validity")}


def test_a_word_that_fell_back_to_a_default_is_told_and_warned_of(frozen, sound):
    house = frozen.house("fallen_back", like=sound)
    assert warned(house) == "pass"
    house.build(spoiled(put("party_type", lambda _: "Gremio")), also=ALSO)
    told = "select source_system, attribute, raw_value, holding_records from marts.unmapped_values"
    assert house.rows(told) == [("crm", "party_type", "gremio", 20)]
    assert warned(house) == "warn"
    # a row of the seed is all it takes
    seed = frozen.seeds / "reference" / "picklist_values.csv"
    before = seed.read_text()
    seed.write_text(f"{before}party_type,gremio,organisation\n")
    try:
        house.dbt("seed", "--select", "picklist_values")
        house.dbt("run", "--select", "unmapped_values")
    finally:
        seed.write_text(before)
    assert (house.rows(told), warned(house)) == ([], "pass")


def warned(house):
    """What the build says of words without a mapping."""
    alarm = "words_without_a_mapping"
    ran = house.workshop.dbt("test", house.paths.warehouse, house.paths.raw, "--select", alarm)
    (status,) = [str(result.status) for result in ran.result.results if result.node.name == alarm]
    return status


def test_an_attribute_that_a_source_stops_giving_rings(frozen, sound):
    house = frozen.house("stopped", like=sound)
    house.build(spoiled(put("email", lambda _: "", count=100)), also=ALSO)
    assert ("crm", "email", "completeness") in house.rows(ALARMS)
