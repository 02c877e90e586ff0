"""Works out a deadline: the day under the house reading, the other readings, and every step on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .arithmetic import Arithmetic
from .calendars import house_arithmetic
from .clock import Clock, Kind, Length
from .course import Course
from .interruptions import Configured, Extension, Suspension
from .refusals import check_configured, check_days, check_grounds
from .steps import Step, TakesConfiguredLength, TakesShorterLength, WhyNoDate
from .steps_between import NoDate, TextDayUnknown, TextOfLastState


@dataclass(frozen=True, slots=True)
class OtherReading:
    """The day that another reading of a silent text gives; `name` is a convention in arithmetic.yaml."""

    name: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for what an article asks, or the reason why no day is known, and how it was worked out.

    `house_policy` says that the length or the day is this house's own choice and not the text's;
    `binds` says whether missing the day breaks the text, or is only measured.
    """

    clock: Clock
    triggered_on: date
    due_on: date | None
    why_unknown: WhyNoDate | None
    steps: tuple[Step, ...]
    other_readings: tuple[OtherReading, ...] = ()
    house_policy: bool = False
    binds: bool = False

    @property
    def citation(self) -> str:
        """The instrument and article that the deadline stands in."""
        return self.clock.citation


def work_out_deadline(
    clock: Clock,
    triggered_on: date,
    *,
    suspensions: Sequence[Suspension] = (),
    extensions: Sequence[Extension] = (),
    configured: Configured | None = None,
    arithmetic: Arithmetic | None = None,
) -> Deadline:
    """Work out the last day that the clock's article leaves; what no text carries moves no date."""
    check_days(triggered_on)
    check_grounds(clock, suspensions, extensions)
    check_configured(clock, configured)
    steps = _about_the_text(clock, triggered_on)
    length = configured.length if configured else clock.length
    why = _why_no_date(clock, triggered_on, length)
    if why is not None or length is None:
        return _without_date(clock, triggered_on, why or WhyNoDate.NO_NUMBER_IN_TEXT, steps)
    if configured:
        steps.append(_whose_length(clock, configured))

    def under(reading: Arithmetic) -> Course:
        return Course(clock, length, reading).run(triggered_on, suspensions, extensions)

    house = arithmetic or house_arithmetic()
    course = under(house)
    others = ((name, under(reading).due_on) for name, reading in house.others())
    return Deadline(
        clock,
        triggered_on,
        course.due_on,
        course.why_unknown,
        (*steps, *course.steps),
        tuple(OtherReading(name, due_on) for name, due_on in others if due_on and due_on != course.due_on),
        house_policy=clock.house_policy or (configured is not None and configured.house_policy),
        binds=clock.kind is Kind.HARD or (clock.kind is Kind.CONFIG and not _is_house(configured)),
    )


def _whose_length(clock: Clock, configured: Configured) -> Step:
    if clock.length is not None:
        return TakesShorterLength(clock.cite(clock.shortened_by[0].article))
    return TakesConfiguredLength(configured.reference, configured.house_policy)


def _without_date(clock: Clock, triggered_on: date, why: WhyNoDate, steps: list[Step]) -> Deadline:
    return Deadline(clock, triggered_on, None, why, (*steps, NoDate(why, clock.citation)))


def _is_house(configured: Configured | None) -> bool:
    return configured is None or configured.house_policy


def _about_the_text(clock: Clock, triggered_on: date) -> list[Step]:
    if triggered_on > clock.last_state_held_on:
        return [TextOfLastState(clock.last_state_held_on)]
    held = clock.text_held_from
    if clock.text_day_unknown and (triggered_on.year, triggered_on.month) == (held.year, held.month):
        return [TextDayUnknown(held)]
    return []


def _why_no_date(clock: Clock, triggered_on: date, length: Length | None) -> WhyNoDate | None:
    if triggered_on < clock.text_held_from:
        return WhyNoDate.TEXT_NOT_HELD_BEFORE
    if length is not None:
        is_span = clock.is_span or length is not clock.length
        return None if is_span else WhyNoDate.NOT_A_SPAN_OF_TIME
    if clock.same_length_as:
        return WhyNoDate.LENGTH_OF_ANOTHER_CLOCK
    return {
        Kind.CONFIG: WhyNoDate.NOT_CONFIGURED,
        Kind.RULE: WhyNoDate.EFFECT_ON_OTHER_CLOCKS,
    }.get(clock.kind, WhyNoDate.NO_NUMBER_IN_TEXT)
