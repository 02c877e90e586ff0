"""The course of one clock under one reading of the calendar, through everything that happens to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from .arithmetic import Arithmetic, lay_out, working_day
from .clock import Clock, Counted, Length, Unit
from .interruptions import Extension, StandStill, Suspension, merge_suspensions
from .steps import (
    AddsLength,
    EndOfYear,
    FallsOnWeekend,
    OnTheDayItself,
    ShorterMonth,
    StartsCounting,
    Step,
    WhyNoDate,
)
from .steps_between import (
    Extended,
    NoDate,
    StartsAgain,
    StoodStill,
    SuspensionsTakenAsOne,
    SuspensionWithoutEffect,
    WithoutEffect,
)


class Course:
    """Lays out one clock's length and moves its end; `due_on` is None from the moment it cannot be known.

    What happens is taken in the order of its days, because an extension decided while the clock
    ran can put a later suspension within it (IRSD 9(2), 11(3)).
    """

    def __init__(self, clock: Clock, length: Length, arithmetic: Arithmetic) -> None:
        self.clock, self.length, self.arithmetic = clock, length, arithmetic
        self.steps: list[Step] = []
        self.due_on: date | None = None
        self.why_unknown: WhyNoDate | None = None
        self._backward = length.unit is Unit.MONTH_BEFORE
        self._citations = {
            ground.name: clock.cite(ground.article) for ground in (*clock.suspended_by, *clock.extended_by)
        }

    def run(self, triggered_on: date, suspensions: Sequence[Suspension], extensions: Sequence[Extension]) -> Course:
        """Follow the clock from its trigger through everything that happened to it."""
        try:
            self._start(triggered_on)
            self._go_through(suspensions, extensions)
            self._end_on_weekend()
        except OverflowError:
            self._lose_the_date(WhyNoDate.PAST_THE_CALENDAR, self.clock.citation)
        return self

    def _start(self, triggered_on: date) -> None:
        if self.clock.counted is Counted.IN_CALENDAR_YEAR:
            self.first_day_on = date(triggered_on.year, 1, 1)
            self.due_on = date(triggered_on.year, 12, 31)
            self.steps.append(EndOfYear(self.due_on))
        elif self.length.amount == 0:
            self.first_day_on = self.due_on = triggered_on
            self.steps.append(OnTheDayItself(triggered_on))
        else:
            self._lay_from(triggered_on)

    def _lay_from(self, start_on: date) -> None:
        """Lay the whole length from a day; where that day counts itself, the end comes a day sooner.

        Not so at the end of a shorter month: the last day of February ends a month from 31 January
        whether or not the 31st counts.
        """
        counts = self.arithmetic.trigger_day_counts and not self._backward
        self.first_day_on = start_on
        if not self._backward:
            self.first_day_on = start_on if counts else start_on + timedelta(days=1)
            self.steps.append(StartsCounting(start_on, self.first_day_on))
        end_on = lay_out(self.length, start_on)
        shorter = self.length.unit is not Unit.DAY and end_on.day != start_on.day
        self.due_on = end_on - timedelta(days=1) if counts and not shorter else end_on
        self.steps.append(AddsLength(self.length, start_on, self.due_on))
        if shorter:
            self.steps.append(ShorterMonth(start_on.day, self.due_on))

    def _go_through(self, suspensions: Sequence[Suspension], extensions: Sequence[Extension]) -> None:
        stand_stills = merge_suspensions(suspensions)
        happened: list[StandStill | Extension] = [*extensions, *stand_stills]
        for one in sorted(happened, key=_happened_on):
            if self.due_on is None:
                return
            if isinstance(one, Extension):
                self._extend(one, self.due_on)
            else:
                self._stand_still(one, self.due_on)

    def _stand_still(self, still: StandStill, due_on: date) -> None:
        if still.merged > 1:
            self.steps.append(SuspensionsTakenAsOne(still.merged, still.from_on))
        citation = self._cite(still.grounds)
        without = self._without_effect(still, due_on)
        if without is not None:
            self.steps.append(SuspensionWithoutEffect(still.from_on, without, citation))
        elif still.until_on is None:
            self._lose_the_date(WhyNoDate.SUSPENSION_OPEN, citation)
        elif self.clock.restarts_on is not None:
            self.steps.append(StartsAgain(still.from_on, still.until_on, citation))
            self._lay_from(still.until_on)
        else:
            days = (still.until_on - max(still.from_on, self.first_day_on)).days + 1
            self.due_on = due_on + timedelta(days=days)
            self.steps.append(StoodStill(still.from_on, still.until_on, days, citation, self.due_on))

    def _without_effect(self, still: StandStill, due_on: date) -> WithoutEffect | None:
        if not self.clock.suspension_stops_clock:
            return WithoutEffect.RULE
        if still.until_on is not None and still.until_on < self.first_day_on:
            return WithoutEffect.BEFORE_TRIGGER
        return WithoutEffect.AFTER_DUE if still.from_on > due_on else None

    def _extend(self, extension: Extension, due_on: date) -> None:
        wanted = extension.until_on if extension.by is None else lay_out(extension.by, due_on)
        # An extension never takes time away, whatever day it names.
        self.due_on = max(due_on, wanted or due_on)
        citation = self._cite((extension.ground,))
        self.steps.append(Extended(extension.decided_on, citation, due_on, self.due_on))

    def _end_on_weekend(self) -> None:
        if self.due_on is None or self.length.amount == 0 or self.clock.counted is Counted.IN_CALENDAR_YEAR:
            return
        moved_to = working_day(self.due_on, backward=self._backward)
        if moved_to != self.due_on:
            moves = self.arithmetic.weekend_moves
            self.steps.append(FallsOnWeekend(self.due_on, moved_to, moves))
            self.due_on = moved_to if moves else self.due_on

    def _cite(self, grounds: tuple[str, ...]) -> str:
        if not self.clock.suspension_stops_clock and self.clock.suspension_rule:
            return self.clock.cite(self.clock.suspension_rule)
        return ", ".join(self._citations[ground] for ground in grounds)

    def _lose_the_date(self, why: WhyNoDate, citation: str) -> None:
        self.due_on, self.why_unknown = None, why
        self.steps.append(NoDate(why, citation))


def _happened_on(one: StandStill | Extension) -> tuple[date, bool]:
    if isinstance(one, Extension):
        return one.decided_on, False
    return one.from_on, True
