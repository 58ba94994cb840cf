"""Companies and what others are to them, case by case: in memory, without dbt."""

import sys
from pathlib import Path

import duckdb
import pytest

sys.path.append(str(Path(__file__).parents[1] / "standardize"))
from render import PROJECT, Renderer

MARTS = PROJECT / "models" / "marts" / "customers"
KINDS = PROJECT / "seeds" / "customers" / "relation_kinds.csv"
WARNING = PROJECT / "tests" / "marts" / "relations_that_run_in_a_circle.sql"
MODELS = (
    "told_relations",
    "relation_cycles",
    "account_ancestors",
    "judged_relations",
    "customer_relations",
    "refused_relations",
    "dim_account",
)
WORDS = {">": "child_of", "@": "contact_of", "$": "dealer_of", "!": "driver_of", "?": "friend_of"}


class Register:
    """Companies (capitals) and people (small letters) with their relations."""

    def __init__(self, *relations):
        """A relation is `AB>` (A belongs to B), told by a source; by a steward where a `*` follows, in that order."""
        self.connection = duckdb.connect(config={"threads": 1})
        self.connection.execute(f"create table relation_kinds as from read_csv('{KINDS}')")
        self.connection.execute(
            "create table golden_customers as select chr(code) as customer_id, chr(code) as full_name, "
            "case when code < 91 then 'organisation' else 'person' end as party_type, null::varchar as national_id, "
            "null::varchar as email, null::varchar as phone, null::varchar as postal_code, null::varchar as city, "
            "null::varchar as country_code from (select cast(unnest(range(65, 123)) as integer) as code)"
        )
        self.connection.execute(
            "create table member_relations (said_by text, told_id text, relation_kind text, told_related_id text, "
            "related_since timestamp, customer_id text, related_customer_id text)"
        )
        for day, told in enumerate(relations, 1):
            one, other, kind = told[:3]
            said_by = "steward" if told.endswith("*") else "source"
            sides = [side if side.isalpha() else None for side in (one, other)]
            row = [said_by, f"s:{one}{day}", WORDS[kind], f"s:{other}{day}", f"2024-01-01 00:00:{day % 60:02}", *sides]
            self.connection.execute("insert into member_relations values (?, ?, ?, ?, ?, ?, ?)", row)
        self.renderer = Renderer("duckdb")
        self.renderer.environment.globals["ref"] = lambda table: table
        for model in MODELS:
            self.connection.execute(f"create table {model} as {self.rendered(MARTS / f'{model}.sql')}")

    def rendered(self, file):
        """SQL of a file."""
        return self.renderer.environment.from_string(file.read_text(encoding="utf-8")).render()

    def accounts(self, columns):
        """These columns of the accounts that have any relation, by account."""
        told = "select customer_id from customer_relations union select related_customer_id from customer_relations"
        return self.rows(f"select account_id, {columns} from dim_account where account_id in ({told}) order by 1")

    def refused(self):
        """Who, kind, whom, and why not."""
        told = "left(told_id[3:], 1) || left(told_related_id[3:], 1), refusal"
        return self.rows(f"select {told} from refused_relations order by all")

    def warnings(self):
        """What the build warns of."""
        return {row[0] for row in self.rows(f"select refusal from ({self.rendered(WARNING)})")}

    def rows(self, query):
        """The rows of a query."""
        return self.connection.execute(query).fetchall()


def test_a_tree_of_companies():
    register = Register("BA>", "CB>", "DB>")
    told = "parent_account_id, top_account_id, account_level, subsidiary_count"
    assert register.accounts(told) == [
        ("A", None, "A", 0, 1),
        ("B", "A", "A", 1, 2),
        ("C", "B", "A", 2, 0),
        ("D", "B", "A", 2, 0),
    ]
    assert register.refused() == []
    assert register.warnings() == set()


def test_contacts_dealers_and_drivers_are_counted_where_they_belong():
    register = Register("aA@", "bA@", "aB@", "DA$", "Dc$", "eA!", "fc!")
    told = "contact_count, dealer_count, driver_count, served_count"
    assert register.accounts(told) == [("A", 2, 1, 1, 0), ("B", 1, 0, 0, 0), ("D", 0, 0, 0, 2)]
    assert len(register.rows("from customer_relations")) == 7


def test_what_several_records_tell_is_one_relation():
    register = Register("aA@", "aA@", "aA@*")
    assert register.rows("select said_by, told_count from customer_relations") == [("source", 3)]


@pytest.mark.parametrize(
    ("relations", "refused"),
    [
        (["AB>", "BA>"], [("AB", "cycle"), ("BA", "cycle")]),
        (["AB>", "BC>", "CA>"], [("AB", "cycle"), ("BC", "cycle"), ("CA", "cycle")]),
        # who hangs below a cycle keeps its parent, who stands above nobody's
        (["AB>", "BA>", "DA>", "ED>"], [("AB", "cycle"), ("BA", "cycle")]),
    ],
)
def test_a_cycle_is_refused_listed_and_rings(relations, refused):
    register = Register(*relations)
    assert register.refused() == refused
    assert register.warnings() == {"cycle"}
    kept = register.rows("select customer_id || related_customer_id from customer_relations order by 1")
    assert [pair for (pair,) in kept] == [told[:2] for told in relations if (told[:2], "cycle") not in refused]


def test_below_a_cycle_the_tree_goes_on():
    register = Register("AB>", "BA>", "DA>", "ED>")
    assert ("E", "A", 2) in register.accounts("top_account_id, account_level")


@pytest.mark.parametrize(
    ("relation", "refusal"),
    [
        ("AA>", "same_customer"),
        ("aA>", "wrong_party_type"),
        ("Aa>", "wrong_party_type"),
        ("AB@", "wrong_party_type"),
        ("A0>", "unknown_customer"),
        ("0A@", "unknown_customer"),
        ("aA?", "unknown_kind"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(relation, refusal):
    register = Register(relation, "bB@")
    assert register.refused() == [(relation[:2], refusal)]
    assert len(register.rows("from customer_relations")) == 1
    assert (refusal in register.warnings()) == (refusal == "unknown_kind")
    # what a steward tells in vain rings always
    assert refusal in Register(relation + "*").warnings()


def test_of_several_parents_the_stewards_counts_else_the_last_told():
    assert Register("AB>", "AC>").refused() == [("AB", "another_parent")]
    assert Register("AB>*", "AC>").refused() == [("AC", "another_parent")]


def test_a_chain_that_is_too_long_is_refused_and_ends():
    """A chain of more companies than letters: told of numbered companies, on both sides of the limit."""
    register = Register()
    for table, query in {
        "golden_customers": "select 'n' || n as customer_id, 'organisation' as party_type from range(40) as t(n)",
        "member_relations": (
            "select 'source' as said_by, 'n' || n as told_id, 'child_of' as relation_kind, "
            "'n' || (n + 1) as told_related_id, 'n' || n as customer_id, "
            "'n' || (n + 1) as related_customer_id from range(39) as t(n)"
        ),
    }.items():
        register.connection.execute(f"delete from {table}")
        register.connection.execute(f"insert into {table} by name {query}")
    for model in MODELS:
        query = register.rendered(MARTS / f"{model}.sql")
        register.connection.execute(f"create or replace table {model} as {query}")
    assert register.warnings() == {"too_deep"}
    deep = register.rows("select count(*), max(account_level) from dim_account where top_account_id = 'n39'")
    assert deep == [(30, 29)]


def test_nothing_is_told():
    register = Register()
    assert register.refused() == []
    assert len(register.rows("from dim_account")) == 26
