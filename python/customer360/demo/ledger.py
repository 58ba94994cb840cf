"""The truth kept while tables are made: whose each record is, and where every trap lies."""

import numpy as np
import pyarrow as pa

from customer360.demo.people import People
from customer360.demo.schemas import SCHEMAS
from customer360.demo.text import Mask, Numbers, Text, constant, digits, join
from customer360.demo.views import SHOWN_IN, View

OVER, UNDER, HYGIENE = "over_merge", "under_merge", "hygiene"
# over_merge: different people who look like one; under_merge: one person who looks like two; hygiene: rows that
# must be cleaned, set aside or left out
TRAPS = {
    "switchboard_phone": OVER, "company_phone": OVER, "store_phone": OVER, "family_email": OVER,
    "role_email": OVER, "twins": OVER, "father_and_son": OVER, "namesakes": OVER, "recycled_phone": OVER,
    "company_id_on_contact": OVER,
    "nickname": UNDER, "initial": UNDER, "changed_surname": UNDER, "typing_error": UNDER, "misheard": UNDER,
    "swapped_names": UNDER, "accents_dropped": UNDER, "truncated_name": UNDER, "email_typing_error": UNDER,
    "gmail_variant": UNDER, "email_case_or_space": UNDER, "phone_digit_off": UNDER, "phone_prefix_00": UNDER,
    "national_id_digit_off": UNDER, "national_id_without_letter": UNDER, "birth_digit_off": UNDER,
    "day_month_swapped": UNDER, "moved_address": UNDER, "converted_lead": UNDER, "merged_at_source": UNDER,
    "external_id_link": UNDER, "same_email_in_three_lists": UNDER, "guest_order": UNDER, "relay_email": UNDER,
    "recreated_id": UNDER,
    "placeholder_email": HYGIENE, "placeholder_phone": HYGIENE, "placeholder_birth_date": HYGIENE,
    "placeholder_name": HYGIENE, "placeholder_national_id": HYGIENE, "soft_deleted": HYGIENE,
    "repeated_load": HYGIENE, "test_order": HYGIENE, "agent": HYGIENE, "formula_name": HYGIENE,
    "sql_name": HYGIENE, "template_name": HYGIENE, "emoji_name": HYGIENE, "right_to_left_name": HYGIENE,
    "zero_width_space": HYGIENE, "nul_byte": HYGIENE, "future_timestamp": HYGIENE, "embedded_newline": HYGIENE,
    "embedded_delimiter": HYGIENE, "prompt_injection": HYGIENE, "impossible_date": HYGIENE,
    "missing_record_id": HYGIENE, "very_long_name": HYGIENE,
}  # fmt: skip


class Ledger:
    """Collects the truth of one chunk."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.records: list[pa.Table] = []
        self.traps: list[pa.Table] = []
        self._owned: list[tuple[Text, str, Text, Numbers]] = []

    def persons(self, source: str | Text, table: str, ids: Text, owner: Numbers, deleted: Mask | None = None) -> None:
        """Records of people; deleted ones are no customers."""
        gone = np.zeros(len(ids), dtype=bool) if deleted is None else deleted
        self._record(source, table, ids, self.people.ids.take(pa.array(owner)), "person", ~gone, gone)
        kept = np.flatnonzero(~gone)
        sources = constant(source, len(ids)) if isinstance(source, str) else source
        self._owned.append((sources.take(pa.array(kept)), table, ids.take(pa.array(kept)), owner[kept]))

    def others(self, source: str, table: str, ids: Text, true_ids: Text, party: str, is_customer: bool) -> None:
        """Records of companies, or of nobody who buys."""
        size = len(ids)
        self._record(source, table, ids, true_ids, party, np.full(size, is_customer), np.zeros(size, dtype=bool))

    def _record(
        self, source: str | Text, table: str, ids: Text, true_ids: Text, party: str, customer: Mask, gone: Mask
    ) -> None:
        size = len(ids)
        columns = [
            constant(source, size) if isinstance(source, str) else source,
            constant("main", size),
            constant(table, size),
            ids,
            true_ids,
            constant(party, size),
            pa.array(customer),
            pa.array(gone),
        ]
        self.records.append(pa.Table.from_arrays(columns, schema=SCHEMAS["_truth.records"]))

    def trap(self, name: str, source: str | Text, table: str, ids: Text, groups: Text) -> None:
        """These records are part of a trap, in these groups."""
        size = len(ids)
        columns = [
            constant(name, size),
            constant(TRAPS[name], size),
            constant(source, size) if isinstance(source, str) else source,
            constant(table, size),
            ids,
            groups,
        ]
        self.traps.append(pa.Table.from_arrays(columns, schema=SCHEMAS["_truth.traps"]))

    def plant(self, name: str, source: str, table: str, ids: Text, owner: Numbers, rows: Numbers | Mask) -> None:
        """The records at these rows are part of a trap, grouped by person."""
        found = pa.array(np.flatnonzero(rows) if rows.dtype == bool else rows)
        self.trap(name, source, table, ids.take(found), self.people.ids.take(pa.array(owner)).take(found))

    def slips(self, source: str | Text, table: str, ids: Text, view: View, shown: str) -> None:
        """Every mistake made while the records were written down, in the attributes that the table shows."""
        for name, mask in view.slips.items():
            if SHOWN_IN[name] not in shown.split():
                continue
            rows = pa.array(np.flatnonzero(mask))
            where = source if isinstance(source, str) else source.take(rows)
            self.trap(name, where, table, ids.take(rows), self.people.ids.take(pa.array(view.owner)).take(rows))

    def cast(self, first: int) -> None:
        """The records of those who play in the traps of pairs."""
        size = len(self.people.ids)
        for name in ("twins", "father_and_son", "namesakes", "family_email", "recycled_phone"):
            group = self.people.cast.group_of(name, size)
            for sources, table, ids, owner in self._owned:
                rows = np.flatnonzero(group[owner] >= 0)
                groups = join(f"{name}-{first}-", digits(group[owner[rows]]))
                self.trap(name, sources.take(pa.array(rows)), table, ids.take(pa.array(rows)), groups)


class Dealer:
    """Deals disjoint rows of one table out to record-level traps."""

    def __init__(self, rng: np.random.Generator, rows: Numbers) -> None:
        self.order, self.dealt = rng.permutation(rows), 0

    def rows(self, count: int) -> Numbers:
        """The next rows; all traps together take at most an eighth of the table."""
        room = max(0, len(self.order) // 8 - self.dealt)
        rows = self.order[self.dealt : self.dealt + min(count, room)]
        self.dealt += len(rows)
        return rows


def repeat_batch(world_count: int, rng: np.random.Generator, table: pa.Table) -> tuple[pa.Table, Numbers]:
    """The table with one batch of rows landed a second time; also which rows."""
    count = min(world_count, table.num_rows)
    start = int(rng.integers(0, table.num_rows - count + 1)) if table.num_rows else 0
    return pa.concat_tables([table, table.slice(start, count)]), np.arange(start, start + count)
