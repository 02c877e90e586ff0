"""Rules on the Processing of Data, Article 51: deleting data."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Evidence,
    absent,
    met,
    not_applicable,
    not_met,
    signal,
)
from fairnotice.core.rulebook.retention import (
    has_run_out,
    is_told_empty,
    judge_purpose,
    read_told_day,
    told_on,
)
from fairnotice.core.rulebook.spelling import plain_word
from fairnotice.core.rulebook.yes_or_no import read_yes_or_no


@check_of("RPD-51-2")
def check_no_answer(case: Case) -> Answer:
    """Where the source has not answered by the end of the retention period, the data are deleted.

    Source: RPD 51(2). In force: text held since 2019-10-18.
    Not covered: deletion after the source decided not to keep the data (51(1)).
    """
    over = has_run_out(case)
    if over is None:
        return absent("alert.retention_until")
    if not over:
        return not_applicable("not_yet_due")
    if case.get("alert.state") == "deleted":
        return met("deleted")
    if is_told_empty(case, "retention.decision"):
        return not_met("no_answer", case.show("alert.retention_until"))
    return absent("retention.decision") if case.known("retention.decision") is None else met("answered")


@check_of("RPD-51-3")
def check_deleted_when_achieved(case: Case) -> Answer:
    """Once the purpose is achieved, the bureau that recorded the data deletes them, unless it fixes and
    justifies a new purpose.

    Source: RPD 51(3). In force: text held since 2019-10-18.
    Not covered: whether the new purpose is justified.
    """
    if case.get("alert.state") == "deleted":
        return met("deleted")
    return judge_purpose(case)


@check_of("RPD-51-4")
def check_doubt_put_to_source(case: Case) -> Answer:
    """Where there are specific reasons to think that the purpose is achieved or that the data may no
    longer be recorded, the General Secretariat promptly asks the source whether they are still needed.

    Source: RPD 51(4). In force: text held since 2019-10-18.
    Not covered: whether a doubt is specific and relevant, and how prompt is prompt; a person must judge.
    """
    asked = told_on(case, "retention.asked_at")
    for index, doubt in enumerate(case.known("context.doubts") or ()):
        given = doubt if isinstance(doubt, Mapping) else {}
        if plain_word(given.get("state")) in case.parameter("closed_doubt_states"):
            continue
        received = read_told_day(given.get("received_at"))
        # Of a doubt without its day nobody knows whether the source was asked since.
        if asked is None or received is None or asked < received:
            return signal("source_not_asked", Evidence(f"context.doubts[{index}]", None, None, ""))
    return NO_SIGNAL


@check_of("RPD-51-5")
def check_source_told(case: Case) -> Answer:
    """When the General Secretariat deletes data on a person who is the subject of a request or an alert,
    it tells the bureau that recorded them and gives its reasons.

    Source: RPD 51(5). In force: text held since 2019-10-18.
    Not covered: whether the reasons given suffice.
    """
    by = case.known("deletion.by")
    if by is None:
        return absent("deletion.by") if _is_deleted(case) else not_applicable("not_deleted")
    if by != "general_secretariat":
        return not_applicable("deleted_by_another")
    if is_told_empty(case, "deletion.source_notified_at"):
        return not_met("source_not_told")
    if is_told_empty(case, "deletion.reason"):
        return not_met("no_reason")
    names = ("deletion.source_notified_at", "deletion.reason")
    lacking = tuple(name for name in names if case.known(name) is None)
    return absent(*lacking) if lacking else MET


@check_of("RPD-51-6")
def check_copies_deleted(case: Case) -> Answer:
    """Deletion reaches every copy inside the Information System, save one kept for a separate purpose
    with the prior consent of the bureau that first recorded the data.

    Source: RPD 51(6). In force: text held since 2019-10-18.
    Not covered: copies that nobody listed; whether the consent came before the copy.
    """
    if not _is_deleted(case):
        return not_applicable("not_deleted")
    copies = case.known("deletion.copies")
    if copies is None:
        return absent("deletion.copies")
    known = [copy if isinstance(copy, Mapping) else {} for copy in copies]
    left = [copy for copy in known if copy.get("deleted") is not True]
    purposes = [copy.get("separate_purpose") for copy in left]
    if any(not purpose or purpose == case.get("alert.purpose_code") for purpose in purposes):
        return not_met("copy_left", Evidence("deletion.copies", None, None, str(len(left))))
    consents = [read_yes_or_no(copy.get("source_consent"), "given") for copy in left]
    if False in consents:
        return not_met("kept_without_consent", Evidence("deletion.copies", None, None, str(len(left))))
    return absent("copy.source_consent") if None in consents else MET


@check_of("RPD-51-7")
def check_barred_instead(case: Case) -> Answer:
    """Where cost and volume make deletion impossible, the data are barred from use and access, or marked
    as non-existent, and the Commission for the Control of Files is told.

    Source: RPD 51(7). In force: text held since 2019-10-18.
    Not covered: whether deletion really is impossible.
    """
    if not case.known("deletion.impossible_reason"):
        return not_applicable("not_impossible")
    if is_told_empty(case, "deletion.ccf_notified_at"):
        return not_met("commission_not_told")
    if is_told_empty(case, "deletion.barred"):
        return not_met("still_in_use")
    barred = case.get("alert.state") == "blocked" or case.known("deletion.barred") is not None
    told = {"deletion.barred": barred, "deletion.ccf_notified_at": case.known("deletion.ccf_notified_at")}
    lacking = tuple(name for name, found in told.items() if not found)
    return absent(*lacking) if lacking else MET


def _is_deleted(case: Case) -> bool:
    told = ("deletion.by", "deletion.copies")
    return case.get("alert.state") == "deleted" or any(case.known(name) is not None for name in told)
