"""Rules on the Processing of Data, Article 34: compliance with Articles 2 and 3 of the Constitution."""

from __future__ import annotations

from fairnotice.core.rulebook.attestations import judge_attestations
from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Evidence,
    Outcome,
    absent,
    not_met,
    signal,
)
from fairnotice.core.rulebook.positions import positions_of
from fairnotice.core.rulebook.rights_findings import list_rights_findings

#: Kinds of position that name their own reason, gravest first; any other is a position voiced.
_TELLING_KINDS = ("refugee_confirmation", "non_refoulement", "double_jeopardy")


@check_of("RPD-34-1")
def check_human_rights(case: Case) -> Answer:
    """Before recording, the bureau ensures that Article 2 of the Constitution is respected, and that its
    law, its treaties and the Universal Declaration allow the recording.

    Source: RPD 34(1). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: whether what the bureau attests is so, and how far a finding on human rights reaches; both
    are for the reviewer. A bare allegation counts for nothing here.
    """
    attested = judge_attestations(case, "attest.const_2")
    if attested.outcome is Outcome.NOT_MET:
        return attested
    unaddressed = [
        finding.show("addressed")
        for finding in list_rights_findings(case) or ()
        if finding.weight != "allegation" and not finding.is_addressed
    ]
    if unaddressed:
        return signal("finding_unaddressed", *unaddressed)
    lacking = case.lacking("attest.const_2", "attest.legal_basis")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-34-2")
def check_neutral_character(case: Case) -> Answer:
    """Before recording, the bureau ensures that Article 3 of the Constitution is respected.

    Source: RPD 34(2). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: whether what the bureau attests is so; the seven elements of 34(3) lay it open.
    """
    attested = judge_attestations(case, "attest.const_3")
    return NO_SIGNAL if attested.outcome is Outcome.MET else attested


@check_of("RPD-34-3-a")
def check_nature_of_offence(case: Case) -> Answer:
    """Under Article 3 the nature of the offence is looked at: the charges and the facts beneath them.

    Source: RPD 34(3)(a). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: what the charges and the facts say; texts are read elsewhere.
    """
    political = [
        show(f"offences[{index}].ordinary_law", "article_3")
        for index, offence in enumerate(case.offences)
        if offence.get("ordinary_law") == "article_3"
    ]
    if political:
        return signal("against_article_3", *political)
    charged = bool(case.offences) and all("charge_text" in offence for offence in case.offences)
    uncharged = () if charged else ("offences[].charge_text",)
    lacking = uncharged + case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-34-3-b")
def check_status_of_persons(case: Case) -> Answer:
    """Under Article 3 the status of the persons concerned is looked at: office, role, group.

    Source: RPD 34(3)(b). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: roles told only in the texts, of the person or of others; texts are read elsewhere. A
    role by itself speaks neither for nor against an alert.
    """
    if case.known("person.public_role"):
        # Of what the dossier alone knows, the words stay there.
        return signal("public_role", show("person.public_role", case.get("person.public_role") or ""))
    return absent("person.status") if case.get("person.status") is None else NO_SIGNAL


@check_of("RPD-34-3-c")
def check_identity_of_source(case: Case) -> Answer:
    """Under Article 3 the identity of the source is looked at, with its own record before the reviewer.

    Source: RPD 34(3)(c). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: what the record says. It is laid beside the case and weighs nothing by itself, for a
    record or a country never denies an alert.
    """
    return absent("source.id") if case.get("source.id") is None else MET


@check_of("RPD-34-3-d")
def check_positions(case: Case) -> Answer:
    """Under Article 3 a position voiced by another bureau or another international entity is looked at.

    Source: RPD 34(3)(d). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: what weight a position has; a refused extradition, for one, decides nothing by itself.
    """
    voiced = positions_of(case)
    if not voiced:
        return MET
    kinds = {position.kind for position in voiced}
    reason = next((kind for kind in _TELLING_KINDS if kind in kinds), "position_voiced")
    return not_met(reason, *(position.show() for position in voiced))


@check_of("RPD-34-3-e")
def check_international_obligations(case: Case) -> Answer:
    """Under Article 3 obligations under international law are looked at: treaty duties, immunities,
    sanctions, orders of tribunals.

    Source: RPD 34(3)(e). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: obligations that nobody has put into the case.
    """
    return _look_at_context(case, "context.intl_obligations", "obligation_stated")


@check_of("RPD-34-3-f")
def check_neutrality(case: Case) -> Answer:
    """Under Article 3 the implications for the neutrality of the Organization are looked at.

    Source: RPD 34(3)(f). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: implications that nobody has put into the case.
    """
    return _look_at_context(case, "context.neutrality", "neutrality_touched")


@check_of("RPD-34-3-g")
def check_general_context(case: Case) -> Answer:
    """Under Article 3 the general context of the case is looked at.

    Source: RPD 34(3)(g). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: the situation of a country in general, which decides nothing; the context must be that
    of this case.
    """
    return _look_at_context(case, "context.general", "context_stated")


def _look_at_context(case: Case, name: str, reason: str) -> Answer:
    """Whether somebody put something under a line of the context; its words stay where they are.

    The request and the dossier are both asked: a line that the one leaves empty hides nothing in the other.
    """
    stated = case.get(name) or (case.dossier or {}).get(name)
    return signal(reason, Evidence(name, None, None, "")) if stated else NO_SIGNAL
