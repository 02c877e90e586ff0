"""Days of the law in words, with what the sources leave open about them."""

from __future__ import annotations

from datetime import date
from gettext import pgettext
from typing import Any

from fairnotice.core.rulebook.dated import Dated

_MONTHS = {
    1: "January",
    2: "February",
    3: "March",
    4: "April",
    5: "May",
    6: "June",
    7: "July",
    8: "August",
    9: "September",
    10: "October",
    11: "November",
    12: "December",
}


def say_day(day: date) -> str:
    """A day as people write it: 1 July 2012."""
    if day.day == 1:
        # The first has a form of its own in French.
        return pgettext("day", "1 {month} {year}").format(month=_say_month(day), year=day.year)
    return pgettext("day", "{day} {month} {year}").format(day=day.day, month=_say_month(day), year=day.year)


def say_day_of_law(day: date, *, day_unknown: bool) -> str:
    """A day of the law; where the sources print no day, the month or the year alone."""
    if not day_unknown:
        return say_day(day)
    if (day.month, day.day) == (1, 1):
        return pgettext("day", "{year} (day not printed; 1 January is taken)").format(year=day.year)
    told = pgettext("day", "{month} {year} (day not printed; the first is taken)")
    return told.format(month=_say_month(day), year=day.year)


def say_span(dated: Dated[Any]) -> str:
    """From when to when a dated value is in force."""
    since = say_day_of_law(dated.since, day_unknown=dated.day_unknown)
    if dated.until is None:
        return pgettext("day", "from {since}").format(since=since)
    return pgettext("day", "from {since} to {until}").format(since=since, until=say_day(dated.until))


def _say_month(day: date) -> str:
    return pgettext("month", _MONTHS[day.month])
