"""Buckets and doors of the five application sources, over the rows of `raw_tables`."""

from datetime import datetime
from decimal import Decimal

import pytest

pytestmark = pytest.mark.xdist_group("staging")
MONDAY = datetime(2026, 3, 2, 9)
TUESDAY = datetime(2026, 3, 3, 9)
CONSENTS = """
    select record_id, consent_channel, consent_state, stated_at, contact_value, stated_word
    from staging.std_{}__consents order by all"""


def test_dbt_build_is_clean(staged):
    assert staged.code == 0, staged.said[-3000:]


def test_every_raw_row_is_in_one_bucket(staged):
    odd = """
        select source_table, row_bucket, row_reason, row_count from staging.std_{}__raw_rows
        where row_bucket <> 'kept' or row_reason is not null order by all"""
    assert staged.rows(odd.format("salesforce")) == [
        ("contact", "deleted", "deleted_at_source", 1),
        ("contact", "quarantined", "missing_id", 2),
        ("contact", "repeated", "repeated_or_older_version", 2),
        ("opportunity", "deleted", "deleted_at_source", 1),
        ("opportunity", "kept", "no_usable_closed_at", 1),
    ]
    assert staged.rows(odd.format("shopify")) == [
        ("order", "kept", "no_usable_total_price", 1),
        ("order_line_refund", "repeated", "repeated_or_older_version", 1),
    ]
    assert staged.rows(odd.format("zendesk")) == [("user", "deleted", "deleted_at_source", 2)]
    assert staged.rows(odd.format("mailchimp")) == [("unsubscribe", "kept", "no_usable_occurred_at", 1)]
    assert staged.rows(odd.format("loyalty_pos")) == [
        ("card", "repeated", "repeated_or_older_version", 1),
        ("receipt", "repeated", "repeated_or_older_version", 1),
    ]


def test_no_raw_row_is_lost(staged):
    for source in ("salesforce", "shopify", "zendesk", "mailchimp", "loyalty_pos"):
        lost = f"""
            select source_table, sum(row_count), max(raw_row_count) from staging.std_{source}__raw_rows
            group by source_table having sum(row_count) <> max(raw_row_count)"""
        assert staged.rows(lost) == []


def test_an_empty_table_is_in_the_ledger(staged):
    rows = "select row_bucket, row_count, raw_row_count from staging.std_shopify__raw_rows where source_table = {}"
    assert staged.rows(rows.format("'abandoned_checkout'")) == [("kept", 0, 0)]


def test_the_newest_version_is_kept(staged):
    names = "select first_name, row_version, row_bucket from staging.stg_salesforce__contact where contact_id = '003A'"
    assert sorted(staged.rows(names)) == [("Ana", 1, "kept"), ("Ana", 2, "repeated"), ("Anna", 3, "repeated")]


def test_salesforce_people_and_organisations_are_customers(staged):
    customers = """
        select record_id, source_table, party_type, company, is_deleted_at_source
        from staging.std_salesforce__customers order by record_id"""
    assert staged.rows(customers) == [
        ("salesforce:main:001A", "account", "organisation", "Molinos del Sur S.L.", False),
        ("salesforce:main:003A", "contact", "person", "Molinos del Sur S.L.", False),
        ("salesforce:main:003B", "contact", "person", None, True),
        ("salesforce:main:00QA", "lead", "person", "Molinos", False),
        ("salesforce:main:00QB", "lead", "person", None, False),
    ]


def test_salesforce_merges_and_conversions_are_links(staged):
    assert staged.rows("select * from staging.std_salesforce__native_links order by all") == [
        ("salesforce:main:003A", "salesforce:main:003B", "merged", TUESDAY),
        ("salesforce:main:003A", "salesforce:main:00QA", "converted_lead", MONDAY),
    ]


def test_one_number_in_two_fields_is_one_identifier(staged):
    assert staged.rows("select identifier_value from staging.std_salesforce__identifiers order by all") == [
        ("612000001",), ("912000001",), ("ana@example.com",)
    ]  # fmt: skip


def test_only_won_opportunities_are_orders(staged):
    orders = "select order_id, record_id, gross_amount, currency from staging.std_salesforce__orders order by all"
    assert staged.rows(orders) == [
        ("salesforce:main:006A", "salesforce:main:001A", Decimal("1200.50"), "EUR"),
        ("salesforce:main:006C", "salesforce:main:001A", Decimal("10.00"), "EUR"),
    ]


def test_shopify_customers_are_completed_from_their_default_address(staged):
    customers = """
        select source_record_id, source_table, first_name, last_name, email, phone, street, postal_code
        from staging.std_shopify__customers order by all"""
    assert staged.rows(customers) == [
        ("6500000000001", "customer", "Ana", "Soler", "ana@example.com", "612000002", "Calle Mayor 3", "28001"),
        ("6500000000002", "customer", "Leo", None, "leo@example.com", "612000009", None, None),
        ("order-101", "order", None, None, "guest@example.com", None, None, "08001"),
    ]


def test_shopify_identifiers_come_from_account_address_and_order(staged):
    found = """
        select identifier_kind, identifier_value from staging.std_shopify__identifiers
        where record_id = 'shopify:main:6500000000001' order by all"""
    assert staged.rows(found) == [
        ("email", "ana.otra@example.com"),
        ("email", "ana@example.com"),
        ("phone", "612000002"),
        ("phone", "612000003"),
    ]


