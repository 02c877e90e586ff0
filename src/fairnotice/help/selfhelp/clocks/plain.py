"""The Commission's clocks in plain words, in the order in which a person meets them.

The clocks themselves stand in the rulebook (`calendars/ccf_statute.yaml`), cited and dated; here is only what a
person would call the event that sets each one off, and what is then awaited.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.core.rulebook.deadlines import Clock, as_long_as, find_clock


@dataclass(frozen=True, slots=True)
class PlainClock:
    """A clock as a person asks about it; `length_of` names the clock whose time it borrows (Statute 42(3))."""

    name: str
    clock_id: str
    asks: Promise
    since: Promise
    is_own: bool = False
    length_of: str = ""

    @property
    def clock(self) -> Clock:
        """The clock of the rulebook."""
        found = find_clock(self.clock_id)
        return as_long_as(found, find_clock(self.length_of)) if self.length_of else found


def _sent() -> Promise:
    return pgettext_lazy("help clock", "The day the Commission received the request")


def _admissible() -> Promise:
    return pgettext_lazy("help clock", "The day the Commission said that it will look at the request")


PLAIN_CLOCKS: tuple[PlainClock, ...] = (
    PlainClock(
        "received", "CK-CCF-31-1", pgettext_lazy("help clock", "When must they say that they have my request?"), _sent()
    ),
    PlainClock(
        "admissible", "CK-CCF-32-1", pgettext_lazy("help clock", "When must they say whether they look at it?"), _sent()
    ),
    PlainClock(
        "data-held",
        "CK-CCF-33-2",
        pgettext_lazy("help clock", "When must INTERPOL tell the Commission whether it holds data?"),
        pgettext_lazy("help clock", "The day the Commission asked INTERPOL"),
    ),
    PlainClock("access", "CK-CCF-40-1", pgettext_lazy("help clock", "When must they decide on access?"), _admissible()),
    PlainClock(
        "deletion",
        "CK-CCF-40-2",
        pgettext_lazy("help clock", "When must they decide on deletion or correction?"),
        _admissible(),
    ),
    PlainClock(
        "urgent",
        "CK-CCF-37",
        pgettext_lazy("help clock", "When must they decide on urgent measures?"),
        pgettext_lazy("help clock", "The day urgent measures were asked for"),
    ),
    PlainClock(
        "source-answers",
        "CK-CCF-34",
        pgettext_lazy("help clock", "When must the country behind the alert answer?"),
        pgettext_lazy("help clock", "The day the Commission asked that country"),
    ),
    PlainClock(
        "own-review",
        "CK-CCF-33-5",
        pgettext_lazy("help clock", "How long may INTERPOL’s own check of the same data take?"),
        pgettext_lazy("help clock", "The day that check began"),
    ),
    PlainClock(
        "more-time",
        "CK-CCF-40-3",
        pgettext_lazy("help clock", "How much longer may the Commission take?"),
        pgettext_lazy("help clock", "The day it said that it takes longer"),
    ),
    PlainClock(
        "handed-over",
        "CK-CCF-41-1",
        pgettext_lazy("help clock", "When must INTERPOL receive the decision?"),
        pgettext_lazy("help clock", "The day of the decision"),
    ),
    PlainClock(
        "carried-out",
        "CK-CCF-41-2",
        pgettext_lazy("help clock", "When must the decision be carried out?"),
        pgettext_lazy("help clock", "The day INTERPOL received the decision"),
    ),
    PlainClock(
        "carried-out-later",
        "CK-CCF-41-2b",
        pgettext_lazy("help clock", "When must it be carried out if INTERPOL first asked what is meant?"),
        pgettext_lazy("help clock", "The day INTERPOL got its answer"),
    ),
    PlainClock(
        "access-told",
        "CK-CCF-41-3a",
        pgettext_lazy("help clock", "When must I get the decision on access?"),
        pgettext_lazy("help clock", "The day of the decision"),
    ),
    PlainClock(
        "deletion-told",
        "CK-CCF-41-3b",
        pgettext_lazy("help clock", "When must I get the decision on deletion?"),
        pgettext_lazy("help clock", "The day the Commission heard that it was carried out"),
    ),
    PlainClock(
        "others-told",
        "CK-CCF-41-4",
        pgettext_lazy("help clock", "When must other countries be told that data were deleted?"),
        pgettext_lazy("help clock", "The day the data were deleted or corrected"),
    ),
    PlainClock(
        "revision",
        "CK-CCF-42-2",
        pgettext_lazy("help clock", "Until when can I ask for revision?"),
        pgettext_lazy("help clock", "The day the new fact was found"),
        is_own=True,
    ),
    PlainClock(
        "revision-of-access",
        "CK-CCF-42-3",
        pgettext_lazy("help clock", "When must they decide on the revision of a decision on access?"),
        pgettext_lazy("help clock", "The day the Commission said that it looks at the revision"),
        length_of="CK-CCF-40-1",
    ),
    PlainClock(
        "revision-of-deletion",
        "CK-CCF-42-3",
        pgettext_lazy("help clock", "When must they decide on the revision of a decision on deletion?"),
        pgettext_lazy("help clock", "The day the Commission said that it looks at the revision"),
        length_of="CK-CCF-40-2",
    ),
    PlainClock(
        "file-kept",
        "CK-CCF-45-1",
        pgettext_lazy("help clock", "How long does the Commission keep the file?"),
        pgettext_lazy("help clock", "The day the file was made"),
    ),
)


def find_plain(name: str) -> PlainClock | None:
    """The clock that a person asked about; `None` where there is none of that name."""
    return next((each for each in PLAIN_CLOCKS if each.name == name), None)
