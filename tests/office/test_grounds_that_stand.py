"""Of each ground that was raised the decider says whether it stands; of one that falls its source learns nothing."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from fairnotice.errors import Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Decision, Reason, Request
from fairnotice.office.requests.source_view import build_source_view
from fairnotice.office.review.actions.deciding import decide_request
from fairnotice.office.review.weighing import FALLS, STANDS, Given
from tests.office.examining import assign, sign, submit
from tests.office.living import publish

pytestmark = pytest.mark.django_db

REASON = "SYNTHETIC reason."


def refuse(by: User, request: Request, said: str) -> Decision:
    grounds = request.submissions.get().assessment.content["grounds"]
    assert grounds
    own = {"ground": "", "citation": "", "text": REASON}
    reasons = [own, *({"ground": ground, "text": REASON, "stands": said} for ground in grounds)]
    made = decide_request(by=by, request_id=request.pk, submission_number=1, given=Given("refuse", reasons))
    assert isinstance(made, Decision)
    return made


def signed(officer: User, reviewer: User) -> Request:
    request = submit(officer, "maximum-twelve-months")
    assign(request, reviewer)
    sign(reviewer, request, two="not_compliant", outcome="whole_barred")
    return request


@pytest.mark.parametrize(("said", "told"), [(STANDS, ["penalty-threshold"]), (FALLS, ["conditions"])])
def test_the_source_reads_the_class_of_what_stands_alone(
    officer: User, reviewer: User, said: str, told: list[str]
) -> None:
    request = signed(officer, reviewer)
    refuse(reviewer, request, said)
    request.refresh_from_db()
    decision = build_source_view(request).decision
    assert decision is not None
    assert [reason.code for reason in decision.reasons] == told


def test_nothing_is_decided_while_it_is_not_said_of_each(officer: User, reviewer: User) -> None:
    with pytest.raises(Refused) as refused:
        refuse(reviewer, signed(officer, reviewer), "")
    assert "stands-penalty-threshold" in refused.value.fields


def test_the_whole_does_not_go_out_while_a_ground_stands(
    submitted: Request, reviewer: User, second_reviewer: User
) -> None:
    alert = publish(submitted, reviewer, second_reviewer)
    with pytest.raises(DatabaseError), transaction.atomic():
        Reason.objects.create(decision=alert.decision, ground="penalty-threshold", text=REASON, stands=True)
    reason = alert.decision.reasons.first()
    assert reason is not None
    with pytest.raises(DatabaseError), transaction.atomic():
        Reason.objects.filter(pk=reason.pk).update(stands=True)
