"""A last day for a person: the day, how it was worked out, the other readings, and a whole way in one chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations

from django.utils.formats import date_format
from django.utils.translation import npgettext, pgettext

from fairnotice.core.rulebook.deadlines import Deadline, Extension, describe_steps, work_out_deadline
from fairnotice.help.selfhelp.clocks.plain import PlainClock, find_plain

_MORE_TIME = "circumstances_warrant"


class Spoken(NullTranslations):
    """The core's sentences in the language of the page."""

    def pgettext(self, context: str, message: str) -> str:
        return pgettext(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return npgettext(context, msgid1, msgid2, n)


@dataclass(frozen=True, slots=True)
class Worked:
    """One clock worked out for a day: `other_days` are those of the readings that the text leaves open."""

    plain: PlainClock
    deadline: Deadline
    steps: list[str]
    other_days: tuple[date, ...]
    consequence: str
    may_move: tuple[str, ...]


def work_out(plain: PlainClock, triggered_on: date, more_time_until: date | None = None) -> Worked:
    """The last day that a clock leaves. `more_time_until` is what the Commission said; it moves what it may move."""
    clock = plain.clock
    may_extend = any(ground.name == _MORE_TIME for ground in clock.extended_by)
    given: Sequence[Extension] = ()
    if more_time_until is not None and may_extend:
        given = [Extension(_MORE_TIME, decided_on=triggered_on, until_on=more_time_until)]
    deadline = work_out_deadline(clock, triggered_on, extensions=given)
    unused = [
        ground for ground in (*clock.suspended_by, *clock.extended_by) if not (given and ground.name == _MORE_TIME)
    ]
    return Worked(
        plain,
        deadline,
        describe_steps(deadline, translations=Spoken(), write_day=write_day),
        tuple(sorted({other.due_on for other in deadline.other_readings})),
        pgettext("law", clock.consequence),
        tuple(pgettext("law", ground.says) for ground in unused),
    )


def write_day(day: date) -> str:
    """A day in words, which nobody reads the wrong way round; isolated, so that it keeps its own direction."""
    return f"\u2068{date_format(day, 'DATE_FORMAT')}\u2069"


#: What follows what, when every answer comes on its last day. The first runs from the day of receipt.
CHAINS = {
    "access": ("admissible", "access", "access-told"),
    "deletion": ("admissible", "deletion", "handed-over", "carried-out", "deletion-told"),
}


def chain(kind: str, received_on: date) -> list[Worked]:
    """The whole way of a request if each step takes all of its time and nobody takes more.

    Derived from the single clocks: the Statute prints no time for the whole. 13 months for deletion, 6 for access.
    """
    worked: list[Worked] = []
    day = received_on
    for name in CHAINS[kind]:
        plain = find_plain(name)
        assert plain is not None
        worked.append(work_out(plain, day))
        day = worked[-1].deadline.due_on or day
    return worked
