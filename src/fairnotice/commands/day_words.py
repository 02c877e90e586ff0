"""Days of the law in words, with what the sources leave open about them."""

from __future__ import annotations

from datetime import date
from typing import Any

from fairnotice.core.rulebook.dated import Dated

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def say_day(day: date) -> str:
    """A day as people write it: 1 July 2012."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_day_of_law(day: date, *, day_unknown: bool) -> str:
    """A day of the law; where the sources print no day, the month or the year alone."""
    if not day_unknown:
        return say_day(day)
    if (day.month, day.day) == (1, 1):
        return f"{day.year} (day not printed; 1 January is taken)"
    return f"{_MONTHS[day.month - 1]} {day.year} (day not printed; the first is taken)"


def say_span(dated: Dated[Any]) -> str:
    """From when to when a dated value is in force."""
    since = f"from {say_day_of_law(dated.since, day_unknown=dated.day_unknown)}"
    return since if dated.until is None else f"{since} to {say_day(dated.until)}"
