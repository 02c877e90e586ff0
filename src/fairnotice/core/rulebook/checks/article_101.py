"""Rules on the Processing of Data, Article 101: a message that is recorded later."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met, unclear
from fairnotice.core.rulebook.spelling import plain_word


@check_of("RPD-101-2")
def check_consent_to_recording(case: Case) -> Answer:
    """A request first sent as a message may be recorded only where its sender wishes it.

    The dossier's entry `source.consent` says yes or no, as a word, as true or false, or as an object
    with the key `given`.

    Source: RPD 101(1)-(2), with 9(4).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: the consent that 9(4) presumes where the General Secretariat was among the recipients;
    whoever keeps the dossier enters it as given. The limits that the sender set travel with the record
    and are judged under 79(3) and 99(3).
    """
    if case.get("alert.origin") != "message_recorded":
        return not_applicable("sent_directly")
    consent = case.known("source.consent")
    given = consent.get("given") if isinstance(consent, Mapping) else consent
    if given is None:
        return absent("source.consent")
    if given is True or plain_word(given) in ("yes", "given", "presumed"):
        return MET
    if given is False or plain_word(given) in ("no", "refused", "withdrawn"):
        return not_met("no_consent", case.show("alert.origin"))
    return unclear("consent_not_settled", case.show("alert.origin"))
