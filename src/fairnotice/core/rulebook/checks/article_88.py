"""Rules on the Processing of Data, Article 88: the Blue Notice, where a Red Notice may not stand."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_applicable, not_met


@check_of("RPD-88-2-a")
def check_status_for_blue(case: Case) -> Answer:
    """A Blue Notice is about a person who is convicted, charged, suspect, witness or victim; no penalty
    need reach a threshold.

    Source: RPD 88(2)(a). In force: text held since November 2014.
    Not covered: Blue Notices themselves, which are not taken in here; whether more information is sought,
    and enough is known of the person (88(2)(b)-(c), 88(3)).
    """
    if case.get("alert.kind") != "blue_notice":
        return not_applicable("not_a_blue_notice")
    status = case.get("person.status")
    if status is None:
        return absent("person.status")
    return (
        MET
        if status in case.parameter("blue_notice_statuses")
        else not_met("status_does_not_fit", case.show("person.status"))
    )
