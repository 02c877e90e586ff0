"""Whether the days that a request tells can stand together; only what cannot be true is held against it.

A partial date is compared by its bounds: `2019` may be any day of that year, so it contradicts a day only
where no day of the year would fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.days import PartialDate
from fairnotice.core.rulebook.findings import Answer, not_met

#: No place on earth is further ahead of UTC, so no bureau's calendar shows a later day than this makes.
_FURTHEST_AHEAD = timedelta(hours=14)


def judge_order(case: Case) -> Answer | None:
    """The first contradiction between days, or None where none is certain.

    Reasons: `warrant_after_request`, `warrant_ends_before_issue`, `event_after_request`,
    `event_ends_before_start`, `event_after_warrant`, `born_after_event`. An offence that goes on after the
    warrant contradicts nothing: only one that begins after it does.
    """
    return next(_list_contradictions(case), None)


def _list_contradictions(case: Case) -> Iterator[Answer]:
    yield from _judge_warrant(case)
    for index, event in enumerate(case.get("facts.events") or ()):
        yield from _judge_event(case, f"facts.events[{index}]", event)


def _judge_warrant(case: Case) -> Iterator[Answer]:
    issued, until = case.get("warrant.issued_at"), case.get("warrant.valid_until")
    for name in ("warrant.issued_at", "warrant.valid_on"):
        day = case.get(name)
        if day is not None and day > last_day_of_request(case):
            yield not_met("warrant_after_request", case.show(name))
    if issued is not None and until is not None and until < issued:
        shown = (case.show("warrant.issued_at"), case.show("warrant.valid_until"))
        yield not_met("warrant_ends_before_issue", *shown)


def _judge_event(case: Case, path: str, event: Mapping[str, Any]) -> Iterator[Answer]:
    start: PartialDate | None = event.get("date_from")
    end: PartialDate | None = event.get("date_to")
    issued: date | None = case.get("warrant.issued_at")
    born: PartialDate | None = case.get("identity.date_of_birth")
    for key, day in (("date_from", start), ("date_to", end)):
        if day is not None and day.earliest > last_day_of_request(case):
            yield not_met("event_after_request", show(f"{path}.{key}", day))
    if start is not None and end is not None and end.latest < start.earliest:
        shown = (show(f"{path}.date_from", start), show(f"{path}.date_to", end))
        yield not_met("event_ends_before_start", *shown)
    if start is not None and issued is not None and start.earliest > issued:
        yield not_met("event_after_warrant", show(f"{path}.date_from", start), case.show("warrant.issued_at"))
    last = end or start
    if born is not None and last is not None and last.latest < born.earliest:
        yield not_met("born_after_event", show(path, last), case.show("identity.date_of_birth"))


def last_day_of_request(case: Case) -> date:
    """The latest day that the calendar of the bureau may have shown when it sent the request."""
    submitted = case.get("request.submitted_at")
    return (submitted + _FURTHEST_AHEAD).date() if submitted is not None else case.on
