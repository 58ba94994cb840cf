"""The traps that can be seen in one raw value are there, in the record that the truth names."""

import re
from collections.abc import Callable

import pytest
from reading import read, read_list

from customer360.demo import DemoSummary
from customer360.demo.poison import EMOJI, FAR_FUTURE, FORMULA, RIGHT_TO_LEFT, SQL_NAME, TEMPLATE, ZERO_WIDTH

Row = dict[str, object]
SEEN: dict[str, Callable[[Row], bool]] = {
    "formula_name": lambda row: row["first_name"] == FORMULA,
    "sql_name": lambda row: row["last_name"] == SQL_NAME,
    "template_name": lambda row: row["first_name"] == TEMPLATE,
    "emoji_name": lambda row: row["first_name"] == EMOJI,
    "right_to_left_name": lambda row: row["name"] == RIGHT_TO_LEFT,
    "zero_width_space": lambda row: ZERO_WIDTH in row["first_name"],
    "nul_byte": lambda row: "\x00" in row["note"],
    "relay_email": lambda row: row["email"].endswith("@privaterelay.appleid.com"),
    "future_timestamp": lambda row: FAR_FUTURE.item() in row.values(),
    "placeholder_birth_date": lambda row: row["birth_date"] == "01/01/1900",
    "impossible_date": lambda row: row["birth_date"] in ("31/02/1985", "30/02/1979"),
    "placeholder_phone": lambda row: (row.get("tel") or row["phone"]) in ("000000000", "999999999", "600000000"),
    "placeholder_national_id": lambda row: row["nif"] == "00000000T",
    "placeholder_name": lambda row: bool({"SIN DATOS", "Unknown"} & set(row.values())),
    "company_id_on_contact": lambda row: "nif" not in row or re.fullmatch("[AB][0-9]{8}", row["nif"]) is not None,
    "store_phone": lambda row: row["tel"].startswith("91555"),
    "role_email": lambda row: row["email"].strip().lower().startswith("info@"),
    "soft_deleted": lambda row: row.get("is_deleted") or row.get("_fivetran_deleted"),
    "recreated_id": lambda row: row["is_deleted"] and row["master_record_id"] is None,
    "converted_lead": lambda row: row["is_converted"] and row["converted_contact_id"],
    "test_order": lambda row: row["test"],
    "guest_order": lambda row: row["customer_id"] is None,
    "agent": lambda row: row["role"] in ("agent", "admin"),
    "external_id_link": lambda row: row["external_id"] is not None,
    "phone_prefix_00": lambda row: any(str(value).startswith("00") for value in row.values()),
    "national_id_without_letter": lambda row: (row.get("nif") or row["national_id"]).isdigit(),
    "truncated_name": lambda row: max(len(row["first_name"]), len(row["last_name"])) in (14, 15),
    "gmail_variant": lambda row: "gmail" in (row.get("email_address") or row["email"]).lower(),
    "embedded_newline": lambda row: "\n" in row["city"],
    "embedded_delimiter": lambda row: ";" in row["company"] and '"' in row["company"],
    "very_long_name": lambda row: len(row["first_name"]) > 19_000,
    "prompt_injection": lambda row: "previous instructions" in row["description"],
}  # fmt: skip


@pytest.fixture(scope="module")
def raw(demo: DemoSummary) -> dict[tuple[str, str, str], Row]:
    """The raw row of every record that the truth can name (the mailing list by address and list)."""
    keys = {"loyalty_pos.card": "card_no", "loyalty_pos.receipt": "receipt_id"}
    found: dict[tuple[str, str, str], Row] = {}
    for table in demo.rows:
        source, _, name = table.partition(".")
        if source in ("contact_lists", "order_lists", "_truth") or table in ("mailchimp.list", "mailchimp.unsubscribe"):
            continue
        for row in read(demo.folder, table).to_pylist():
            key = str(row.get(keys.get(table, "id")))
            found[source, name, f"{key}:{row['list_id']}" if table == "mailchimp.member" else key] = row
    for path in (demo.folder / "contact_lists").iterdir():
        for row in read_list(path):
            found[row["source"], "contact_lists", row["source_record_id"]] = row
    return found


@pytest.mark.parametrize("trap", SEEN)
def test_a_trap_shows_in_the_record_that_the_truth_names(demo, raw, trap):
    planted = [one for one in read(demo.folder, "_truth.traps").to_pylist() if one["trap"] == trap]
    assert planted
    hidden = [one for one in planted if not SEEN[trap](raw[one["source"], one["table"], one["source_record_id"]])]
    assert hidden == []


def test_people_who_share_a_switchboard_share_nothing_else(demo, raw):
    planted = [one for one in read(demo.folder, "_truth.traps").to_pylist() if one["trap"] == "switchboard_phone"]
    rows = [raw["salesforce", "contact", one["source_record_id"]] for one in planted]
    assert len({row["phone"] for row in rows}) == 1
    assert {row["mobile_phone"] for row in rows} == {None}
    assert len({row["account_id"] for row in rows}) == 1
    assert len({row["name"] for row in rows}) >= 38
