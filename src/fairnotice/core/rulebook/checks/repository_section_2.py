"""Repository of Practice, section 2: human rights, refuge, the record of a country, pure offences."""

from __future__ import annotations

from fairnotice.core.rulebook.both_sides import told_by_each
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.earlier_outcomes import says_refused
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Evidence,
    Outcome,
    absent,
    no_signal,
    not_applicable,
    not_met,
    signal,
    unclear,
)
from fairnotice.core.rulebook.positions import positions_of
from fairnotice.core.rulebook.refuge import judge_refuge
from fairnotice.core.rulebook.rights_findings import list_rights_findings


@check_of("ROP-2-26")
def check_competent_findings(case: Case) -> Answer:
    """An objection from human rights counts where a competent body found the breach, such as a court, a
    treaty body or a mechanism of the United Nations; a bare allegation does not count.

    Source: Repository of Practice, section 2, paragraphs 25-26. In force: since November 2024, third
    edition.
    Not covered: what the body found and whether it bears on this request (paragraph 27). A body that is
    named by no class of our list goes to a person.
    """
    findings = list_rights_findings(case)
    if findings is None:
        return absent("context.human_rights_findings")
    unaddressed = [finding for finding in findings if not finding.is_addressed]
    competent = [finding.show() for finding in unaddressed if finding.weight == "competent"]
    if competent:
        return not_met("competent_finding", *competent)
    unclassed = [finding.show() for finding in unaddressed if finding.weight == "unclassed"]
    if unclassed:
        return unclear("body_to_class", *unclassed)
    # An allegation satisfies nothing and is no finding: what the rule weighs is not there.
    return not_applicable("allegation_only") if unaddressed else MET


@check_of("ROP-2-27")
def check_reach_of_findings(case: Case) -> Answer:
    """Of each finding of weight a person must ask how far it touches this request; one that was made good
    since need not stand in the way.

    Source: Repository of Practice, section 2, paragraph 27. In force: since November 2024, third edition.
    Not covered: whether the breach really was made good, and how far it reaches.
    """
    open_ones = [
        finding.show("addressed")
        for finding in list_rights_findings(case) or ()
        if finding.weight != "allegation" and not finding.is_addressed
    ]
    return signal("not_made_good", *open_ones) if open_ones else NO_SIGNAL


@check_of("ROP-2-32-b")
def check_refuge(case: Case) -> Answer:
    """No request may stand on a person who is protected as a refugee against the country that asks, or
    whose surrender a competent national body found to breach the ban on return to danger.

    Who gave or confirmed the refuge is never part of the finding.

    Source: Repository of Practice, section 2, paragraphs 32(b) and 33(a). In force: since November 2024,
    third edition.
    Not covered: the resolution on refugees itself, which is not to be had; a status claimed but not
    confirmed goes to a person.
    """
    refuge = judge_refuge(case)
    if refuge.outcome is Outcome.NOT_MET:
        return refuge
    barring = positions_of(case, "non_refoulement")
    if barring:
        return not_met("surrender_barred", *(position.show() for position in barring))
    confirming = positions_of(case, "refugee_confirmation")
    if confirming and refuge.reason in ("no_status", "absent"):
        return unclear("confirmation_to_read", *(position.show() for position in confirming))
    return refuge


@check_of("ROP-2-32-c")
def check_record_of_source(case: Case) -> Answer:
    """The record of the country that asks counts, yet never denies a request by itself.

    Source: Repository of Practice, section 2, paragraph 32(c). In force: since November 2024, third
    edition.
    Not covered: what the record says; it stands beside the request and adds to nothing.
    """
    return absent("source.compliance_history") if case.known("source.compliance_history") is None else MET


@check_of("ROP-2-32-e")
def check_general_picture(case: Case) -> Answer:
    """The general picture of human rights in a country alone denies nothing; no score may decide.

    Source: Repository of Practice, section 2, paragraph 32(e). In force: since November 2024, third
    edition.
    Not covered: where a person should look harder; that is for the person.
    """
    given = any(told_by_each(case, "context.general"))
    return no_signal("general_picture_alone") if given else NO_SIGNAL


@check_of("ROP-2-49")
def check_pure_offence(case: Case) -> Answer:
    """An offence that harms the State only, with no element of ordinary crime, falls under Article 3 by
    its nature; the label of the charge decides neither way.

    Source: Repository of Practice, section 2, paragraphs 49-53. In force: since November 2024, third
    edition.
    Not covered: the words of charge and facts, which are read elsewhere, and the weighing of offences
    that harm others too. An offence classed as ordinary crime is not taken for a pure one.
    """
    pure = [
        Evidence(f"offences[{index}].private_wrong", None, None, "no")
        for index, offence in enumerate(case.offences)
        if offence.get("private_wrong") == "no" and offence.get("ordinary_law") != "ordinary"
    ]
    return signal("pure_offence", *pure) if pure else NO_SIGNAL


@check_of("ROP-2-56")
def check_similar_requests(case: Case) -> Answer:
    """Beside a new request must stand the similar ones: of the same country, on co-accused, and those
    denied earlier.

    Source: Repository of Practice, section 2, paragraph 56. In force: since November 2024, third edition.
    Not covered: how like the others are. An entry counts as a denial only where it says that it was one.
    """
    similar = case.known("context.similar_requests")
    denied = [index for index, entry in enumerate(similar or ()) if says_refused(case, entry)]
    if denied:
        shown = (Evidence(f"context.similar_requests[{index}]", None, None, "") for index in denied)
        return not_met("like_request_denied", *shown)
    unknown = [name for name in ("context.similar_requests", "refusal_memory") if case.known(name) is None]
    return absent(*unknown) if unknown else MET
