"""Rules on the Processing of Data, Article 50: examining whether data are still needed."""

from __future__ import annotations

from datetime import date

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Evidence,
    Outcome,
    absent,
    not_applicable,
    not_met,
    signal,
)
from fairnotice.core.rulebook.retention import has_run_out, is_told_empty, judge_length, told_on

#: Texts of the request itself that a reason for keeping may merely repeat.
_COPIED_FROM = ("alert.purpose_statement", "alert.interest_statement", "facts.summary")


@check_of("RPD-50-1")
def check_examined_at_expiry(case: Case) -> Answer:
    """When the retention period ends, the source examines whether the data are still needed and, where
    necessary, whether they may still be recorded.

    Source: RPD 50(1), with 50(7). In force: text held since 2019-10-18.
    Not covered: how carefully the source examined; a person must judge that.
    """
    speaks = _judge_time(case)
    if speaks is not None:
        return speaks
    if is_told_empty(case, "retention.review"):
        return not_met("not_examined")
    review = case.known("retention.review")
    if review is None:
        return absent("retention.review")
    found = review if isinstance(review, dict) else {}
    if found.get("conditions_hold") is False:
        return signal("conditions_lost")
    return NO_SIGNAL if found.get("still_needed") is True else signal("need_not_confirmed")


@check_of("RPD-50-2")
def check_source_asked(case: Case) -> Answer:
    """The General Secretariat asks the source whether the data are still needed, at the latest six months
    before the retention period ends.

    Source: RPD 50(2), with 50(7). In force: text held since 2019-10-18.
    Not covered: what the General Secretariat points out to the source when it asks (50(3)).
    """
    if case.known("config.reassessment_waived") is True:
        return not_applicable("reassessment_waived")
    until: date | None = case.get("alert.retention_until")
    if until is None:
        return absent("alert.retention_until")
    ask_by = add_months(until, -case.parameter("retention_asked_months_before"))
    asked = told_on(case, "retention.asked_at")
    if asked is not None:
        return MET if asked <= ask_by else not_met("asked_late", case.show("alert.retention_until"))
    if case.on <= ask_by:
        return not_applicable("not_yet_due")
    if is_told_empty(case, "retention.asked_at"):
        return not_met("not_asked", case.show("alert.retention_until"))
    return absent("retention.asked_at")


@check_of("RPD-50-4")
def check_reasons_for_keeping(case: Case) -> Answer:
    """Keeping data beyond their period needs stated reasons, and the new period is no longer than the
    longest one.

    Source: RPD 50(4). In force: text held since 2019-10-18.
    Not covered: whether the reasons are good ones. Only a reason that repeats another text of the request
    word for word is found to be copied.
    """
    decision = case.known("retention.decision")
    if decision is None:
        return _judge_time(case) or absent("retention.decision")
    if decision != "keep":
        return not_applicable("not_kept")
    if is_told_empty(case, "retention.reason"):
        return not_met("no_reason")
    period = _judge_new_period(case)
    if period.outcome is Outcome.NOT_MET:
        return period
    reason = case.known("retention.reason")
    if reason is None:
        return absent("retention.reason")
    for name in _COPIED_FROM:
        if _plain(reason) == _plain(case.get(name) or ""):
            return signal("reason_copied", Evidence("retention.reason", None, None, ""), Evidence(name, None, None, ""))
    return period


def _judge_time(case: Case) -> Answer | None:
    """Why nobody need decide yet; None once the period is over."""
    if case.known("config.reassessment_waived") is True:
        return not_applicable("reassessment_waived")
    over = has_run_out(case)
    if over is None:
        return absent("alert.retention_until")
    return None if over else not_applicable("not_yet_due")


def _judge_new_period(case: Case) -> Answer:
    """The new period counts from the day on which the old one ends."""
    start: date | None = case.get("alert.retention_until")
    until = told_on(case, "retention.new_until")
    if start is None or until is None:
        lacking = {"alert.retention_until": start, "retention.new_until": until}
        return absent(*(name for name, day in lacking.items() if day is None))
    if until <= start:
        return not_met("no_new_period", case.show("alert.retention_until"))
    answer = judge_length(case, start, until)
    return NO_SIGNAL if answer.outcome is Outcome.MET else answer


def _plain(text: object) -> str:
    return " ".join(str(text).casefold().split())
