"""Read one date or one time as people write it."""

import re
import unicodedata
from datetime import date, time

_OFFSET = r"[+-][0-9]{2}(?::?[0-9]{2})?"
ISO_ZONE = rf"(?:Z|{_OFFSET})"
_ZONE = rf"(?:Z|UTC|{_OFFSET})"
ORDER_WORDS = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}

_NUMBERS = re.compile(
    r"^(?P<one>[0-9]{1,4})\s?(?P<mark>[-/. ])\s?(?P<two>[0-9]{1,2})\s?(?P=mark)\s?(?P<three>[0-9]{1,4})\.?$"
)
_COMPACT = re.compile(r"^(?P<year>(?:1[89]|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})$")
_DAY_MONTH = re.compile(
    r"^(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s/-]*(?:de\s+)?(?P<month>[^\W\d_]{3,10})\.?"
    r"[\s/,-]*(?:de\s+|del\s+)?(?P<year>[0-9]{4}|[0-9]{2})$"
)
_MONTH_DAY = re.compile(r"^(?P<month>[^\W\d_]{3,10})\.?\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[0-9]{4})$")
_TIME = re.compile(
    r"^[T,\s]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?P<fraction>\.[0-9]+)?)?"
    rf"\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?\s*(?P<zone>{_ZONE})?$"
)
# the first three letters in English, Spanish, French, German and Portuguese; June and July need four in French
_MONTH_LETTERS = (
    "jan ene|feb fev|mar|apr abr avr|may mai|jun juin|jul juil|aug ago aou|sep set|oct okt out|nov|dec dic dez"
)
_MONTHS = {word: number for number, words in enumerate(_MONTH_LETTERS.split("|"), 1) for word in words.split()}


def read_date(text: str, order: str, this_year: int | None = None) -> str | None:
    """One date in ISO form; None when it cannot be read in this order, or does not exist.

    ``order`` is dmy, mdy or ymd; a year of four digits in front always means ymd. Years of two digits are the latest
    that are not in the future.
    """
    year, month, day = _parts(text, order)
    if len(year) not in (2, 4) or not month:
        return None
    if len(year) == 2:
        year = f"{20 if 2000 + int(year) <= (this_year or date.today().year) else 19}{year}"
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def read_time(text: str) -> str | None:
    """One time of day as `` 15:04:05``, with fraction and zone if it has them; None when it cannot be read.

    No time at all is the empty text.
    """
    if not text:
        return ""
    match = _TIME.match(text)
    if match is None:
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    try:
        moment = time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    zone = (match["zone"] or "").replace("UTC", "Z")
    return f" {moment.isoformat()}{match['fraction'] or ''}{zone}"


def proven_order(text: str) -> str | None:
    """The order that the numbers of a date prove by themselves: 13/02/1990 can only be day first."""
    match = _NUMBERS.match(text)
    if match is None or len(match["one"]) > 2:
        return None
    one, two = int(match["one"]), int(match["two"])
    if one > 31 and len(match["three"]) == 2:
        return "ymd"
    if 12 < one <= 31 and 1 <= two <= 12:
        return "dmy"
    if 12 < two <= 31 and 1 <= one <= 12:
        return "mdy"
    return None


def _parts(text: str, order: str) -> tuple[str, str, str]:
    """Year, month and day as digits; empty where there are none."""
    if match := _NUMBERS.match(text):
        if len(match["one"]) == 4:
            order = "ymd"
        elif order == "ymd" and len(match["three"]) == 4:
            order = "dmy"
        by_letter = dict(zip(order, match.group("one", "two", "three"), strict=True))
        return by_letter["y"], by_letter["m"], by_letter["d"]
    if match := _COMPACT.match(text) or _DAY_MONTH.match(text) or _MONTH_DAY.match(text):
        return match["year"], _month_number(match["month"]), match["day"]
    return "", "", ""


def _month_number(text: str) -> str:
    if text.isdigit():
        return text
    letters = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return str(_MONTHS.get(letters[:4]) or _MONTHS.get(letters[:3]) or "")
