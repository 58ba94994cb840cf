"""What a folder of `tests/scenarios` tells: who was delivered in each batch, and what must have become of them."""

import csv
from pathlib import Path

BATCHES = (1, 2, 3, 4)
HERE = Path(__file__).parent
STORIES = sorted(folder.name for folder in HERE.iterdir() if list(folder.glob("batch_*.csv")))
LIST_COLUMNS = (
    "source", "source_record_id", "party_type", "full_name", "first_name", "last_name", "birth_date", "gender",
    "national_id", "email", "phone", "street", "postal_code", "city", "country_code", "company", "created_at",
    "updated_at", "is_deleted_at_source", "email_consent", "consent_at",
)  # fmt: skip
# the tables of the web site, by kind of event
WEB_TABLES = {"page": "pages", "track": "tracks", "identify": "identifies"}
WEB_COLUMNS = (
    "id", "anonymous_id", "user_id", "event", "url", "email", "timestamp", "received_at",
)  # fmt: skip
STEWARD_COLUMNS = ("id_1", "id_2", "decided_by", "decided_on", "reason", "decision_id", "seen")


def rows_of(file):
    """The rows of a CSV file as dictionaries; none where there is no file."""
    if not file.exists():
        return []
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def record_id(story, record):
    """The id of a story's record in the warehouse: a story is a source of its own."""
    return f"{story}:main:{record}"


def delivered(story, batch):
    """The rows of a story's list in a batch: the last version of each record, without the absent ones."""
    rows = {}
    for number in range(1, batch + 1):
        for row in rows_of(HERE / story / f"batch_{number}.csv"):
            rows[row["record"]] = row
    present = [row for row in rows.values() if row.pop("absent", "") != "true"]
    return [{"source": story, "source_record_id": row["record"], "country_code": "ES"} | row for row in present]


def visited(kind, batch):
    """The raw rows of one table of the web site in a batch: what came in up to then, in all stories."""
    rows = []
    for story in STORIES:
        for number in range(1, batch + 1):
            for row in rows_of(HERE / story / f"web_{number}.csv"):
                if row["kind"] == kind:
                    who = {"user_id": row["user"] and record_id(story, row["user"]), "email": row["email"]}
                    what = {"id": record_id(story, row["event"]), "anonymous_id": f"{story}-{row['cookie']}"}
                    when = {"timestamp": row["happened_at"], "received_at": row["received_at"]}
                    rows.append({**who, **what, **when, "event": row["event"], "url": row["event"]})
    return rows


def steward_said(decision, batch):
    """The rows of seed `always_link` or `never_link` in a batch: what the stories' stewards said up to then.

    `steward_<batch>.csv` has decision (always, never, withdraw), record_1, record_2, reason.
    """
    said = {}
    for story in STORIES:
        for number in range(1, batch + 1):
            for row in rows_of(HERE / story / f"steward_{number}.csv"):
                pair = record_id(story, row["record_1"]), record_id(story, row["record_2"])
                said[pair] = (row["decision"], (*pair, "steward", f"2024-01-0{number}", row["reason"], "", ""))
    return [dict(zip(STEWARD_COLUMNS, row, strict=True)) for told, row in said.values() if told == decision]


def expected(story, table):
    """What `<table>.csv` of a story awaits, one set of rows a batch; a batch without rows awaits none."""
    rows = rows_of(HERE / story / f"{table}.csv")
    columns = [column for column in (rows[0] if rows else ()) if column != "batch"]
    wanted = {batch: set() for batch in BATCHES}
    for row in rows:
        wanted[int(row["batch"])].add(tuple(row[column] for column in columns))
    return columns, wanted


def write_csv(file, columns, rows):
    """Write dictionaries as CSV, without what has no column."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.DictWriter(lines, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
