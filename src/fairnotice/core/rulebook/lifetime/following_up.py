"""What source and office owe an alert while it stands: corrections, answers, copies, levels, addenda."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.days import add_months
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    absent,
    not_applicable,
    not_met,
    signal,
    take_strictest,
)
from fairnotice.core.rulebook.retention import read_told_day

from .lifetime_rules import lifetime_check_of
from .reading import days_of, entries


@lifetime_check_of("RPD-5-5")
def check_corrected(case: Case) -> Answer:
    """Wrong processing of the source's data is put right by the source, whatever tool was used.

    Source: RPD 5(5). In force: text held since November 2016.
    Not covered: what went wrong without anybody reporting it.
    """
    incidents = entries(case, "incidents")
    if incidents is None:
        return absent("incidents[]")
    return not_met("not_corrected") if any(not each.get("corrected_at") for each in incidents) else MET


@lifetime_check_of("RPD-17-5")
def check_bureau_evaluated(case: Case) -> Answer:
    """A bureau is evaluated regularly, and what does not comply is corrected; long suspensions are approved.

    Source: RPD 17(5). In force: text held since 2012-07-01.
    Not covered: how well it was evaluated. The interval is house policy.
    """
    history = entries(case, "source.compliance_history")
    if history is None:
        return absent("source.compliance_history")
    if any(each.get("kind") == "long_suspension" and each.get("approved") is False for each in history):
        return not_met("suspension_not_approved")
    evaluations = [each for each in history if each.get("kind") == "evaluation"]
    last = max(days_of(evaluations, "happened_on"), default=None)
    if last is None or case.on > add_months(last, case.parameter("bureau_evaluated_within_months")):
        return signal("not_evaluated")
    latest = [each for each in evaluations if read_told_day(each.get("happened_on")) == last]
    if any(each.get("compliant") is False and not each.get("corrected_at") for each in latest):
        return signal("not_compliant")
    return NO_SIGNAL


@lifetime_check_of("RPD-20-3")
def check_hits_answered(case: Case) -> Answer:
    """The source answers when the person is met; a hit that stays without answer counts against it.

    Source: RPD 20(3). In force: text held since 2012-07-01.
    Not covered: how good the answer is. The days are house policy.
    """
    events = entries(case, "events")
    if events is None:
        return absent("events[].hit")
    patience = timedelta(days=case.parameter("hit_answered_within_days"))
    unanswered = [each for each in events if each.get("kind") == "hit" and not each.get("source_answer")]
    late = any(case.on > day + patience for day in days_of(unanswered, "happened_on"))
    return not_met("hit_unanswered") if late else MET


@lifetime_check_of("RPD-43-1-a")
def check_copies_waited(case: Case) -> Answer:
    """A copy for the same purpose waits ten days for an objection of the source; a new purpose needs its consent.

    Source: RPD 43(1)(a). In force: text held since 2012-07-01.
    Not covered: whether a copy is exact and kept up to date.
    """
    copies = entries(case, "copies")
    if copies is None:
        return absent("copy.purpose_same")
    return take_strictest([_judge_copy(case, copy) for copy in copies]) if copies else not_applicable("no_copy")


def _judge_copy(case: Case, copy: Mapping[str, Any]) -> Answer:
    if copy.get("purpose_same") is None:
        return absent("copy.purpose_same")
    if copy["purpose_same"] is False:
        consent = copy.get("source_consent")
        if consent is None:
            return absent("copy.source_consent")
        return MET if consent is True else not_met("no_consent")
    told, copied = read_told_day(copy.get("source_notified_at")), read_told_day(copy.get("copied_at"))
    if told is None:
        return not_met("source_not_told")
    if copy.get("source_objection") is True:
        return not_met("source_objected")
    if copied is None:
        return absent("copy.copied_at")
    return not_met("copied_too_soon") if copied <= told + timedelta(days=case.parameter("copy_objection_days")) else MET


@lifetime_check_of("RPD-113-1")
def check_level_raised_with_consent(case: Case) -> Answer:
    """The office raises the level of confidentiality of recorded data only with consent of their source.

    Source: RPD 113(1). In force: text held since 2012-07-01.
    Not covered: the level that the office sets for what it added itself (113(2)).
    """
    changed_by = case.known("confidentiality.changed_by")
    if changed_by is None:
        return absent("confidentiality.changed_by")
    if changed_by != "general_secretariat":
        return not_applicable("level_unchanged")
    consent = case.known("confidentiality.source_consent")
    if consent is None:
        return absent("confidentiality.source_consent")
    return MET if consent is True else not_met("no_consent")


@lifetime_check_of("ROP-2-41")
def check_refusal_made_known(case: Case) -> Answer:
    """A country's refusal to act is weighed by a person, and the other bureaus learn of it by an addendum.

    Source: Repository of Practice, section 2, paragraph 41. In force: text held since November 2024.
    Not covered: the weight of the reasons; a refusal by itself does not bring Article 3 into play.
    """
    positions = entries(case, "context.positions")
    if positions is None:
        return absent("context.positions[].kind")
    refused = [each for each in positions if each.get("kind") == "extradition_refused"]
    if not refused:
        return NO_SIGNAL
    addenda = entries(case, "alert.addenda")
    if addenda is None:
        return absent("alert.addenda[]")
    return signal("refusal_to_weigh") if addenda else not_met("no_addendum")
