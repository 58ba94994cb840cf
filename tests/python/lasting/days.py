"""Thirty days of a small town's lists: new, changed, deleted, late and repeated records, the same every time."""

import random
from datetime import datetime, timedelta

from town import again, person, relative, typo

DAYS = 30
KNOWN_AT_FIRST = 90
NEW_A_DAY = 3
FIRST_DAY = datetime(2024, 1, 1)


def thirty_days() -> list[list[dict[str, str]]]:
    """The rows that each day brings; a record's last word is the one with the latest `updated_at`."""
    randomness = random.Random(30)
    town = Town(randomness)
    days = []
    for day in range(DAYS):
        town.minute = 0
        rows = [town.arrives(day) for _ in range(NEW_A_DAY if day else KNOWN_AT_FIRST)]
        if day:
            rows += [town.changes(day), town.changes(day), town.says_late(day)]
        if day % 3 == 1:
            rows.append(town.deletes(day))
        if day % 4 == 3:
            rows.append(town.returns(day))
        days.append([row for row in rows if row])
    return days


class Town:
    """Who lives there, and the last row that each record had."""

    def __init__(self, randomness: random.Random):
        self.randomness = randomness
        self.people: list[dict[str, str]] = []
        self.records: dict[str, dict[str, str]] = {}
        self.deleted: list[str] = []
        self.minute = 0

    def arrives(self, day: int) -> dict[str, str]:
        """A record nobody has seen: of somebody new, of somebody known, or of her family; one in four is years old."""
        chance = self.randomness.random()
        if chance < 0.5 or not self.people:
            row = person(len(self.people), self.randomness)
            self.people.append(row)
        elif chance < 0.85:
            row = again(self.randomness.choice(self.people), self.randomness)
        else:
            row = relative(self.randomness.choice(self.people), len(self.people), self.randomness)
            self.people.append(row)
        created = FIRST_DAY + timedelta(days=day, minutes=self.next_minute())
        if self.randomness.random() < 0.25:
            created -= timedelta(days=self.randomness.randrange(300, 3000))
        source = self.randomness.choice(["crm", "shop", "till"])
        record = {"source": source, "source_record_id": str(len(self.records)), "created_at": str(created)}
        return self.remember(row | record, day)

    def changes(self, day: int) -> dict[str, str]:
        """A known record with something mended, lost, or taken from somebody else it turns out to be."""
        row = self.known()
        kind = self.randomness.randrange(4)
        if kind == 0:
            return self.remember(row | {"phone": f"6{self.randomness.randrange(10**7, 10**8)}"}, day)
        if kind == 1:
            return self.remember(row | {"last_name": typo(row["last_name"], self.randomness)}, day)
        if kind == 2:
            return self.remember(row | {"email": "", "national_id": ""}, day)
        other = self.randomness.choice(self.people)
        return self.remember(row | again(other, self.randomness), day)

    def says_late(self, day: int) -> dict[str, str]:
        """What a record looked like a week before its last word, delivered only now."""
        row = self.known()
        updated = datetime.fromisoformat(row["updated_at"]) - timedelta(days=7)
        return row | {"phone": "600000001", "updated_at": str(updated)}

    def deletes(self, day: int) -> dict[str, str]:
        """A record that its source deletes."""
        row = self.known()
        self.deleted.append(key(row))
        return self.remember(row | {"is_deleted_at_source": "true"}, day)

    def returns(self, day: int) -> dict[str, str] | None:
        """A deleted record that is there again."""
        if not self.deleted:
            return None
        return self.remember(self.records[self.deleted.pop(0)] | {"is_deleted_at_source": ""}, day)

    def known(self) -> dict[str, str]:
        """A record that is not deleted."""
        return self.randomness.choice([row for row in self.records.values() if not row.get("is_deleted_at_source")])

    def remember(self, row: dict[str, str], day: int) -> dict[str, str]:
        """The row with the time it was written."""
        row = row | {"updated_at": str(FIRST_DAY + timedelta(days=day, minutes=self.next_minute()))}
        self.records[key(row)] = row
        return row

    def next_minute(self) -> int:
        """No two words of a record are of one minute."""
        self.minute += 1
        return self.minute


def key(row: dict[str, str]) -> str:
    """What names a record."""
    return f"{row['source']}:{row['source_record_id']}"


def delivered(days: list[list[dict[str, str]]], last: int) -> dict[str, list[dict[str, str]]]:
    """The files that lie in the raw folder after day `last` (1 is the first): one a day, every fifth loaded twice."""
    files = {f"day_{day:02}": rows for day, rows in enumerate(days[:last], 1)}
    return files | {f"{name}_again": rows for name, rows in files.items() if int(name[-2:]) % 5 == 0}
