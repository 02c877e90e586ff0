"""Rules on the Processing of Data, Article 11: lawfulness."""

from __future__ import annotations

from fairnotice.core.rulebook.absence_at_trial import judge_absence
from fairnotice.core.rulebook.attestations import is_denied, judge_attestations
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, Outcome, absent, signal
from fairnotice.core.rulebook.rights_findings import list_rights_findings


@check_of("RPD-11-1")
def check_basic_rights(case: Case) -> Answer:
    """Data are processed with due regard to the law that binds the bureau and with respect for the basic
    rights of the person.

    Source: RPD 11(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the law of the bureau says, and whether a finding on human rights bears on this
    request; both are for the reviewer.
    """
    if is_denied(case, "attest.lawful"):
        return signal("lawfulness_denied", case.show("attest.lawful")._replace(text="false"))
    trial = judge_absence(case)
    if trial is not None and trial.outcome is Outcome.SIGNAL:
        return trial
    unaddressed = [
        entry.show()
        for entry in list_rights_findings(case) or ()
        if entry.weight != "allegation" and not entry.is_addressed
    ]
    if unaddressed:
        return signal("finding_unaddressed", *unaddressed)
    lacking = case.lacking("attest.lawful") + (trial.asks if trial is not None else ())
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-11-2")
def check_lawful_entry(case: Case) -> Answer:
    """The sender makes sure that its data were lawfully collected and lawfully entered: it signs for that
    and names the law.

    Source: RPD 11(2).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether that is so. A person holds the law named against what the dossier knows of the law
    under which the country records.
    """
    attested = judge_attestations(case, "attest.lawful")
    if attested.outcome is Outcome.NOT_MET:
        return attested
    lacking = case.lacking("attest.lawful", "attest.legal_basis")
    return absent(*lacking) if lacking else attested
