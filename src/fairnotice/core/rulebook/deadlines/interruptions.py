"""What comes between: a clock stands still, or time is added (CCF Statute 40(3), 41(2); IRSD 9(2), 11(3))."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from fairnotice.errors import FairnoticeError

from .clock import SPANS_FORWARD, Length


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days on which a clock stands still, the first and the last included; without a last day it is open.

    `ground` is a name out of the `grounds` of the clock's calendar file.
    """

    ground: str
    from_on: date
    until_on: date | None = None

    def __post_init__(self) -> None:
        if self.until_on is not None and self.until_on < self.from_on:
            raise FairnoticeError(
                "A suspension ends before it begins. No date was worked out; give the first day and the last."
            )


@dataclass(frozen=True, slots=True)
class Extension:
    """Time added on a ground of the text: by a length, or until a named day."""

    ground: str
    decided_on: date
    by: Length | None = None
    until_on: date | None = None

    def __post_init__(self) -> None:
        if (self.by is None) == (self.until_on is None):
            raise FairnoticeError(
                "An extension names either a length or a last day. No date was worked out; give one of them."
            )
        if self.by is not None and self.by.unit not in SPANS_FORWARD:
            raise FairnoticeError(
                "An extension is counted in days, months or years. No date was worked out; give one of these."
            )


@dataclass(frozen=True, slots=True)
class Configured:
    """A length that the text leaves to others, with the document that sets it (RPD 13(2)(f), 49(2))."""

    length: Length
    reference: str
    house_policy: bool

    def __post_init__(self) -> None:
        if self.length.unit not in SPANS_FORWARD:
            raise FairnoticeError(
                "A configured length is counted in days, months or years. No date was worked out; give one of these."
            )


@dataclass(frozen=True, slots=True)
class StandStill:
    """Suspensions that touch or overlap, taken as one so that no day is given back twice."""

    from_on: date
    until_on: date | None
    grounds: tuple[str, ...]
    merged: int


def merge_suspensions(suspensions: Iterable[Suspension]) -> list[StandStill]:
    """Join suspensions that touch or overlap, in the order of their first days (house convention)."""
    merged: list[StandStill] = []
    for one in sorted(suspensions, key=lambda s: (s.from_on, s.until_on or date.max)):
        before = merged[-1] if merged else None
        if before is None or not _touches(before, one):
            merged.append(StandStill(one.from_on, one.until_on, (one.ground,), 1))
            continue
        ends = (before.until_on, one.until_on)
        until_on = None if None in ends else max(end for end in ends if end is not None)
        grounds = before.grounds if one.ground in before.grounds else (*before.grounds, one.ground)
        merged[-1] = StandStill(before.from_on, until_on, grounds, before.merged + 1)
    return merged


def _touches(before: StandStill, one: Suspension) -> bool:
    if before.until_on is None or before.until_on == date.max:
        return True
    return one.from_on <= before.until_on + timedelta(days=1)
