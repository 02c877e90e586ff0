"""How a date was worked out, one typed step after the other, each with its sentence.

A sentence is a template of its own with named places, so that a translator can turn it round.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import NullTranslations
from typing import Protocol

from .clock import Length, Unit


@dataclass(frozen=True, slots=True)
class Wording:
    """The language of the sentences, and how it writes a day."""

    translations: NullTranslations
    day: Callable[[date], str]


class Step(Protocol):
    """One step of the working-out; the article or the house convention is in its sentence."""

    def sentence(self, wording: Wording) -> str: ...


class WhyNoDate(StrEnum):
    """Why no date can be given; an unknown date is never taken for a kept one."""

    NO_NUMBER_IN_TEXT = "no_number_in_text"
    NOT_CONFIGURED = "not_configured"
    EFFECT_ON_OTHER_CLOCKS = "effect_on_other_clocks"
    NOT_A_SPAN_OF_TIME = "not_a_span_of_time"
    LENGTH_OF_ANOTHER_CLOCK = "length_of_another_clock"
    SUSPENSION_OPEN = "suspension_open"
    TEXT_NOT_HELD_BEFORE = "text_not_held_before"
    PAST_THE_CALENDAR = "past_the_calendar"


@dataclass(frozen=True, slots=True)
class StartsCounting:
    """The trigger, and the first day that counts (house convention `trigger_day`)."""

    triggered_on: date
    first_day_on: date

    def sentence(self, wording: Wording) -> str:
        t = wording.translations
        if self.first_day_on == self.triggered_on:
            text = t.pgettext(
                "deadline", "The clock is set off on {triggered_on}, and that day counts (our convention)."
            )
        else:
            text = t.pgettext(
                "deadline",
                "The clock is set off on {triggered_on}; it counts from the day after, {first_day_on} "
                "(our convention).",
            )
        return text.format(triggered_on=wording.day(self.triggered_on), first_day_on=wording.day(self.first_day_on))


@dataclass(frozen=True, slots=True)
class AddsLength:
    """The printed or configured length, laid from a day by the calendar."""

    length: Length
    from_on: date
    gives_on: date

    def sentence(self, wording: Wording) -> str:
        t, n = wording.translations, self.length.amount
        match self.length.unit:
            case Unit.DAY:
                text = t.npgettext(
                    "deadline",
                    "{amount} day is counted, up to {gives_on}.",
                    "{amount} days are counted, up to {gives_on}.",
                    n,
                )
            case Unit.MONTH:
                text = t.npgettext(
                    "deadline",
                    "{amount} calendar month is counted, up to {gives_on}.",
                    "{amount} calendar months are counted, up to {gives_on}.",
                    n,
                )
            case Unit.MONTH_BEFORE:
                text = t.npgettext(
                    "deadline",
                    "From {from_on}, {amount} calendar month is counted back, to {gives_on}.",
                    "From {from_on}, {amount} calendar months are counted back, to {gives_on}.",
                    n,
                )
            case _:
                text = t.npgettext(
                    "deadline",
                    "{amount} year is counted, up to {gives_on}.",
                    "{amount} years are counted, up to {gives_on}.",
                    n,
                )
        return text.format(amount=n, from_on=wording.day(self.from_on), gives_on=wording.day(self.gives_on))


@dataclass(frozen=True, slots=True)
class ShorterMonth:
    """The month has no such day, so its last day stands (house convention `month_end`)."""

    day_number: int
    gives_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline",
            "That month has no day {day_number}; its last day stands, {gives_on} (our convention).",
        ).format(day_number=self.day_number, gives_on=wording.day(self.gives_on))


@dataclass(frozen=True, slots=True)
class OnTheDayItself:
    """The text gives no time beyond the day of the trigger (RPD 51(2), 79(1)(a))."""

    gives_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext("deadline", "It is due on the day that sets it off, {gives_on}.").format(
            gives_on=wording.day(self.gives_on)
        )


@dataclass(frozen=True, slots=True)
class EndOfYear:
    """What is due once a year without a day ends with the year (house convention `calendar_year`)."""

    gives_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline",
            "The text asks for it once a year and names no day; the year ends on {gives_on} (our convention).",
        ).format(gives_on=wording.day(self.gives_on))


@dataclass(frozen=True, slots=True)
class TakesConfiguredLength:
    """The length comes from a document outside the text, or from this house."""

    reference: str
    house_policy: bool

    def sentence(self, wording: Wording) -> str:
        t = wording.translations
        if self.house_policy:
            text = t.pgettext(
                "deadline",
                "The text leaves the length open; this house set it ({reference}). It binds nobody.",
            )
        else:
            text = t.pgettext("deadline", "The length is set outside the text, by: {reference}.")
        return text.format(reference=self.reference)


@dataclass(frozen=True, slots=True)
class TakesShorterLength:
    """Somebody whom the text lets do so set less time than it prints (RPD 64(4))."""

    citation: str

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline", "Under {citation} a shorter time was set than the one printed."
        ).format(citation=self.citation)


@dataclass(frozen=True, slots=True)
class FallsOnWeekend:
    """The day is a Saturday or Sunday; no text moves it (house convention `weekend`)."""

    due_on: date
    working_day_on: date
    moved: bool

    def sentence(self, wording: Wording) -> str:
        t = wording.translations
        if self.moved:
            text = t.pgettext("deadline", "{due_on} is a weekend day; it moves to {working_day_on} (our convention).")
        else:
            text = t.pgettext(
                "deadline",
                "{due_on} is a weekend day; no text moves it, so it stays (our convention). "
                "The working day next to it is {working_day_on}.",
            )
        return text.format(due_on=wording.day(self.due_on), working_day_on=wording.day(self.working_day_on))
