"""The history of a customer, drawn: a bar for each record, and below them what each version changed."""

from datetime import datetime
from itertools import count
from xml.sax.saxutils import escape

from customer360.pipeline.console import counted
from customer360.search.history import History, Stay, Version

LEFT, COLUMN, LANE, LINE, TOP = 310, 300, 28, 17, 60
MOST_RUNS = 6
LONGEST = 42
GREY, INK, BLUE, GREEN = "#57606a", "#1f2328", "#0969da", "#1a7f37"


def draw(history: History) -> str:
    """The history as an SVG document: its last runs from left to right, time not to scale."""
    moments = {version.since for version in history.versions} | {stay.since for stay in history.stays}
    ends = {stay.until for stay in history.stays if stay.until} | {one.until for one in history.versions if one.until}
    runs = sorted(moments | ends)[-MOST_RUNS:]
    stays = [stay for stay in history.stays if stay.until is None or stay.until > runs[0]]
    versions = [one for one in history.versions if one.since >= runs[0]]
    floor = TOP + LANE * len(stays) + 34
    tallest = max((len(version.changes) for version in versions), default=0)
    width, height = LEFT + COLUMN * len(runs) + 20, floor + LINE * (tallest + 2) + 20
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        ' font-family="sans-serif" font-size="13">',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        text(20, 30, history.customer_id, INK, weight="bold"),
        text(20, floor + LINE, "dim_customer_history", GREY),
    ]
    for number, run in enumerate(runs):
        x = LEFT + COLUMN * number
        parts += [text(x, 30, f"{run:%Y-%m-%d %H:%M}", GREY), line(x, 40, x, height - 10)]
    for y, stay in zip(count(TOP, LANE), stays, strict=False):
        parts += lane(stay, runs, y)
    for version in versions:
        parts += box(version, LEFT + COLUMN * runs.index(version.since), floor)
    return "\n".join([*parts, "</svg>", ""])


def lane(stay: Stay, runs: list[datetime], y: int) -> list[str]:
    """A record's name, and a bar for as long as it was with the customer."""
    first = LEFT + COLUMN * (runs.index(stay.since) if stay.since in runs else 0)
    last = LEFT + COLUMN * (runs.index(stay.until) if stay.until else len(runs)) - 6
    bar = f'<rect x="{first}" y="{y}" width="{last - first}" height="20" rx="4" fill="#ddf4ff" stroke="{BLUE}"/>'
    return [text(20, y + 14, stay.record_id, INK), bar, text(first + 8, y + 14, stay.change.replace("_", " "), BLUE)]


def box(version: Version, x: int, y: int) -> list[str]:
    """What a version changed, a line each."""
    held = "still holds" if version.until is None else f"held until {version.until:%Y-%m-%d %H:%M}"
    lines = [text(x + 8, y + LINE, f"{counted(version.record_count, 'record')}, {held}", GREY)]
    for number, (column, before, now) in enumerate(version.changes, start=2):
        change = now if before == "–" else f"{before} → {now}"
        lines.append(text(x + 8, y + LINE * number, f"{column.replace('_', ' ')}: {change}", GREEN))
    return lines


def text(x: int, y: int, words: str, colour: str, *, weight: str = "normal") -> str:
    """A line of text, cut where it is too long; signs that XML cannot hold are replaced."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in words)
    shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
    return f'<text x="{x}" y="{y}" fill="{colour}" font-weight="{weight}">{escape(shown)}</text>'


def line(x: int, y: int, to_x: int, to_y: int) -> str:
    """A thin line."""
    return f'<line x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}" stroke="#d0d7de" stroke-dasharray="3 3"/>'
