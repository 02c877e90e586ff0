"""Rules on the Processing of Data, Article 37(2): what every record about a person carries."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent


@check_of("RPD-37-2-a")
def check_source_carried(case: Case) -> Answer:
    """Every record about a person carries the identity of its source.

    Source: RPD 37(2)(a). In force: text held from 2019-10-18.
    Not covered: whether the body named is registered; other rules ask for that.
    """
    return _judge_carried(case, "source.id")


@check_of("RPD-37-2-b")
def check_recording_day_carried(case: Case) -> Answer:
    """Every record about a person carries the date of its recording.

    Source: RPD 37(2)(b). In force: text held from 2019-10-18.
    Not covered: a request not yet recorded has no such date; the office sets it.
    """
    return _judge_carried(case, "alert.recorded_at")


@check_of("RPD-37-2-c")
def check_purpose_carried(case: Case) -> Answer:
    """Every record about a person carries the specific purpose of the recording.

    Source: RPD 37(2)(c). In force: text held from 2019-10-18.
    Not covered: whether the purpose is specific enough; a person must read it.
    """
    return _judge_carried(case, "alert.purpose_code", "alert.purpose_statement")


@check_of("RPD-37-2-d")
def check_status_carried(case: Case) -> Answer:
    """Every record about a person carries the person's status and what links the person to an event.

    Source: RPD 37(2)(d). In force: text held from 2019-10-18.
    Not covered: whether the link is shown or only asserted; a person must read it.
    """
    return _judge_carried(case, "person.status", "person.link_to_event")


@check_of("RPD-37-2-e")
def check_confidentiality_carried(case: Case) -> Answer:
    """Every record about a person carries its level of confidentiality; where none is given, the default
    level applies.

    Source: RPD 37(2)(e), with 112(3). In force: text held from 2019-10-18.
    Not covered: whether the level fits the content.
    """
    return _judge_carried(case, "alert.confidentiality")


@check_of("RPD-37-2-f")
def check_retention_carried(case: Case) -> Answer:
    """Every record about a person carries its retention period; where none is set, the maximum applies.

    Source: RPD 37(2)(f), with 49(2). In force: text held from 2019-10-18.
    Not covered: whether the period is within the maximum; Article 49 asks for that.
    """
    return _judge_carried(case, "alert.retention_until")


@check_of("RPD-37-2-g")
def check_restrictions_carried(case: Case) -> Answer:
    """Every record about a person carries its access restrictions; an empty list says that there are none.

    Source: RPD 37(2)(g). In force: text held from 2019-10-18.
    Not covered: which restrictions are allowed; Articles 58 and 79 ask for that.
    """
    return _judge_carried(case, "restrictions.access_restrictions")


@check_of("RPD-37-2-h")
def check_relevance_carried(case: Case) -> Answer:
    """Every record about a person carries what shows that all its data are relevant and of interest.

    Source: RPD 37(2)(h). In force: text held from 2019-10-18.
    Not covered: whether each single datum is relevant; a person must read the statement beside them.
    """
    return _judge_carried(case, "alert.interest_statement")


def _judge_carried(case: Case, *names: str) -> Answer:
    """Whether the record carries each of the named fields; an empty list is an answer."""
    lacking = case.lacking(*names)
    return absent(*lacking) if lacking else MET
