"""How often room 1 says what phonenumbers and python-stdnum say of the same text."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import phonenumbers
from id_inputs import KINDS
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult
from room_alone import Room
from typed_inputs import Typed

# kinds without control characters: they can be wrong, and never be proved right
UNPROVABLE = ("us_ssn",)
IDENTIFIER_KINDS = ("iban", "imei")


class Verdict(NamedTuple):
    """One input, what room 1 makes of it and what the library makes of it."""

    typed: Typed
    ours: Any
    theirs: Any

    @property
    def agrees(self) -> bool:
        return self.ours == self.theirs


def judge_phones(typed: Sequence[Typed], room: Room) -> list[Verdict]:
    """Whether there is a number, which one, and whether it is in a range of its plan."""
    records = in_order(room([{"phone": one.text, "country_code": one.country} for one in typed])["customer_records"])
    return [Verdict(one, our_number(record), their_number(one)) for one, record in zip(typed, records, strict=True)]


def our_number(record: dict[str, Any]) -> tuple[str, bool] | None:
    """E.164 and whether its range is assigned; None where the record has no number of a known plan."""
    if record["phone_kind"] is None:
        return None
    return record["phone"], record["phone_kind"] != "unassigned"


def their_number(one: Typed) -> tuple[str, bool] | None:
    """E.164 and whether it is valid; None where the library holds it for impossible."""
    try:
        number = phonenumbers.parse(one.text, one.country)
    except NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164), phonenumbers.is_valid_number(number)


def judge_ids(typed: Sequence[Typed], room: Room) -> list[Verdict]:
    """The id where it is valid, else None; IBANs and IMEIs come by the identifiers door."""
    rows = [{"national_id": one.text, "country_code": one.country} for one in typed]
    codes = [
        (f"test:main:{place}", one.group, one.text) for place, one in enumerate(typed) if one.group in IDENTIFIER_KINDS
    ]
    tables = room(rows, ("customer_records", "record_identifiers"), identifiers=codes)
    valid_codes = {
        row["record_id"]: row["identifier_value"]
        for row in tables["record_identifiers"]
        if row["identifier_kind"] in IDENTIFIER_KINDS and is_right(row["identifier_kind"], row["is_valid"])
    }
    return [
        Verdict(
            one,
            valid_codes.get(record["record_id"]) if one.group in IDENTIFIER_KINDS else our_id(record, one),
            their_id(one),
        )
        for one, record in zip(typed, in_order(tables["customer_records"]), strict=True)
    ]


def our_id(record: dict[str, Any], one: Typed) -> str | None:
    """The id of the record where it is a valid one of the kind that was meant."""
    kind = record["national_id_kind"]
    is_meant = kind == one.group or {(kind or "")[:3], one.group[:3]} == {"es_"}
    return record["national_id"] if is_meant and is_right(one.group, record["national_id_is_valid"]) else None


def is_right(kind: str, is_valid: bool | None) -> bool:
    """Valid as far as its kind can be: fourteen and sixteen digits of an IMEI have no check digit."""
    return is_valid is not False if kind in (*UNPROVABLE, "imei") else is_valid is True


def their_id(one: Typed) -> str | None:
    """The library's compact form where it holds the letters and digits of the text for valid.

    Its modules each know a few signs to leave out; what is between letters and digits is ours to read.
    """
    return library_word(one.group, re.sub(r"[\W_]+", "", one.text))


def library_word(kind: str, text: str) -> str | None:
    """The library's compact form of a text that it holds for valid."""
    library = KINDS[kind].library
    return library.compact(text) if library.is_valid(text) else None


def in_order(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records in the order of the rows they were made from."""
    return sorted(records, key=lambda record: int(record["source_record_id"]))


def counts(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, Counter]:
    """Inputs of each group: how many, how many agree, and how many each side reads as they were meant."""
    found: dict[str, Counter] = defaultdict(Counter)
    for verdict in verdicts:
        truth = verdict.typed.truth
        found[key(verdict)].update(
            {
                "inputs": 1,
                "agree": verdict.agrees,
                "true": truth is not None,
                "ours true": truth is not None and value_of(verdict.ours) == truth,
                "theirs true": truth is not None and value_of(verdict.theirs) == truth,
            }
        )
    return dict(sorted(found.items()))


def value_of(read: Any) -> Any:
    """The number of a telephone's verdict, or the id."""
    return read[0] if isinstance(read, tuple) else read
