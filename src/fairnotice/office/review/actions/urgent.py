"""The urgent lane: a duty reviewer decides before the full review, for 72 hours, to named bureaus."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.messages.actions import notify_roles
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Decision, Outcome
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.actions.concluding import conclude_request
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.four_eyes import may_go_out
from fairnotice.office.review.urgent_lane import why_closed
from fairnotice.office.review.weighing import Given, own_review, weigh


@transaction.atomic
def decide_urgently(*, by: User, request_id: UUID, submission_number: int, reasons: str) -> Decision:
    """Publish for 72 hours to the bureaus that the urgency statement names, before the full review.

    Only by a duty reviewer with their own signed review, which must find no doubt. Raises `Refused` where
    the lane is not open: a rule recommends otherwise, or anything protective is known. The source learns
    nothing of that: its request stays under examination.
    """
    request = lock_request(request_id)
    submission = current_submission(request)
    if by.role != Role.DUTY_REVIEWER:
        raise NotAllowed("Nothing was decided: only a duty reviewer decides in the urgent lane.")
    if request.state not in EXAMINED or submission.number != submission_number:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was decided: the request was decided, withdrawn or submitted again in between."
            )
        )
    refuse_tied(by, request)
    review = own_review(by, submission)
    if why_closed(request, submission):
        raise Refused(
            pgettext(
                "refusal", "Nothing was decided: the urgent lane is not open for this request. Examine it in full."
            )
        )
    gaps = {}
    if not may_go_out(Outcome.PUBLISH, review.conclusion):
        gaps["reasons"] = pgettext("to mend", "Your own signed review does not let this go out.")
    elif not reasons.strip():
        gaps["reasons"] = pgettext("to mend", "Write why this cannot wait for the full review.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was decided: the decision is not complete."), gaps)
    given = Given(Outcome.PUBLISH, [{"ground": "", "citation": "", "text": reasons}])
    weighing = weigh(submission, review)
    decision = conclude_request(request, submission, weighing, given, by=by, second=None, urgency=request.urgency)
    notify_roles(by=by, roles=[Role.SENIOR_REVIEWER], kind=NoticeKind.PROPOSAL_WAITS, about=request)
    return decision
