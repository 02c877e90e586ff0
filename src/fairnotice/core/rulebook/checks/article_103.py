"""Rules on the Processing of Data, Article 103: notices on the General Secretariat's own initiative."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-103-1")
def check_initiator(case: Case) -> Answer:
    """The General Secretariat must not ask for a Red Notice of its own accord; it may only warn or ask
    for information.

    Source: RPD 103(1), with 82.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: who really stands behind a request that a bureau signed.
    """
    initiator = case.get("alert.initiator")
    if initiator is None:
        return absent("alert.initiator")
    if initiator == "general_secretariat":
        return not_met("secretariat_initiates", case.show("alert.initiator"))
    return MET
