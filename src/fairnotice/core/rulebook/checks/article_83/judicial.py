"""Article 83(2)(b): facts, charges, law, penalty, and the warrant."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, NO_SIGNAL, Answer, Evidence, absent, no_signal, not_met
from fairnotice.core.rulebook.penalties import has_told_penalty
from fairnotice.core.rulebook.warrants import judge_validity


@check_of("RPD-83-2-b-i")
def check_facts(case: Case) -> Answer:
    """There must be a short and clear account of what the wanted person did, with time and place.

    Source: RPD 83(2)(b)(i).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the account says, and whether it tells this person's own conduct; a person must read it.
    """
    events = case.get("facts.events")
    if events == []:
        return not_met("no_event", Evidence("facts.events", None, None, ""))
    for index, event in enumerate(events or ()):
        if not ("date_from" in event or "date_to" in event) or not ("place" in event or "country" in event):
            return not_met("event_without_time_or_place", Evidence(f"facts.events[{index}]", None, None, ""))
    lacking = case.lacking("facts.summary", "facts.events", "facts.role_of_person")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-83-2-b-ii")
def check_charge(case: Case) -> Answer:
    """At least one charge must be given.

    Source: RPD 83(2)(b)(ii).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the charge names an offence at all; no check of fields reads the words.
    """
    if "offences" not in case.values:
        return absent("offences[].charge_text")
    if not case.offences:
        return not_met("no_charge", Evidence("offences", None, None, ""))
    return NO_SIGNAL if all("charge_text" in offence for offence in case.offences) else absent("offences[].charge_text")


@check_of("RPD-83-2-b-iii")
def check_law(case: Case) -> Answer:
    """The law covering each offence must be cited, with the wording of the penal provision whenever
    possible, subject to the law of the bureau.

    Source: RPD 83(2)(b)(iii).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the wording given is the true one.
    """
    if "offences" not in case.values:
        return absent("offences[].law_ref")
    if not case.offences:
        return not_met("no_offence", Evidence("offences", None, None, ""))
    lacking: list[str] = []
    for offence in case.offences:
        if "law_ref" not in offence:
            lacking.append("offences[].law_ref")
        if "law_text" not in offence and "law_text_absent_reason" not in offence:
            lacking.append("offences[].law_text")
    if lacking:
        return absent(*dict.fromkeys(lacking))
    withheld = [index for index, offence in enumerate(case.offences) if "law_text" not in offence]
    if not withheld:
        return NO_SIGNAL
    shown = (Evidence(f"offences[{index}].law_text_absent_reason", None, None, "") for index in withheld)
    return no_signal("text_withheld", *shown)


@check_of("RPD-83-2-b-iv")
def check_penalty_told(case: Case) -> Answer:
    """The maximum penalty possible, or the sentence imposed, or the sentence left to serve must be told.

    Source: RPD 83(2)(b)(iv).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: how high it is; that is 83(1)(a)(ii).
    """
    return MET if has_told_penalty(case) else absent("penalty")


@check_of("RPD-83-2-b-v")
def check_warrant(case: Case) -> Answer:
    """There must be the reference of a valid arrest warrant, or of a judicial decision with the same
    effect, and a copy whenever possible, subject to the law of the bureau.

    Source: RPD 83(2)(b)(v).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the paper is genuine; a warrant without an end date is taken as not run out.
    """
    failing = judge_validity(case)
    if failing is not None:
        return failing
    lacking = case.lacking("warrant.reference", "warrant.kind", "warrant.issued_at", "warrant.valid_on")
    if "warrant.copy_ref" not in case.values and "warrant.copy_absent_reason" not in case.values:
        lacking += ("warrant.copy_ref",)
    return absent(*lacking) if lacking else MET
