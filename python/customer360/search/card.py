"""A customer's profile to read in a terminal, and the candidates of a search."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from customer360.pipeline.console import counted
from customer360.search.answer import Answer, Candidate
from customer360.search.profile import Profile, Row
from customer360.why.show import safe

LATEST = 5
# what a card shows of each section, in the order of the columns
SHOWN = {
    "orders": ("ordered_at", "order_id", "channel", "order_status", "net_amount", "currency"),
    "carts": ("started_at", "cart_id", "cart_status", "gross_amount", "currency"),
    "tickets": ("started_at", "interaction_id", "interaction_channel", "interaction_status", "interaction_subject"),
    "calls": ("started_at", "interaction_id", "duration_seconds"),
    "web_visits": ("started_at", "event_count", "page_count", "first_page_url", "anonymous_id"),
    "devices": ("last_seen_at", "anonymous_id", "visitor_count"),
    "consents": ("consent_channel", "consent_reason", "contact_point", "counted_at", "source_system"),
    "household": ("household_id", "household_kind", "street", "house_number", "postal_code", "city"),
    "household_members": ("customer_id", "full_name", "birth_date"),
    "accounts": ("relation_kind", "account_id", "account_name", "city", "contact_count"),
    "relations": ("relation_kind", "direction", "other_id", "full_name"),
    "versions": ("valid_from", "valid_to", "full_name", "email", "phone", "street", "city"),
    "sources": ("record_id", "match_confidence"),
}
OUTCOMES = {
    "one": "[green]one customer has all of it[/green]",
    "ambiguous": "[yellow]ambiguous: {exact} have all of it[/yellow]",
    "near": "[yellow]nobody has all of it as it was typed; these come near[/yellow]",
    "none": "[yellow]nobody is like that[/yellow]",
}


def show_answer(console: Console, typed: str, answer: Answer) -> None:
    """The candidates of a search, one a row, with what was found of each."""
    told = OUTCOMES[answer.outcome].format(exact=counted(answer.exact_customers, "customer"))
    console.print(f"[bold]{safe(typed)}[/bold]: {told}", soft_wrap=True)
    if not answer.candidates:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for heading in ("customer", "name", "born", "e-mail", "phone", "address", "found by"):
        table.add_column(heading, overflow="fold")
    for one in answer.candidates:
        cells = (one.customer_id, one.name, one.birth_date, one.email, one.phone, one.address)
        table.add_row(*(safe(cell) for cell in cells), safe(found_by(one)), style=None if one.is_exact else "dim")
    console.print(table)
    if answer.found_customers > len(answer.candidates):
        console.print(
            f"[dim]{counted(answer.found_customers, 'customer')} in all meet some of it[/dim]", soft_wrap=True
        )


def found_by(candidate: Candidate) -> str:
    """What met which values, each value once: `phone 34915551234 (part), name jose garcia (nickname)`."""
    told = dict.fromkeys(
        f"{one.kind.replace('_', ' ')} {one.value}" + ("" if one.how == "exact" else f" ({one.how})")
        for one in candidate.matches
    )
    return ", ".join(told)


def show_profile(console: Console, profile: Profile) -> None:
    """A card: who it is, what is known, what happened last."""
    golden = profile.golden
    if profile.redirected_from:
        moved = f"{safe(profile.redirected_from)} is {safe(profile.customer_id)} now"
        console.print(f"[yellow]{moved}[/yellow]", soft_wrap=True)
    name = golden.get("full_name") or golden.get("company") or "(no name)"
    console.print(f"[bold]{safe(str(name))}[/bold]  {safe(profile.customer_id)}", soft_wrap=True)
    fields = Table(box=None, padding=(0, 2, 0, 2), show_header=False, pad_edge=False)
    for field, value in golden.items():
        if value is not None and field not in ("customer_id", "full_name"):
            fields.add_row(f"[dim]{field.replace('_', ' ')}[/dim]", safe(written(value)))
    for section in ("segments", "value"):
        for row in profile.sections[section]:
            for field, value in row.items():
                if value is not None and field != "customer_id":
                    fields.add_row(f"[dim]{field.replace('_', ' ')}[/dim]", safe(written(value)))
    console.print(fields)
    for section, columns in SHOWN.items():
        show_section(console, section, columns, profile.sections[section], profile.counts[section])


def show_section(console: Console, section: str, columns: Sequence[str], rows: Sequence[Row], count: int) -> None:
    """How many rows a section has, and the first of them."""
    console.print(f"[bold]{section.replace('_', ' ')}[/bold] {count:,}")
    if not rows or not columns:
        return
    table = Table(box=None, padding=(0, 2, 0, 2), show_header=False, pad_edge=False)
    for row in rows[:LATEST]:
        table.add_row(*(safe(written(row.get(column))) for column in columns))
    console.print(table)
    if count > LATEST:
        console.print(f"[dim]  and {count - LATEST:,} more[/dim]")


def written(value: Any) -> str:
    """A value as it is read."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return f"{value:.2f}" if isinstance(value, float) else str(value)
