"""Whether the person was a minor at the event (RPD 41(1)), three-valued on partial dates."""

from __future__ import annotations

from datetime import date

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.days import PartialDate, years_between


def tell_minority(case: Case) -> str | None:
    """`yes`, `no` or `unknown` where the dates given allow it; None where a date is absent.

    Majority follows the law of the recording country. Where the dossier does not hold it, a person
    below the presumed age counts as a minor, one above the highest age known does not, and between
    the two nobody can tell. Both bounds of a partial date are computed (RPD 41(1)).
    """
    stated = case.get("person.minor_at_event")
    born: PartialDate | None = case.get("identity.date_of_birth")
    event = _day_of_first_event(case)
    if born is None or event is None:
        return stated if stated in ("yes", "no") else None
    youngest = years_between(born.latest, event.earliest)
    oldest = years_between(born.earliest, event.latest)
    surely_minor_below, surely_adult_from = _bounds(case)
    if oldest < surely_minor_below:
        return "yes"
    return "no" if youngest >= surely_adult_from else "unknown"


def _bounds(case: Case) -> tuple[int, int]:
    majority = majority_age(case)
    if majority is not None:
        return majority, majority
    return case.parameter("majority_presumed_years"), case.parameter("majority_highest_years")


def majority_age(case: Case) -> int | None:
    """The age of majority in the recording country, where the dossier holds it."""
    table = case.known("majority_age_table")
    found = table.get(case.get("source.country")) if table else None
    return int(found) if found is not None else None


def _day_of_first_event(case: Case) -> PartialDate | None:
    """The earliest event recorded; a person who was a minor at one of the events was one at that event."""
    events = [event for event in case.get("facts.events") or () if "date_from" in event or "date_to" in event]
    if not events:
        return None
    first = min(_days_of(event) for event in events)
    return PartialDate(*first)


def _days_of(event: dict[str, PartialDate]) -> tuple[date, date]:
    start = event.get("date_from") or event["date_to"]
    return start.earliest, start.latest
