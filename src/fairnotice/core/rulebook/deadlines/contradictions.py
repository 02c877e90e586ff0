"""What cannot be true together in one clock, whatever its article says."""

from __future__ import annotations

from collections.abc import Callable

from .clock import SPANS, Clock, Counted, Kind, Length, Unit

ACTORS = frozenset(
    {
        "applicant_for_revision", "commission", "executive_directorates", "general_secretariat",
        "international_entity", "locating_ncb", "ncb", "other_ncb", "party", "protesting_entity", "recipient",
        "recipient_ncb", "requests_chamber", "secretary_general", "source", "system", "user",
    }
)  # fmt: skip


def contradiction_in(clock: Clock) -> str | None:
    """What in a clock cannot be true together, in words for whoever edits the file; None where all fits."""
    return next((words for holds, words in _RULES if not holds(clock)), None)


def _unit(clock: Clock) -> Unit | None:
    return clock.length.unit if clock.length else None


def _is_moved(clock: Clock) -> bool:
    return bool(clock.suspended_by or clock.extended_by or clock.shortened_by)


def _restart_fits(clock: Clock) -> bool:
    suspending = [ground.name for ground in clock.suspended_by]
    return clock.restarts_on is None or (suspending == [clock.restarts_on] and not clock.extended_by)


def _calendar_year_fits(clock: Clock) -> bool:
    yearly = clock.length == Length(1, Unit.YEAR) and clock.house_policy and not _is_moved(clock)
    return clock.counted is Counted.FROM_TRIGGER or yearly


_RULES: tuple[tuple[Callable[[Clock], bool], str], ...] = (
    (
        lambda c: bool(c.actors) and ACTORS.issuperset(c.actors),
        "'actors' are one or more of the known actors",
    ),
    (
        lambda c: c.kind is not Kind.HARD or (c.length is None) is bool(c.same_length_as),
        "a hard clock has either 'length' or 'same_length_as'",
    ),
    (
        lambda c: c.kind in (Kind.HARD, Kind.SOFT) or c.length is None,
        "only hard and soft clocks print a length",
    ),
    (
        lambda c: c.unknown is (c.kind is Kind.CONFIG),
        "'unknown: true' stands on config clocks and on no others",
    ),
    (
        lambda c: (
            c.suspension_stops_clock is (c.suspension_rule is None) and (c.suspension_stops_clock or not c.suspended_by)
        ),
        "'suspension_stops_clock: false' and 'suspension_rule' stand together, and without 'suspended_by'",
    ),
    (
        lambda c: not _is_moved(c) or _unit(c) in SPANS - {Unit.MONTH_BEFORE} | {None},
        "only spans of time that run forward are suspended, extended or shortened",
    ),
    (_restart_fits, "'restarts_on' is the one ground in 'suspended_by', and the clock is not extended"),
    (
        _calendar_year_fits,
        "'in_calendar_year' needs a length of one year and 'house_policy: true', and nothing that moves it",
    ),
)