def test_shopify_orders_say_who_bought_where_and_what_came_of_it(staged):
    orders = """
        select source_order_id, record_id, channel, order_status, gross_amount, refunded_amount, store_id
        from staging.std_shopify__orders order by all"""
    ana, leo, none = "shopify:main:6500000000001", "shopify:main:6500000000002", Decimal("0.00")
    assert staged.rows(orders) == [
        ("100", ana, "web", "completed", Decimal("50.00"), Decimal("24.20"), None),
        ("101", "shopify:main:order-101", "web", "completed", Decimal("20.00"), none, None),
        ("102", None, "store", "completed", Decimal("9.99"), none, "77"),
        ("103", None, "web", "test", Decimal("1.00"), none, None),
        ("104", leo, "web", "cancelled", Decimal("30.00"), none, None),
        ("105", leo, "other", "completed", None, none, None),
    ]


def test_shopify_words_that_no_mapping_knows_are_told(staged):
    assert staged.rows("select * from staging.std_shopify__unmapped_values order by attribute") == [
        ("shopify", "financial_status", "Disputed", 1, "shopify:main:101"),
        ("shopify", "source_name", "580111", 1, "shopify:main:105"),
    ]


def test_shopify_lines_are_net_of_discounts(staged):
    lines = "select order_line_id, order_id, gross_amount, refunded_amount from staging.std_shopify__order_lines"
    assert staged.rows(lines) == [("shopify:main:1000", "shopify:main:100", Decimal("50.00"), Decimal("24.20"))]


def test_zendesk_staff_are_no_customers(staged):
    users = "select source_record_id, is_deleted_at_source from staging.std_zendesk__customers order by all"
    assert staged.rows(users) == [("1", False), ("3", True), ("4", True)]
    assert staged.rows("select * from staging.std_zendesk__native_links") == [
        ("shopify:main:6500000000001", "zendesk:main:1", "external_id", MONDAY)
    ]


def test_a_mailchimp_member_of_two_lists_is_two_records(staged):
    members = "select record_id from staging.std_mailchimp__customers order by all"
    assert staged.rows(members) == [("mailchimp:main:m1:L1",), ("mailchimp:main:m1:L2",)]


def test_an_inactive_loyalty_card_still_has_a_holder(staged):
    cards = """
        select source_record_id, first_name, national_id, birth_date, is_deleted_at_source
        from staging.std_loyalty_pos__customers"""
    assert staged.rows(cards) == [("0007", "Ana", "12345678Z", "31/12/1980", False)]


def test_receipts_are_in_units_of_money_and_void_ones_are_cancelled(staged):
    orders = """
        select source_order_id, record_id, order_status, gross_amount, cost_amount
        from staging.std_loyalty_pos__orders order by all"""
    assert staged.rows(orders) == [
        ("r1", "loyalty_pos:main:0007", "completed", Decimal("19.99"), Decimal("9.01")),
        ("r2", None, "cancelled", Decimal("0.05"), None),
    ]
    lines = "select order_line_id, gross_amount, cost_amount from staging.std_loyalty_pos__order_lines order by all"
    assert staged.rows(lines) == [
        ("loyalty_pos:main:r1:1", Decimal("9.99"), Decimal("4.00")),
        ("loyalty_pos:main:r1:2", Decimal("10.00"), Decimal("5.01")),
    ]


def test_a_word_in_a_flag_that_is_neither_yes_nor_no_is_told(staged):
    told = "select attribute, raw_value, holding_records, example_id from staging.std_{}__unmapped_values order by all"
    assert staged.rows(told.format("loyalty_pos")) == [("card.is_active", "perhaps", 1, "loyalty_pos:main:0007")]
    assert staged.rows(told.format("salesforce")) == [
        ("contact.do_not_call", "nur abends", 3, "salesforce:main:003A")
    ]  # fmt: skip
    assert staged.rows(told.format("zendesk")) == [("ticket_comment.public", "sometimes", 1, "zendesk:main:8")]
    assert staged.rows(told.format("mailchimp")) == [("member_status", "hibernating", 1, "mailchimp:main:m1:L2")]


def test_a_box_that_is_not_ticked_is_no_yes(staged):
    """A word that nobody can read is none either; a contact that is deleted still says no."""
    ana, gone = "salesforce:main:003A", "salesforce:main:003B"
    assert staged.rows(CONSENTS.format("salesforce")) == [
        (ana, "email", "unknown", None, "ana@example.com", "0"),
        (ana, "phone", "unknown", None, None, "nur abends"),
        (gone, "email", "withdrawn", TUESDAY, "ana@example.com", "TRUE"),
    ]


def test_a_yes_is_as_old_as_itself_and_a_no_as_its_row(staged):
    ana, leo = "shopify:main:6500000000001", "shopify:main:6500000000002"
    assert staged.rows(CONSENTS.format("shopify")) == [
        (ana, "email", "given", TUESDAY, "ana@example.com", "SUBSCRIBED"),
        (leo, "email", "withdrawn", TUESDAY, "leo@example.com", "false"),
    ]
    assert staged.rows(CONSENTS.format("mailchimp")) == [
        ("mailchimp:main:m1:L1", "email", "given", MONDAY, "ana@example.com", "subscribed"),
        ("mailchimp:main:m1:L2", "email", "unknown", TUESDAY, "ana@example.com", "hibernating"),
        ("mailchimp:main:m1:L2", "email", "withdrawn", None, "ana@example.com", "unsubscribed"),
    ]
