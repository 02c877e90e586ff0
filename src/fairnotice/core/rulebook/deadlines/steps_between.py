"""The steps that move a date already laid out, and those that say why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .steps import WhyNoDate, Wording


class WithoutEffect(StrEnum):
    """Why a suspension gave no day back."""

    RULE = "rule"
    BEFORE_TRIGGER = "before_trigger"
    AFTER_DUE = "after_due"


@dataclass(frozen=True, slots=True)
class StoodStill:
    """Days on which the clock stood still are given back (IRSD 11(3))."""

    from_on: date
    until_on: date
    days: int
    citation: str
    gives_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.npgettext(
            "deadline",
            "Under {citation} the clock stood still from {from_on} to {until_on}: {days} day is added, "
            "up to {gives_on}.",
            "Under {citation} the clock stood still from {from_on} to {until_on}: {days} days are added, "
            "up to {gives_on}.",
            self.days,
        ).format(
            citation=self.citation,
            from_on=wording.day(self.from_on),
            until_on=wording.day(self.until_on),
            days=self.days,
            gives_on=wording.day(self.gives_on),
        )


@dataclass(frozen=True, slots=True)
class SuspensionsTakenAsOne:
    """Suspensions that touch or overlap count once."""

    number: int
    from_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.npgettext(
            "deadline",
            "{number} suspension beginning on {from_on} is counted once.",
            "{number} suspensions that touch or overlap, the first beginning on {from_on}, count as one.",
            self.number,
        ).format(number=self.number, from_on=wording.day(self.from_on))


@dataclass(frozen=True, slots=True)
class SuspensionWithoutEffect:
    """A suspension that gave nothing back, and why (RPD 49(4) for retention)."""

    from_on: date
    why: WithoutEffect
    citation: str

    def sentence(self, wording: Wording) -> str:
        t = wording.translations
        match self.why:
            case WithoutEffect.RULE:
                text = t.pgettext(
                    "deadline",
                    "The suspension that began on {from_on} does not stop this clock ({citation}).",
                )
            case WithoutEffect.BEFORE_TRIGGER:
                text = t.pgettext(
                    "deadline",
                    "The suspension that began on {from_on} was over when the clock began; nothing is added.",
                )
            case _:
                text = t.pgettext(
                    "deadline",
                    "The suspension began on {from_on}, after the last day had passed; nothing is added.",
                )
        return text.format(from_on=wording.day(self.from_on), citation=self.citation)


@dataclass(frozen=True, slots=True)
class StartsAgain:
    """The whole length runs anew from the day that ended the wait (CCF Statute 41(2))."""

    waiting_from_on: date
    again_from_on: date
    citation: str

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline",
            "The clock waited from {waiting_from_on}. Under {citation} its whole length runs again "
            "from {again_from_on}.",
        ).format(
            waiting_from_on=wording.day(self.waiting_from_on),
            citation=self.citation,
            again_from_on=wording.day(self.again_from_on),
        )


@dataclass(frozen=True, slots=True)
class Extended:
    """More time was given on a ground of the text; whether the day had already passed stays visible."""

    decided_on: date
    citation: str
    was_due_on: date
    gives_on: date

    @property
    def came_late(self) -> bool:
        """Whether it was decided after the day it extends (house convention `late_extension`)."""
        return self.decided_on > self.was_due_on

    def sentence(self, wording: Wording) -> str:
        t = wording.translations
        if self.gives_on == self.was_due_on:
            text = t.pgettext("deadline", "The extension of {decided_on} ({citation}) adds nothing to {was_due_on}.")
        elif self.came_late:
            text = t.pgettext(
                "deadline",
                "On {decided_on}, after {was_due_on} had passed, more time was given under {citation}, "
                "up to {gives_on}.",
            )
        else:
            text = t.pgettext(
                "deadline",
                "On {decided_on} more time was given under {citation}: from {was_due_on} to {gives_on}.",
            )
        return text.format(
            decided_on=wording.day(self.decided_on),
            citation=self.citation,
            was_due_on=wording.day(self.was_due_on),
            gives_on=wording.day(self.gives_on),
        )


@dataclass(frozen=True, slots=True)
class TextOfLastState:
    """The trigger lies after the last text that was read, so that text is applied."""

    last_state_held_on: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline", "The text applied is that of {last_state_held_on}; later changes are not known here."
        ).format(last_state_held_on=wording.day(self.last_state_held_on))


@dataclass(frozen=True, slots=True)
class TextDayUnknown:
    """The edition names only its month, and the trigger falls into that month."""

    text_held_from: date

    def sentence(self, wording: Wording) -> str:
        return wording.translations.pgettext(
            "deadline",
            "The day on which this text began is not printed; {text_held_from}, the first of its month, "
            "is taken for it.",
        ).format(text_held_from=wording.day(self.text_held_from))


@dataclass(frozen=True, slots=True)
class NoDate:
    """There is no date, and why; what is not known is said and not filled in."""

    why: WhyNoDate
    citation: str

    def sentence(self, wording: Wording) -> str:
        p = wording.translations.pgettext
        match self.why:
            case WhyNoDate.NO_NUMBER_IN_TEXT:
                text = p("deadline", "{citation} prints no number, so there is no date.")
            case WhyNoDate.NOT_CONFIGURED:
                text = p("deadline", "{citation} leaves the length to a document that is not held here.")
            case WhyNoDate.EFFECT_ON_OTHER_CLOCKS:
                text = p("deadline", "{citation} has no date of its own; it says how other clocks run.")
            case WhyNoDate.NOT_A_SPAN_OF_TIME:
                text = p("deadline", "{citation} prints a number, but not one of days, months or years.")
            case WhyNoDate.LENGTH_OF_ANOTHER_CLOCK:
                text = p("deadline", "{citation} takes its length from another article; say from which.")
            case WhyNoDate.SUSPENSION_OPEN:
                text = p("deadline", "Under {citation} the clock stands still, and no day ends that yet.")
            case WhyNoDate.TEXT_NOT_HELD_BEFORE:
                text = p("deadline", "The text of {citation} is held only from a later day than the trigger.")
            case _:
                text = p("deadline", "The date of {citation} would lie outside the calendar.")
        return text.format(citation=self.citation)
