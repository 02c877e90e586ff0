"""Rules on the Processing of Data, Article 81: suspending a notice."""

from __future__ import annotations

from datetime import date

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met


@check_of("RPD-81-1")
def check_suspension(case: Case) -> Answer:
    """The requesting bureau may suspend a notice for at most six months, and gives its reasons.

    Source: RPD 81(1). In force: text held since November 2014.
    Not covered: whether the reasons are good; one suspension after another, which only the history shows.
    """
    start: date | None = case.get("suspension.from")
    if start is None:
        return absent("suspension.from") if case.get("alert.state") == "suspended" else not_applicable("not_suspended")
    until: date | None = case.get("suspension.until")
    if until is not None and until < start:
        return not_met("ends_before_it_starts", case.show("suspension.until"))
    if until is not None and until > add_months(start, case.parameter("suspension_maximum_months")):
        return not_met("too_long", case.show("suspension.from"), case.show("suspension.until"))
    lacking = case.lacking("suspension.until", "suspension.reason")
    return absent(*lacking) if lacking else MET
