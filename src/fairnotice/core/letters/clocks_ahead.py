"""The days to look out for after a request is sent, if each step takes all of its time and nobody takes more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fairnotice.core.rulebook.deadlines import find_clock, work_out_deadline

from .writing import Writing

#: What follows what, by clock of the Statute: admissibility, decision, the way of the decision to the person.
_ACCESS = ("CK-CCF-32-1", "CK-CCF-40-1", "CK-CCF-41-3a")
_DELETION = ("CK-CCF-32-1", "CK-CCF-40-2", "CK-CCF-41-1", "CK-CCF-41-2", "CK-CCF-41-3b")

_EVENTS = {
    "CK-CCF-32-1": "The Commission says whether it will look at the request",
    "CK-CCF-40-1": "The Commission decides on access",
    "CK-CCF-40-2": "The Commission decides on deletion",
    "CK-CCF-41-1": "INTERPOL receives the decision",
    "CK-CCF-41-2": "INTERPOL has carried the decision out",
    "CK-CCF-41-3a": "You receive the decision",
    "CK-CCF-41-3b": "You receive the decision",
}


@dataclass(frozen=True, slots=True)
class Awaited:
    """Something that has a last day: what happens, until when, by which article."""

    event: str
    due_on: date
    citation: str


def list_awaited(received_on: date, writing: Writing, *, deletion: bool) -> tuple[Awaited, ...]:
    """The chain of last days from the day of receipt. No text prints a time for the whole; it is worked out."""
    p = writing.pgettext
    awaited: list[Awaited] = []
    day = received_on
    for clock_id in _DELETION if deletion else _ACCESS:
        deadline = work_out_deadline(find_clock(clock_id), day)
        if deadline.due_on is None:
            continue
        day = deadline.due_on
        awaited.append(Awaited(p("letter calendar", _EVENTS[clock_id]), day, deadline.clock.article))
    return tuple(awaited)
