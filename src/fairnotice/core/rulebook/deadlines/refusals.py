"""What a deadline is not worked out from: days, grounds and lengths that no text carries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from fairnotice.errors import FairnoticeError

from .clock import Clock, Counted, Kind
from .interruptions import Configured, Extension, Suspension


def check_days(triggered_on: date) -> None:
    """Refuse a moment where a day is wanted; which day a moment falls on is not for the rulebook to say."""
    if isinstance(triggered_on, datetime):
        raise FairnoticeError(
            "A moment was given where a day is wanted. No date was worked out; turn the moment into a day "
            "at the Organization's seat first."
        )


def check_grounds(clock: Clock, suspensions: Sequence[Suspension], extensions: Sequence[Extension]) -> None:
    """Refuse a suspension or extension that the clock's article does not know."""
    suspending = {ground.name for ground in clock.suspended_by}
    if clock.suspension_stops_clock and not {one.ground for one in suspensions} <= suspending:
        raise _no_such_ground(clock, "suspend", suspending)
    extending = {ground.name for ground in clock.extended_by}
    if not {one.ground for one in extensions} <= extending:
        raise _no_such_ground(clock, "extend", extending)


def _no_such_ground(clock: Clock, verb: str, known: set[str]) -> FairnoticeError:
    return FairnoticeError(
        f"No text lets this ground {verb} the time of {clock.citation}. No date was worked out; "
        f"grounds known: {', '.join(sorted(known)) or 'none'}."
    )


def check_configured(clock: Clock, configured: Configured | None) -> None:
    """Refuse a length where the text prints one, or where anyone but this house fills its silence."""
    if configured is None:
        return
    if clock.kind is Kind.RULE or clock.counted is Counted.IN_CALENDAR_YEAR or clock.same_length_as:
        raise FairnoticeError(
            f"{clock.citation} takes no length of its own. No date was worked out; leave the length away."
        )
    if clock.length is not None and not _may_shorten(clock, configured):
        raise FairnoticeError(
            f"{clock.citation} prints its length. No date was worked out; leave the configured length away, "
            "or give a shorter one of the same unit where the article allows it."
        )
    if clock.kind in (Kind.SOFT, Kind.NONE) and not configured.house_policy:
        raise FairnoticeError(
            f"{clock.citation} prints no number that others may set. No date was worked out; mark the "
            "configured length as house policy."
        )


def _may_shorten(clock: Clock, configured: Configured) -> bool:
    printed = clock.length
    return (
        bool(clock.shortened_by)
        and printed is not None
        and configured.length.unit is printed.unit
        and configured.length.amount <= printed.amount
    )
