from collections import Counter

from reading import raw_ids, read, read_list

from customer360.demo import DemoSummary
from customer360.demo.ledger import HYGIENE, OVER, TRAPS, UNDER


def rows(demo: DemoSummary, table: str) -> list[dict]:
    return read(demo.folder, table).to_pylist()


def test_every_true_record_stands_in_its_raw_table_once_apart_from_repeated_loads(demo):
    raw = {table: Counter(ids) for table, ids in raw_ids(demo.folder).items()}
    repeated = {
        (one["source"], one["table"], one["source_record_id"])
        for one in rows(demo, "_truth.traps")
        if one["trap"] == "repeated_load"
    }
    for one in rows(demo, "_truth.records"):
        key = (one["source"], one["table"], one["source_record_id"])
        assert raw[key[:2]][key[2]] == (2 if key in repeated else 1), key


def test_every_raw_customer_is_in_the_truth(demo):
    true = {(one["source"], one["table"], one["source_record_id"]) for one in rows(demo, "_truth.records")}
    raw = raw_ids(demo.folder)
    orders = read(demo.folder, "shopify.order").select(["id", "customer_id"]).to_pylist()
    raw["shopify", "order"] = [str(one["id"]) for one in orders if one["customer_id"] is None]
    missing = {(*table, one) for table, ids in raw.items() for one in ids if one} - true
    assert missing == set()


def test_true_records_are_unique(demo):
    keys = [(one["source"], one["table"], one["source_record_id"]) for one in rows(demo, "_truth.records")]
    assert len(keys) == len(set(keys))


def test_a_person_has_between_two_and_two_and_a_half_records(demo):
    assert 2.0 <= demo.customer_records / demo.people <= 2.5
    people = {
        one["true_customer_id"] for one in rows(demo, "_truth.records") if one["true_customer_id"].startswith("P")
    }
    assert len(people) == demo.people


def test_repeated_loads_are_exact_copies(demo):
    for table in ("salesforce.contact", "shopify.customer", "shopify.order", "loyalty_pos.receipt", "zendesk.user"):
        found = read(demo.folder, table)
        key = found.column_names[0]
        distinct = found.group_by(found.column_names).aggregate([]).num_rows
        assert found.num_rows > distinct == len(set(found[key].to_pylist())), table


def test_every_trap_is_planted_and_counted(demo):
    counted = Counter(one["trap"] for one in rows(demo, "_truth.traps"))
    assert [trap for trap in TRAPS if not counted[trap]] == []
    assert dict(counted) == demo.traps
    assert {one["kind"] for one in rows(demo, "_truth.traps")} == {OVER, UNDER, HYGIENE}


def test_the_switchboard_is_on_forty_contacts(demo):
    groups = Counter(one["group_id"] for one in rows(demo, "_truth.traps") if one["trap"] == "switchboard_phone")
    ids = {one["source_record_id"] for one in rows(demo, "_truth.traps") if one["trap"] == "switchboard_phone"}
    phones = {one["phone"][-8:].replace(" ", "") for one in rows(demo, "salesforce.contact") if one["id"] in ids}
    assert max(groups.values()) >= 40
    assert len(phones) == len(groups)


def test_over_merge_groups_hold_several_people(demo):
    person = {
        (one["source"], one["table"], one["source_record_id"]): one["true_customer_id"]
        for one in rows(demo, "_truth.records")
    }
    groups: dict[str, set[str]] = {}
    for one in rows(demo, "_truth.traps"):
        if one["kind"] == OVER:
            key = (one["source"], one["table"], one["source_record_id"])
            groups.setdefault(one["group_id"], set()).add(person[key])
    alone = [group for group, people in groups.items() if len(people) < 2]
    assert alone == []


def test_traps_of_known_records_name_known_records(demo):
    known = {(one["source"], one["table"], one["source_record_id"]) for one in rows(demo, "_truth.records")}
    elsewhere = {"repeated_load", "prompt_injection", "missing_record_id"}
    for one in rows(demo, "_truth.traps"):
        if one["trap"] not in elsewhere:
            assert (one["source"], one["table"], one["source_record_id"]) in known, one


def test_merged_and_converted_records_name_their_successors(demo):
    contacts = {one["id"]: one for one in rows(demo, "salesforce.contact")}
    true = {one["source_record_id"]: one["true_customer_id"] for one in rows(demo, "_truth.records")}
    merged = [one for one in contacts.values() if one["master_record_id"]]
    assert merged
    for one in merged:
        assert one["is_deleted"]
        assert not contacts[one["master_record_id"]]["is_deleted"]
        assert true[one["id"]] == true[one["master_record_id"]]
    converted = [one for one in rows(demo, "salesforce.lead") if one["is_converted"]]
    assert converted
    for one in converted:
        assert true[one["id"]] == true[one["converted_contact_id"]]


def test_external_ids_name_the_same_person_in_the_shop(demo):
    true = {(one["source"], one["source_record_id"]): one["true_customer_id"] for one in rows(demo, "_truth.records")}
    linked = [one for one in rows(demo, "zendesk.user") if one["external_id"]]
    assert linked
    for one in linked:
        assert true["zendesk", str(one["id"])] == true["shopify", str(one["external_id"])]


def test_order_lists_name_known_buyers(demo):
    known = {(one["source"], one["source_record_id"]) for one in rows(demo, "_truth.records") if one["is_customer"]}
    for path in (demo.folder / "order_lists").iterdir():
        listed = read_list(path)
        assert listed
        assert {(one["source"], one["source_record_id"]) for one in listed} <= known
