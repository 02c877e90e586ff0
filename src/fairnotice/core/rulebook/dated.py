"""Values that the law dates: exactly one is in force on each day from the first edition held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from fairnotice.errors import NoTextInForce, TwoTextsInForce

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A value and the days it is in force; `until` is its last day, None means: still in force.

    `day_unknown` says that the sources print only the year or the month of `since`.
    """

    since: date
    value: T
    until: date | None = None
    day_unknown: bool = False

    def covers(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on <= self.until)


def order_editions(name: str, given: Sequence[Dated[T]]) -> tuple[Dated[T], ...]:
    """Put dated values in order and close each at the eve of the next; refuse overlaps and gaps.

    Raises `TwoTextsInForce` where two claim one day, `NoTextInForce` where a day between the first
    and the last edition has none.
    """
    ordered = sorted(given, key=lambda dated: dated.since)
    closed: list[Dated[T]] = []
    for this, following in zip(ordered, [*ordered[1:], None], strict=True):
        if following is None:
            closed.append(this)
            continue
        eve = following.since - timedelta(days=1)
        if following.since == this.since or (this.until is not None and this.until > eve):
            raise TwoTextsInForce(f"{name}: two values claim {following.since}; keep one of them")
        if this.until is not None and this.until < eve:
            raise NoTextInForce(f"{name}: no value between {this.until} and {following.since}; add one")
        closed.append(Dated(this.since, this.value, eve, this.day_unknown))
    return tuple(closed)


def edition_on(editions: Sequence[Dated[T]], on: date) -> Dated[T] | None:
    """The edition in force on a day, or None where the first one held is later."""
    return next((dated for dated in editions if dated.covers(on)), None)
