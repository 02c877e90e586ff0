"""Rules on the Processing of Data, Article 10: the purpose."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, absent, not_met, signal

_LIMITING = {"detain", "arrest", "restrict_movement"}


@check_of("RPD-10-1")
def check_purpose_given(case: Case) -> Answer:
    """Every processing has a purpose that is given, explicit, and in line with the aims and activities of
    the Organization.

    Source: RPD 10(1). In force: text held from 2023-12-01 (General Assembly, 91st session).
    Not covered: whether the purpose in words fits the aims of the Organization; a person must say.
    """
    lacking = case.lacking("alert.purpose_code", "alert.purpose_statement")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-10-2-a")
def check_wanted_purpose(case: Case) -> Answer:
    """A wanted-person alert carries the purpose of searching for a wanted person in order to detain or
    arrest them or to limit their movements.

    Source: RPD 10(2)(a). In force: text held from 2023-12-01 (General Assembly, 91st session).
    Not covered: the real aim behind the one stated. That a debt be paid, a witness questioned, a child
    handed over or an opponent found is for a person to see.
    """
    purpose = case.get("alert.purpose_code")
    if purpose is None:
        return absent("alert.purpose_code")
    if purpose != case.parameter("wanted_purpose_code"):
        return not_met("other_purpose", case.show("alert.purpose_code"))
    measures = case.get("alert.action_requested")
    if measures is not None and not _LIMITING & set(measures):
        return signal("measures_do_not_fit", case.show("alert.purpose_code"), case.show("alert.action_requested"))
    return NO_SIGNAL
