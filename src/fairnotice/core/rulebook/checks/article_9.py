"""Rules on the Processing of Data, Article 9: messages."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met
from fairnotice.core.rulebook.spelling import plain_word


@check_of("RPD-9-3")
def check_message_checked(case: Case) -> Answer:
    """Whoever sends a message first makes sure that it obeys the Rules; a request for arrest that came as
    a message is held to the rules of a wanted-person alert.

    The dossier's entry `attest.message_checked` says yes or no, as a word, as true or false, or as an
    object with the key `given`.

    Source: RPD 9(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: messages that nobody recorded, which never come before these rules.
    """
    if case.get("alert.origin") != "message_recorded":
        return not_applicable("sent_directly")
    told = case.known("attest.message_checked")
    checked = told.get("given") if isinstance(told, Mapping) else told
    if checked is None:
        return absent("attest.message_checked")
    if checked is True or plain_word(checked) in ("yes", "given", "checked"):
        return MET
    return not_met("message_unchecked", case.show("alert.origin"))
