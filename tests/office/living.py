"""An alert that two persons published, for tests of what then happens to it. All synthetic."""

from __future__ import annotations

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.reexamining import OwnAnswers
from fairnotice.office.requests.life.seconding import answer_as_second, confirm_reexamination
from fairnotice.office.requests.models import Alert, Request
from fairnotice.office.requests.models.life import Reexamination
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.deciding import Given, confirm_proposal, decide_request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Proposal

WITHOUT_DOUBT = OwnAnswers("compliant", "SYNTHETIC reasons.", "compliant", "SYNTHETIC reasons.")


def publish(request: Request, first: User, second: User) -> Alert:
    """Take a submitted request through the whole review, as two persons would."""
    assign_request(by=first, request_id=request.pk, reviewer=first)
    grounds = request.submissions.latest("number").assessment.content["grounds"]
    reasons = [{"ground": ground, "text": "SYNTHETIC reason.", "stands": "falls"} for ground in ["", *grounds]]
    _sign(first, request)
    made = decide_request(by=first, request_id=request.pk, submission_number=1, given=Given("publish", reasons))
    if isinstance(made, Proposal):
        _sign(second, request)
        made = confirm_proposal(by=second, proposal_id=made.pk)
    return Alert.objects.get(decision=made)


def second(by: User, made: Reexamination, answers: OwnAnswers = WITHOUT_DOUBT) -> Reexamination:
    """Answer as the second person, then confirm."""
    answer_as_second(by=by, reexamination_id=made.pk, answers=answers)
    return confirm_reexamination(by=by, reexamination_id=made.pk, reasons="SYNTHETIC reasons.")


def _sign(by: User, request: Request) -> None:
    sign_legal_review(
        by=by,
        request_id=request.pk,
        article_2="compliant",
        article_2_reasons="SYNTHETIC reasons.",
        article_3="compliant",
        article_3_reasons="SYNTHETIC reasons.",
        conclusion="compliant",
    )
