"""Rules on the Processing of Data, Article 44: the status of the person."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, NO_SIGNAL, Answer, absent, not_met, signal


@check_of("RPD-44-1")
def check_status_listed(case: Case) -> Answer:
    """The status of the person is one of the twelve that the Rules list.

    Source: RPD 44(1). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: statuses that the General Secretariat may add (44(2)); the form knows none.
    """
    return absent("person.status") if case.get("person.status") is None else MET


@check_of("RPD-44-1-RN")
def check_status_fits_notice(case: Case) -> Answer:
    """A Red Notice rests on charges and on an arrest warrant, which fits a person convicted or charged.

    Source: RPD 44(1)(a)-(c), with 83(2)(b)(ii) and (v); derived, no text prints the list. In force: text
    held from November 2014 (General Assembly, 83rd session).
    Not covered: whether the person really was charged or convicted; the file must show it. A suspect
    is by definition nobody charged, so that status contradicts the request.
    """
    status = case.get("person.status")
    if status is None:
        return absent("person.status")
    if status in case.parameter("doubtful_statuses"):
        return signal("no_charges_filed", case.show("person.status"))
    if status not in case.parameter("wanted_statuses"):
        return not_met("other_status", case.show("person.status"))
    if status == "charged" and case.get("proceedings.sought_for") == "sentence":
        return signal("sentence_without_conviction", case.show("person.status"), case.show("proceedings.sought_for"))
    if case.get("offences") == []:
        return signal("status_without_charge", case.show("person.status"))
    return NO_SIGNAL
