"""Rules on the Processing of Data, Article 82: who may ask for a Red Notice, and for what."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, NO_SIGNAL, Answer, absent, not_met

_LIMITING = {"detain", "arrest", "restrict_movement"}


@check_of("RPD-82-requester")
def check_requester(case: Case) -> Answer:
    """Only a National Central Bureau, or an international entity with powers of both investigation and
    prosecution, may ask for a Red Notice.

    Source: RPD 82.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the entity really holds the powers its agreement gives it.
    """
    source = case.get("source.type")
    if source is None:
        return absent("source.type")
    if source == "ncb":
        return MET
    if source != "international_entity":
        return not_met("not_a_requester", case.show("source.type"))
    powers = case.get("source.ie_powers")
    if powers is None:
        return absent("source.ie_powers")
    if set(case.parameter("red_notice_entity_powers")) <= set(powers):
        return MET
    return not_met("powers_lacking", case.show("source.ie_powers"))


@check_of("RPD-82-action")
def check_action(case: Case) -> Answer:
    """A Red Notice asks to find a wanted person and to have them detained, arrested or limited in their
    movements, for extradition, surrender or a similar lawful action.

    Source: RPD 82.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the bureau really wants; questioning, debts or expulsion behind the words are for
    the reviewer.
    """
    lacking = case.lacking("alert.action_requested", "alert.end_of_arrest", "alert.purpose_statement")
    actions = case.get("alert.action_requested")
    if actions is not None and not _LIMITING & set(actions):
        return not_met("measure_not_named", case.show("alert.action_requested"))
    return absent(*lacking) if lacking else NO_SIGNAL
