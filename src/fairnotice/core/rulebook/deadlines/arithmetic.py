"""How days and months are counted: chosen by this house, because no instrument says it (arithmetic.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from fairnotice.core.rulebook.days import add_months
from fairnotice.errors import LawError

from .clock import Length, Unit

#: The first word is what the code does; a second one means that the other is built too.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "trigger_day": ("not_counted", "counted"),
    "weekend": ("stays", "moves_to_working_day"),
    "month_end": ("last_day_of_shorter_month",),
    "public_holidays": ("not_considered",),
    "place_of_the_day": ("Europe/Paris",),
    "suspended_days": ("first_and_last_included",),
    "extension_start": ("from_the_day_already_due",),
    "late_extension": ("moves_the_day_and_says_so",),
    "calendar_year": ("last_day_of_the_year",),
}

_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True, slots=True)
class Convention:
    """One choice of this house where every instrument is silent, with the reason for it."""

    name: str
    choice: str
    other: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """The two choices that change a date: whether the trigger day counts, and whether a weekend moves it."""

    trigger_day_counts: bool
    weekend_moves: bool

    def others(self) -> tuple[tuple[str, Arithmetic], ...]:
        """Name the other reading of each choice; the instruments exclude none of them."""
        return (
            ("trigger_day", replace(self, trigger_day_counts=not self.trigger_day_counts)),
            ("weekend", replace(self, weekend_moves=not self.weekend_moves)),
        )


def read_conventions(written: Mapping[str, Any]) -> dict[str, Convention]:
    """Read arithmetic.yaml; refuse a choice that the code does not carry out."""
    if set(written) != set(CHOICES):
        odd = ", ".join(sorted(set(written) ^ set(CHOICES)))
        raise LawError(f"arithmetic.yaml: missing or unknown: {odd}. No date was worked out; mend these entries.")
    return {name: _convention(name, entry) for name, entry in written.items()}


def _convention(name: str, entry: Mapping[str, Any]) -> Convention:
    words = CHOICES[name]
    choice, other = entry.get("choice"), entry.get("other")
    rest = set(words) - {choice}
    keys_fit = set(entry) <= {"choice", "other", "house_policy", "why"}
    if choice not in words or {other} - {None} != rest or not keys_fit or entry.get("house_policy") is not True:
        raise LawError(
            f"arithmetic.yaml: {name} must have 'choice' and, where there are two, 'other' out of "
            f"{', '.join(words)}, with 'house_policy: true' and 'why'. No date was worked out; mend it."
        )
    return Convention(name, choice, other, str(entry["why"]))


def arithmetic_of(conventions: Mapping[str, Convention]) -> Arithmetic:
    """Take the two choices that change a date out of the conventions of the house."""
    return Arithmetic(
        trigger_day_counts=conventions["trigger_day"].choice == "counted",
        weekend_moves=conventions["weekend"].choice == "moves_to_working_day",
    )


def lay_out(length: Length, from_on: date) -> date:
    """The day on which a span ends that is laid from a day; months end by the month-end rule of the house.

    Raises OverflowError past the years 1 to 9999.
    """
    if length.unit is Unit.DAY:
        return from_on + timedelta(days=length.amount)
    months = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.MONTH_BEFORE: -1}[length.unit] * length.amount
    if not date.min.year <= from_on.year + (from_on.month - 1 + months) // 12 <= date.max.year:
        raise OverflowError("past the calendar")
    return add_months(from_on, months)


def working_day(day: date, *, backward: bool = False) -> date:
    """The day itself, or the Monday after a weekend; the Friday before where the span runs backward."""
    weekday = day.weekday()
    if weekday < _SATURDAY:
        return day
    return day - timedelta(days=weekday - 4) if backward else day + timedelta(days=_SUNDAY + 1 - weekday)
