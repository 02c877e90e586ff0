"""Rules on the Processing of Data, Article 84: what the requesting bureau assures."""

from __future__ import annotations

from fairnotice.core.rulebook.attestations import is_denied
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met


@check_of("RPD-84-a")
def check_competent_authority(case: Case) -> Answer:
    """The bureau ensures that the authority behind the warrant had the power to issue it.

    Source: RPD 84(a). In force: since 2012-07-01, unchanged.
    Not covered: whether that is so; only a register of authorities, in the dossier, could tell.
    """
    if is_denied(case, "assurances.authority_competent"):
        return not_met("not_assured")
    lacking = case.lacking("warrant.issuing_authority", "assurances.authority_competent")
    return absent(*lacking) if lacking else MET


@check_of("RPD-84-b")
def check_extradition(case: Case) -> Answer:
    """The bureau ensures that the request was coordinated with the authorities in charge of extradition,
    and that extradition will be sought upon arrest, within national law or treaties.

    Source: RPD 84(b). In force: since 2012-07-01, unchanged.
    Not covered: whether extradition was sought after earlier arrests; that is for the dossier.
    """
    if is_denied(case, "assurances.extradition_will_be_sought"):
        return not_met("not_sought", case.show("assurances.extradition_will_be_sought")._replace(text="false"))
    if is_denied(case, "assurances.extradition_coordinated"):
        return not_met("not_coordinated", case.show("assurances.extradition_coordinated")._replace(text="false"))
    if case.get("assurances.legal_basis") == []:
        return not_met("no_legal_basis")
    lacking = case.lacking(
        "assurances.extradition_coordinated",
        "assurances.extradition_authority",
        "assurances.extradition_will_be_sought",
        "assurances.legal_basis",
    )
    return absent(*lacking) if lacking else MET


@check_of("RPD-84-c")
def check_appeal(case: Case) -> Answer:
    """Where no judicial authority issued the warrant, the law of the bureau must give an appeal to one.

    Source: RPD 84(c). In force: since 2012-07-01, unchanged.
    Not covered: whether the appeal is worth anything in practice.
    """
    judicial = case.get("warrant.authority_is_judicial")
    if judicial is None:
        return absent("warrant.authority_is_judicial")
    if judicial:
        return not_applicable("judicial_authority")
    if is_denied(case, "assurances.appeal_mechanism"):
        return not_met("no_appeal", case.show("assurances.appeal_mechanism")._replace(text="false"))
    lacking = case.lacking("assurances.appeal_mechanism", "assurances.appeal_law_ref")
    return absent(*lacking) if lacking else MET
