"""Rules on the Processing of Data, Article 49: how long data are kept."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, met, not_applicable, not_met
from fairnotice.core.rulebook.retention import judge_length, judge_purpose


@check_of("RPD-49-1")
def check_purpose_lasts(case: Case) -> Answer:
    """Data are kept only as long as the purpose for which they were recorded needs them.

    Source: RPD 49(1). In force: text held since 2019-10-18.
    Not covered: a purpose that has been achieved without anybody saying so.
    """
    return judge_purpose(case)


@check_of("RPD-49-2")
def check_first_period(case: Case) -> Answer:
    """The first period of retention is at most the one that the Executive Committee fixed for this kind
    of data; the source may fix a shorter one.

    Source: RPD 49(2). In force: text held since 2019-10-18.
    Not covered: the list of longest periods, which is not to be had; the dossier may hold it. A period
    that was renewed is judged under 50(4).
    """
    if case.known("retention.decision") == "keep":
        return not_applicable("period_renewed")
    recorded, until = case.get("alert.recorded_at"), case.get("alert.retention_until")
    if recorded is not None and until is not None:
        if until < recorded.date():
            return not_met("before_recording", case.show("alert.retention_until"))
        return judge_length(case, recorded.date(), until)
    return absent(*case.lacking("alert.retention_until", "alert.recorded_at"))


@check_of("RPD-49-3")
def check_clock_starts(case: Case) -> Answer:
    """The retention period runs from the day on which the data were recorded, so that day must be known.

    Source: RPD 49(3). In force: text held since 2019-10-18.
    Not covered: whether the day given is the true one.
    """
    return MET if case.get("alert.recorded_at") is not None else absent("alert.recorded_at")


@check_of("RPD-49-4")
def check_clock_runs_on(case: Case) -> Answer:
    """A suspended alert keeps the end of its retention period: suspension does not stop the clock.

    Source: RPD 49(4), with 81 and 100. In force: text held since 2019-10-18.
    Not covered: whether the end was moved because of the suspension; only the alert's history shows it.
    """
    if case.get("alert.state") != "suspended" and case.get("suspension.from") is None:
        return not_applicable("not_suspended")
    if case.get("alert.retention_until") is None:
        return absent("alert.retention_until")
    return met("clock_runs", case.show("alert.retention_until"))
