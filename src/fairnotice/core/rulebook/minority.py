"""Whether the person was a minor at the event (RPD 41(1)), three-valued on partial dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.days import PartialDate, years_between
from fairnotice.core.rulebook.findings import Evidence

STATED, MARKED, BORN = "person.minor_at_event", "markers.minor", "identity.date_of_birth"


def tell_minority(case: Case) -> str | None:
    """`yes`, `no` or `unknown`; None where dates are absent and nobody says that the person was a minor.

    The dates alone make somebody an adult: a stated `no` is not taken for one, and a stated `yes` turns the
    answer of the dates into `unknown`, for one of the two is wrong (RPD 41(1)).
    """
    by_days = _tell_by_days(case)
    if case.get(STATED) == "yes" and by_days != "yes":
        return "unknown" if by_days == "no" else "yes"
    return by_days


def list_contradictions(case: Case) -> tuple[Evidence, ...]:
    """The fields that say another thing on minority than the dates, or than each other; empty if none does."""
    by_days, stated = _tell_by_days(case), case.get(STATED)
    marked = case.get(MARKED) is True
    if by_days == "no":
        against = [name for name, says_so in ((STATED, stated == "yes"), (MARKED, marked)) if says_so]
        return tuple(case.show(name) for name in (*against, BORN)) if against else ()
    if stated == "no" and by_days == "yes":
        return case.show(STATED), case.show(BORN)
    return (case.show(STATED), case.show(MARKED)) if stated == "no" and marked else ()


def has_dated_event(case: Case) -> bool:
    return any("date_from" in event or "date_to" in event for event in case.get("facts.events") or ())


def has_event_without_start(case: Case) -> bool:
    return any("date_from" not in event for event in case.get("facts.events") or ())


def majority_age(case: Case) -> int | None:
    """The age of majority in the recording country, where the dossier holds it."""
    table = case.known("majority_age_table")
    found = table.get(case.get("source.country")) if table else None
    return int(found) if found is not None else None


def _tell_by_days(case: Case) -> str | None:
    """What birth and events say; None where either is undated.

    Majority follows the law of the recording country. Where the dossier does not hold it, a person below
    the presumed age counts as a minor, one above the highest age known does not, and between the two
    nobody can tell. Both bounds of a partial date are computed.
    """
    born: PartialDate | None = case.get(BORN)
    event = _bound_first_event(case)
    if born is None or event is None:
        return None
    youngest = years_between(born.latest, event.earliest)
    oldest = years_between(born.earliest, event.latest)
    surely_minor_below, surely_adult_from = _bound_majority(case)
    if oldest < surely_minor_below:
        return "yes"
    return "no" if youngest >= surely_adult_from else "unknown"


def _bound_majority(case: Case) -> tuple[int, int]:
    majority = majority_age(case)
    if majority is not None:
        return majority, majority
    return case.parameter("majority_presumed_years"), case.parameter("majority_highest_years")


def _bound_first_event(case: Case) -> PartialDate | None:
    """When the first event began, at the earliest and at the latest.

    A person who was a minor at one of the events was one at that event. An event of which only the end is
    told may have begun on any day before.
    """
    if not has_dated_event(case):
        return None
    bounds = [_bound_start(event) for event in case.get("facts.events")]
    return PartialDate(min(earliest for earliest, _ in bounds), min(latest for _, latest in bounds))


def _bound_start(event: Mapping[str, Any]) -> tuple[date, date]:
    start: PartialDate | None = event.get("date_from")
    if start is not None:
        return start.earliest, start.latest
    end: PartialDate | None = event.get("date_to")
    return date.min, date.max if end is None else end.latest
