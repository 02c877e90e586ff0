"""How soon somebody must act in a matter, and why: by days and detention alone, never by who the person is.

Nationality, country, religion and means move nothing here. Each reason is shown beside the matter, so that whoever
sorts the inbox can disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from fairnotice.help.casework.models import Answer, Matter, Task


class Level(IntEnum):
    """How soon: the lower, the sooner."""

    NOW = 0
    THIS_WEEK = 1
    SOON = 2
    NO_DAY = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its code, how soon it makes the matter, and the day it turns on."""

    code: str
    level: Level
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Urgency:
    """All reasons of one matter, the most pressing first; none is also an answer."""

    reasons: tuple[Reason, ...]

    @property
    def level(self) -> Level:
        return min((reason.level for reason in self.reasons), default=Level.NO_DAY)

    @property
    def key(self) -> tuple[int, date]:
        """What an inbox is sorted by: how soon, then the earliest day."""
        days = [reason.on for reason in self.reasons if reason.on is not None]
        return self.level, min(days, default=date.max)


def weigh(matter: Matter, tasks: Iterable[Task], *, today: date) -> Urgency:
    """Why a matter presses on a day. Detained and a flight booked come before all else, whatever the day."""
    found = []
    if matter.detained == Answer.YES:
        found.append(Reason("detained", Level.NOW))
    if matter.flight_on is not None:
        found.append(_by_day("flight", "flight_past", matter.flight_on, today, now=7))
    if matter.hearing_on is not None:
        found.append(_by_day("hearing", "hearing_past", matter.hearing_on, today, now=3))
    for task in tasks:
        if task.done_on is None and task.due_on is not None:
            found.append(_by_day("task", "overdue", task.due_on, today, now=1))
    if matter.detained == Answer.UNKNOWN:
        found.append(Reason("ask_detained", Level.SOON))
    return Urgency(tuple(sorted(found, key=lambda reason: (reason.level, reason.on or date.min))))


def _by_day(code: str, past: str, on: date, today: date, *, now: int) -> Reason:
    if on < today:
        # A day that has passed presses too, until somebody says what became of it.
        return Reason(past, Level.NOW, on)
    if on <= today + timedelta(days=now):
        return Reason(code, Level.NOW, on)
    return Reason(code, Level.THIS_WEEK if on <= today + timedelta(days=7) else Level.SOON, on)
