"""Sets a value in a sentence apart from the direction the sentence runs in (Unicode UAX 9)."""

from __future__ import annotations

from datetime import date

_ISOLATED = "\u2068{}\u2069"


def isolate(value: str) -> str:
    """The value between marks that no reader sees: a date after Arabic words is else read from its end."""
    return _ISOLATED.format(value)


def isolate_day(day: date) -> str:
    """A day, year first, that runs from left to right whatever stands around it."""
    return isolate(day.isoformat())
