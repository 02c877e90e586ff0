"""What happened to a clock, as people write it beside `fairnotice deadline`: it stood still, got more time or less."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import pgettext

from fairnotice.core.rulebook.days import UnreadableDay, read_day_of_law
from fairnotice.core.rulebook.deadlines import Clock, Configured, Extension, Ground, Length, Suspension, Unit
from fairnotice.errors import FairnoticeError

_UNITS = {"d": Unit.DAY, "m": Unit.MONTH, "y": Unit.YEAR}
#: Four digits hold any time that a text gives, and no number that a computer would choke on.
_LENGTH = re.compile(r"(\d{1,4})([dmy])", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Events:
    """The words of one command line: each list is a ground with what was written after it."""

    suspended_by: Sequence[Sequence[str]] = ()
    extended_by: Sequence[Sequence[str]] = ()
    shortened_by: Sequence[str] = ()

    def read_suspensions(self, clock: Clock) -> list[Suspension]:
        """GROUND FROM [TO] each; without a last day the clock still stands."""
        return [self._read_suspension(clock, words) for words in self.suspended_by]

    def read_extensions(self, clock: Clock) -> list[Extension]:
        """GROUND DECIDED BY each; BY is a length such as 2m, or the day up to which there is time."""
        return [self._read_extension(clock, words) for words in self.extended_by]

    def read_shortening(self, clock: Clock) -> Configured | None:
        """GROUND LENGTH; None where nothing was shortened."""
        if not self.shortened_by:
            return None
        name, length = self.shortened_by
        ground = _find_ground(clock, clock.shortened_by, name)
        return Configured(_read_length(length), clock.cite(ground.article), house_policy=False)

    def grounds_given(self) -> frozenset[str]:
        """The names of all grounds that were reckoned with."""
        together = (*self.suspended_by, *self.extended_by, *([self.shortened_by] if self.shortened_by else []))
        return frozenset(words[0] for words in together)

    def _read_suspension(self, clock: Clock, words: Sequence[str]) -> Suspension:
        if not 2 <= len(words) <= 3:
            raise FairnoticeError(
                pgettext(
                    "deadline",
                    "A suspension is written as its ground, its first day and its last: --suspended-by GROUND FROM TO. "
                    "Leave TO away where the clock still stands. No day was worked out.",
                )
            )
        if clock.suspension_stops_clock:
            _find_ground(clock, clock.suspended_by, words[0])
        return Suspension(words[0], *(_read_day(word) for word in words[1:]))

    def _read_extension(self, clock: Clock, words: Sequence[str]) -> Extension:
        name, decided, by = words
        _find_ground(clock, clock.extended_by, name)
        if _LENGTH.fullmatch(by):
            return Extension(name, _read_day(decided), by=_read_length(by))
        return Extension(name, _read_day(decided), until_on=_read_day(by))


def _find_ground(clock: Clock, known: Sequence[Ground], name: str) -> Ground:
    for ground in known:
        if ground.name == name:
            return ground
    listed = "; ".join(f"{ground.name} ({clock.cite(ground.article)})" for ground in known)
    raise FairnoticeError(
        pgettext(
            "deadline",
            "No text moves the time of {citation} on this ground, so no day was worked out. Grounds known for it: "
            "{grounds}.",
        ).format(citation=clock.citation, grounds=listed or pgettext("deadline", "none"))
    )


def _read_day(text: str) -> date:
    try:
        day, unknown = read_day_of_law(text)
    except UnreadableDay:
        unknown, day = True, date.min
    if unknown:
        raise FairnoticeError(
            pgettext(
                "deadline", "A day is not written as YYYY-MM-DD, or does not exist. No day was worked out; write it so."
            )
        )
    return day


def _read_length(text: str) -> Length:
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise FairnoticeError(
            pgettext(
                "deadline",
                "A length is written as a number with d, m or y: 5d is five days, 2m two months. No day was worked "
                "out; write it so.",
            )
        )
    return Length(int(found[1]), _UNITS[found[2].casefold()])
