"""A day as somebody wrote it, in several orders, languages and calendars, as the day the form takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.printouts.calendars import from_islamic, from_solar_hijri
from fairnotice.core.printouts.folding import fold
from fairnotice.core.rulebook.days import FIRST_YEAR, LAST_YEAR

_FILE = Path(__file__).parent / "months.yaml"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS = re.compile(r"(\d{1,4})\s?[./\-\u2013]\s?(\d{1,2})\s?[./\-\u2013]\s?(\d{1,4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_MONTH_YEAR = re.compile(r"(?<!\d)(\d{1,2})\s?[./\-]\s?(\d{4})(?!\d)")
#: Years of the two Hijri calendars that a living person's papers can carry.
_FIRST_HIJRI, _LAST_HIJRI = 1250, 1500
_MARKS = {"islamic": ("هـ", "ه.ق", "ق.ه", "hijri", "hegire", " ah", "a.h"), "solar": ("ه.ش", "هـ ش", "ش.ه", "solar")}


class Doubt(StrEnum):
    """Why a day is not simply what stands there."""

    NONE = ""
    ORDER = "day_or_month_first"
    MOON = "from_islamic_calendar"
    SOLAR = "from_solar_hijri_calendar"
    CALENDAR = "calendar_not_said"
    NOT_A_DAY = "not_a_day"


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day read: YYYY, YYYY-MM or YYYY-MM-DD, '' where none could be; and the doubt it leaves."""

    iso: str
    doubt: Doubt = Doubt.NONE


def read_written_day(text: str) -> WrittenDay:
    """The first day that a text names. Two digits are no year, and no century is added to them."""
    folded = fold(text)
    for attempt in (_read_numbers, _read_named_month, _read_month_and_year, _read_year):
        found = attempt(folded)
        if found is not None:
            return found
    return WrittenDay("", Doubt.NOT_A_DAY)


def _read_numbers(folded: str) -> WrittenDay | None:
    found = _NUMBERS.search(folded)
    if found is None:
        return None
    first, middle, last = found.groups()
    if len(first) == 4:
        return _place_in_calendar(int(first), int(middle), int(last), folded)
    if len(last) != 4:
        return WrittenDay("", Doubt.NOT_A_DAY)
    day, month, year = int(first), int(middle), int(last)
    if month > 12 >= day:
        day, month = month, day
        return _place_in_calendar(year, month, day, folded)
    # With points between, no country writes the month first.
    either = day <= 12 and day != month and "." not in found[0]
    return _place_in_calendar(year, month, day, folded, order=either)


def _place_in_calendar(year: int, month: int, day: int, folded: str, *, order: bool = False) -> WrittenDay:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return _make(date, year, month, day, Doubt.ORDER if order else Doubt.NONE)
    if not _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return WrittenDay("", Doubt.NOT_A_DAY)
    if any(mark in folded for mark in map(fold, _MARKS["solar"])):
        return _make(from_solar_hijri, year, month, day, Doubt.SOLAR)
    if any(mark in folded for mark in map(fold, _MARKS["islamic"])):
        return _make(from_islamic, year, month, day, Doubt.MOON)
    return WrittenDay("", Doubt.CALENDAR)


def _make(build: Callable[[int, int, int], date], year: int, month: int, day: int, doubt: Doubt) -> WrittenDay:
    try:
        return WrittenDay(build(year, month, day).isoformat(), doubt)
    except ValueError:
        return WrittenDay("", Doubt.NOT_A_DAY)


def _read_named_month(folded: str) -> WrittenDay | None:
    for calendar, month, start, end in _named_months(folded):
        before, after = folded[:start], folded[end:]
        year = _YEAR.search(after) or _YEAR.search(before)
        if year is None:
            continue
        day = _day_beside(before, after)
        return _name_day(calendar, int(year[1]), month, day)
    return None


def _named_months(folded: str) -> Iterator[tuple[str, int, int, int]]:
    for name, calendar, month in _load_months():
        for found in re.finditer(rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])", folded):
            yield calendar, month, found.start(), found.end()


def _day_beside(before: str, after: str) -> int | None:
    """The number of one or two digits next to a month: '4 mai', 'May 4', 'el 4 de mayo', '4th of May'."""
    found = re.search(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|o|\.)?\s*(?:of|de|من)?\s*$", before)
    found = found or re.match(r"\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d)", after)
    return int(found[1]) if found else None


def _name_day(calendar: str, year: int, month: int, day: int | None) -> WrittenDay:
    if calendar == "gregorian":
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return WrittenDay("", Doubt.NOT_A_DAY)
        return _make(date, year, month, day, Doubt.NONE) if day else WrittenDay(f"{year:04}-{month:02}")
    if day is None or not _FIRST_HIJRI <= year <= _LAST_HIJRI:
        return WrittenDay("", Doubt.NOT_A_DAY)
    if calendar == "islamic":
        return _make(from_islamic, year, month, day, Doubt.MOON)
    return _make(from_solar_hijri, year, month, day, Doubt.SOLAR)


def _read_month_and_year(folded: str) -> WrittenDay | None:
    found = _MONTH_YEAR.search(folded)
    if found is None or not (1 <= int(found[1]) <= 12 and FIRST_YEAR <= int(found[2]) <= LAST_YEAR):
        return None
    return WrittenDay(f"{int(found[2]):04}-{int(found[1]):02}")


def _read_year(folded: str) -> WrittenDay | None:
    found = _YEAR.search(folded)
    if found is None:
        return None
    year = int(found[1])
    if FIRST_YEAR <= year <= LAST_YEAR:
        return WrittenDay(f"{year:04}")
    doubt = Doubt.CALENDAR if _FIRST_HIJRI <= year <= _LAST_HIJRI else Doubt.NOT_A_DAY
    return WrittenDay("", doubt)


@cache
def _load_months() -> tuple[tuple[str, str, int], ...]:
    """Every name of a month with its calendar and number, the longest first."""
    listed: dict[str, list[list[str]]] = yaml.load(_FILE.read_bytes(), _Loader)
    names = [
        (fold(name), calendar, number)
        for calendar, months in listed.items()
        for number, spelled in enumerate(months, 1)
        for name in spelled
    ]
    return tuple(sorted(names, key=lambda entry: -len(entry[0])))
