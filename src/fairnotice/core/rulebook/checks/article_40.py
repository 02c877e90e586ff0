"""Rules on the Processing of Data, Article 40: victims and witnesses."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NOT_TOUCHED, Answer, absent, not_met

_PROTECTED = ("victim", "witness")


@check_of("RPD-40-1")
def check_context_of_victims(case: Case) -> Answer:
    """Victims and witnesses are recorded only for what they suffered or saw, and so that nobody takes
    them for persons suspected, accused or convicted.

    Source: RPD 40(1). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: third persons named in the texts. The same person may be a victim of one event and
    accused of another; the status given is that for the event of this request.
    """
    return _judge_status(case)


@check_of("RPD-40-2")
def check_no_measure_against_victims(case: Case) -> Answer:
    """No restrictive measure may be taken against a victim or a witness, so neither can stand on an alert
    for arrest.

    Source: RPD 40(2). In force: text held from November 2014 (General Assembly, 83rd session).
    Not covered: the same person may be a victim of one event and accused of another; each event is
    judged by its own request.
    """
    if case.get("markers.no_restrictive_measures") is True:
        return not_met("marked", case.show("markers.no_restrictive_measures"))
    return _judge_status(case)


def _judge_status(case: Case) -> Answer:
    """Whether the status given is that of a victim or of a witness."""
    status = case.get("person.status")
    if status is None:
        return absent("person.status")
    return not_met("victim_or_witness", case.show("person.status")) if status in _PROTECTED else NOT_TOUCHED
