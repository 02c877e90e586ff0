"""How much time is left, and whether a deadline is missed: computed on a day handed in, never stored."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from .deadline import Deadline


class Overdue(StrEnum):
    """Whether the last day has passed; unknown where there is no last day, which is never the same as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def time_left(deadline: Deadline, on: date) -> timedelta | None:
    """The days from `on` to the last day of the article's time, below zero once missed; None if unknown."""
    return None if deadline.due_on is None else deadline.due_on - on


def is_overdue(deadline: Deadline, on: date) -> Overdue:
    """Whether the article's last day, under the house reading, lies before `on`; that day itself is in time.

    Whether missing it breaks the text is `deadline.binds`; whether another reading of the silent
    text answers otherwise is `readings_that_disagree`.
    """
    if deadline.due_on is None:
        return Overdue.UNKNOWN
    return Overdue.YES if deadline.due_on < on else Overdue.NO


def readings_that_disagree(deadline: Deadline, on: date) -> tuple[str, ...]:
    """The other readings of the silent text (arithmetic.yaml) under which `is_overdue` answers otherwise.

    Nobody's application may be turned away as late on a day for which this is not empty.
    """
    if deadline.due_on is None:
        return ()
    late = deadline.due_on < on
    return tuple(other.name for other in deadline.other_readings if (other.due_on < on) is not late)
