"""What a clock of the law is: who must act, from when, within how long, and what moves the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fairnotice.errors import FairnoticeError, LawError


class Unit(StrEnum):
    """What a printed amount counts; only the first four are spans of time."""

    DAY = "day"
    MONTH = "month"
    MONTH_BEFORE = "month_before"
    YEAR = "year"
    WORD = "word"
    MISSED_DEADLINE = "missed_deadline"
    PER_YEAR = "per_year"


#: Short names as people write them, where the code of the instrument is not one.
INSTRUMENT_NAMES = {"CCF_STATUTE": "CCF Statute"}

SPANS = frozenset({Unit.DAY, Unit.MONTH, Unit.MONTH_BEFORE, Unit.YEAR})
SPANS_FORWARD = SPANS - {Unit.MONTH_BEFORE}


class Kind(StrEnum):
    """How far the text goes: a number, an adverb, a number set elsewhere, silence, or a rule on clocks."""

    HARD = "hard"
    SOFT = "soft"
    CONFIG = "config"
    NONE = "none"
    RULE = "rule"


class Counted(StrEnum):
    """Where a span is laid: after (or before) the trigger, or over the calendar year that holds it."""

    FROM_TRIGGER = "from_trigger"
    IN_CALENDAR_YEAR = "in_calendar_year"


@dataclass(frozen=True, slots=True)
class Length:
    """An amount with its unit, as the article of the clock prints it."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise LawError("A length below zero was given. No clock was made of it; give zero or more.")


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason in the text for which a clock stands still, gets more time, or gets less."""

    name: str
    article: str
    says: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of an instrument, cited by its article; what it does not print stays empty."""

    id: str
    instrument: str
    article: str
    actors: tuple[str, ...]
    trigger: str
    printed: str
    kind: Kind
    consequence: str
    text_held_from: date
    last_state_held_on: date
    length: Length | None = None
    counted: Counted = Counted.FROM_TRIGGER
    same_length_as: tuple[str, ...] = ()
    suspended_by: tuple[Ground, ...] = ()
    suspension_stops_clock: bool = True
    suspension_rule: str | None = None
    restarts_on: str | None = None
    extended_by: tuple[Ground, ...] = ()
    shortened_by: tuple[Ground, ...] = ()
    note: str | None = None
    text_day_unknown: bool = False
    house_policy: bool = False
    unknown: bool = False

    @property
    def citation(self) -> str:
        """The instrument and article that this clock stands in."""
        return self.cite(self.article)

    def cite(self, article: str) -> str:
        """Another article of the same instrument, as people write it: RPD 49(4), CCF Statute 40(3)."""
        return f"{INSTRUMENT_NAMES.get(self.instrument, self.instrument)} {article}"

    @property
    def is_span(self) -> bool:
        """Whether the text prints a length that a calendar can lay out."""
        return self.length is not None and self.length.unit in SPANS


def as_long_as(clock: Clock, other: Clock) -> Clock:
    """Give a clock the length of another where its article refers to it (CCF Statute 42(3), to 40)."""
    if other.id not in clock.same_length_as:
        raise FairnoticeError(
            f"{clock.citation} does not borrow the time of {other.citation}. No date was worked out; "
            f"choose one of: {', '.join(clock.same_length_as) or 'none'}."
        )
    return replace(clock, length=other.length)
