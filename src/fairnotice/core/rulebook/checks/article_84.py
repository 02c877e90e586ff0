"""Rules on the Processing of Data, Article 84: what the requesting bureau assures."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.attestations import is_denied, is_given_later
from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met, unclear
from fairnotice.core.rulebook.yes_or_no import read_yes_or_no

_REGISTER = "warrant.authority_register"
_TREATIES = "source.extradition_treaties"
_APPEAL = "source.appeal_law"


@check_of("RPD-84-a")
def check_competent_authority(case: Case) -> Answer:
    """The bureau ensures that the authority behind the warrant had the power to issue it.

    The dossier's entry `warrant.authority_register` tells what a register of authorities says, as an object
    with the key `competent`; where it says no, the assurance does not help.

    Source: RPD 84(a).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether that is so where no register tells.
    """
    if is_denied(case, "assurances.authority_competent"):
        return not_met("not_assured")
    register = case.dossier.get(_REGISTER) if case.dossier else None
    competent = read_yes_or_no(register, "competent")
    if competent is False:
        return not_met("not_competent", case.show("warrant.issuing_authority")._replace(text=""))
    lacking = (*case.lacking("warrant.issuing_authority"), *_unattested(case, "assurances.authority_competent"))
    if lacking:
        return absent(*lacking)
    late = _judge_time(case, "assurances.authority_competent")
    if late is not None:
        return late
    return unclear("competence_not_settled") if register is not None and competent is None else MET


@check_of("RPD-84-b")
def check_extradition(case: Case) -> Answer:
    """The bureau ensures that the request was coordinated with the authorities in charge of extradition,
    and that extradition will be sought upon arrest, within national law or treaties.

    The dossier's entry `source.extradition_treaties` lists the treaties known of that country; where the list
    is empty, a person must say on what law extradition could rest.

    Source: RPD 84(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether extradition was sought after earlier arrests; that is for the dossier.
    """
    if is_denied(case, "assurances.extradition_will_be_sought"):
        return not_met("not_sought", case.show("assurances.extradition_will_be_sought")._replace(text="false"))
    if is_denied(case, "assurances.extradition_coordinated"):
        return not_met("not_coordinated", case.show("assurances.extradition_coordinated")._replace(text="false"))
    if case.get("assurances.legal_basis") == []:
        return not_met("no_legal_basis")
    assured = ("assurances.extradition_coordinated", "assurances.extradition_will_be_sought")
    lacking = (
        *_unattested(case, *assured),
        *case.lacking("assurances.extradition_authority", "assurances.legal_basis"),
    )
    if lacking:
        return absent(*lacking)
    late = _judge_time(case, *assured)
    if late is not None:
        return late
    return unclear("no_treaty_known") if case.dossier and case.dossier.get(_TREATIES) == [] else MET


@check_of("RPD-84-c")
def check_appeal(case: Case) -> Answer:
    """Where no judicial authority issued the warrant, the law of the bureau must give an appeal to one.

    The dossier's entry `source.appeal_law` names the provision known; an empty one says that none was found.

    Source: RPD 84(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the appeal is worth anything in practice.
    """
    judicial = case.get("warrant.authority_is_judicial")
    if judicial is None:
        return absent("warrant.authority_is_judicial")
    if judicial:
        return not_applicable("judicial_authority")
    if is_denied(case, "assurances.appeal_mechanism"):
        return not_met("no_appeal", case.show("assurances.appeal_mechanism")._replace(text="false"))
    lacking = (*_unattested(case, "assurances.appeal_mechanism"), *case.lacking("assurances.appeal_law_ref"))
    if lacking:
        return absent(*lacking)
    late = _judge_time(case, "assurances.appeal_mechanism")
    if late is not None:
        return late
    known = case.dossier.get(_APPEAL) if case.dossier else None
    return unclear("no_appeal_known") if known is not None and not known else MET


def _judge_time(case: Case, *names: str) -> Answer | None:
    """The assurances that came only after the request they stand behind, or None where none did."""
    late = [name for name in names if is_given_later(case, name)]
    return not_met("attested_later", *(show(f"{name}.at", case.get(name)["at"]) for name in late)) if late else None


def _unattested(case: Case, *names: str) -> tuple[str, ...]:
    """Those of the named assurances that nobody gave: absent, or with neither a yes nor an officer in them."""
    return tuple(name for name in names if not _is_given(case.get(name)))


def _is_given(assurance: object) -> bool:
    if isinstance(assurance, Mapping):
        return assurance.get("given") is True or assurance.get("officer") is not None
    return assurance is True
