from collections import Counter
from dataclasses import asdict

import numpy as np
import pytest
from lifetimes import GammaGammaFitter, ModifiedBetaGeoFitter
from reading import read, read_list

from customer360.demo.making import DEFAULT_AS_OF
from customer360.demo.purchases import PERSONS, Purchases, simulate
from customer360.demo.world import HISTORY_DAYS, World

BUYERS = 40_000


@pytest.fixture(scope="module")
def made() -> Purchases:
    world = World(1, BUYERS, 0, BUYERS, DEFAULT_AS_OF)
    days = np.random.default_rng(5).integers(0, HISTORY_DAYS, BUYERS).astype("timedelta64[D]")
    return simulate(world, "purchases", PERSONS, world.history_start + days)


@pytest.fixture(scope="module")
def summary(made: Purchases) -> dict[str, np.ndarray]:
    """Repeat purchases, recency and tenure in weeks, mean spend of the repeat purchases."""
    end = np.cumsum(np.bincount(made.buyer, minlength=BUYERS))
    count = np.diff(np.concatenate([[0], end]))
    week = np.timedelta64(7 * 86_400, "s")
    first, last = made.at[end - count], made.at[end - 1]
    spent = np.bincount(made.buyer, made.euro_cents, minlength=BUYERS) - made.euro_cents[end - count]
    return {
        "repeats": count - 1,
        "recency": (last - first) / week,
        "tenure": (np.datetime64(DEFAULT_AS_OF, "us") - first) / week,
        "value": spent / 100 / np.maximum(count - 1, 1),
    }


def test_the_process_put_in_can_be_found_again(summary):
    model = ModifiedBetaGeoFitter().fit(summary["repeats"], summary["recency"], summary["tenure"])
    found, put_in = dict(model.params_), asdict(PERSONS)
    assert found["r"] == pytest.approx(put_in["r"], rel=0.1)
    assert found["alpha"] == pytest.approx(put_in["alpha"], rel=0.1)
    assert found["a"] / (found["a"] + found["b"]) == pytest.approx(0.9 / 4.1, rel=0.1)


def test_the_spend_put_in_can_be_found_again(summary):
    again = summary["repeats"] > 0
    model = GammaGammaFitter().fit(summary["repeats"][again], summary["value"][again])
    p, q, v = (model.params_[name] for name in ("p", "q", "v"))
    assert p * v / (q - 1) == pytest.approx(PERSONS.p * PERSONS.gamma / (PERSONS.q - 1), rel=0.05)


def test_nobody_buys_after_leaving(made):
    left = made.left_on[made.buyer]
    gone = ~np.isnat(left)
    assert gone.mean() > 0.2
    assert (made.at[gone].astype("datetime64[D]") <= left[gone]).all()


def test_every_true_order_can_be_seen_in_one_channel(demo):
    true = {one["true_customer_id"]: one["true_orders"] for one in read(demo.folder, "_truth.purchases").to_pylist()}
    owner = {
        (one["source"], one["source_record_id"]): one["true_customer_id"]
        for one in read(demo.folder, "_truth.records").to_pylist()
    }
    bought = {}
    for one in read(demo.folder, "shopify.order").to_pylist():
        if not one["test"] and one["financial_status"] in ("paid", "partially_refunded"):
            record = one["id"] if one["customer_id"] is None else one["customer_id"]
            bought["shopify", one["id"]] = owner["shopify", str(record)]
    for one in read(demo.folder, "loyalty_pos.receipt").to_pylist():
        if one["card_no"] and not one["is_void"]:
            bought["receipt", one["receipt_id"]] = owner["loyalty_pos", one["card_no"]]
    for path in (demo.folder / "order_lists").iterdir():
        for one in read_list(path):
            bought["list", one["order_id"]] = owner[one["source"], one["source_record_id"]]
    account = {one["id"]: owner["salesforce", one["id"]] for one in read(demo.folder, "salesforce.account").to_pylist()}
    for one in read(demo.folder, "salesforce.opportunity").to_pylist():
        if one["is_won"]:
            bought["opportunity", one["id"]] = account[one["account_id"]]
    assert Counter(bought.values()) == {person: count for person, count in true.items() if count}


def test_the_lines_of_an_order_add_up_to_its_amount(demo):
    for order, line, key, amount in (
        ("shopify.order", "shopify.order_line", "order_id", "total_price"),
        ("loyalty_pos.receipt", "loyalty_pos.receipt_line", "receipt_id", "total_amount_cents"),
    ):
        paid = Counter()
        for one in read(demo.folder, line).to_pylist():
            cents = one.get("line_amount_cents")
            paid[one[key]] += cents if cents is not None else one["price"] * one["quantity"] - one["total_discount"]
        orders = {next(iter(one.values())): one for one in read(demo.folder, order).to_pylist()}
        for name, one in orders.items():
            assert one.get("test") or paid[name] == pytest.approx(one[amount]), name


def test_refunds_give_back_no_more_than_was_paid(demo):
    refunds = {one["id"]: one["order_id"] for one in read(demo.folder, "shopify.refund").to_pylist()}
    back = Counter()
    for one in read(demo.folder, "shopify.order_line_refund").to_pylist():
        back[refunds[one["refund_id"]]] += one["subtotal"]
    orders = {one["id"]: one for one in read(demo.folder, "shopify.order").to_pylist()}
    assert set(back) == set(refunds.values())
    for order, amount in back.items():
        whole = orders[order]["financial_status"] == "refunded"
        assert 0 < amount <= orders[order]["total_price"] + 0.001
        assert whole == (abs(amount - orders[order]["total_price"]) < 0.005)
