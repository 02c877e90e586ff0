"""The reviewer's own answer on Articles 2 and 3, and the signed legal review of Article 86."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.db import transaction

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.acts.canonical import write_canonical
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request, Submission
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.models import LegalReview, Verdict


@transaction.atomic
def sign_legal_review(
    *,
    by: User,
    request_id: UUID,
    article_2: str,
    article_2_reasons: str,
    article_3: str,
    article_3_reasons: str,
    conclusion: str,
) -> LegalReview:
    """Sign one's own answers before the recommendation is shown; they are never changed afterwards.

    Source: RPD 86 and 77(1); for diffusions the same, as house policy.
    """
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict("Nothing was signed: the request is not under examination.")
    refuse_tied(by, request)
    _refuse_gaps(article_2, article_2_reasons, article_3, article_3_reasons, conclusion)
    submission = current_submission(request)
    if submission.legal_reviews.filter(reviewer=by).exists():
        raise Conflict("Nothing was signed: you have signed your review of this submission already.")
    now = clock.read_now()
    answers = {
        "article_2": article_2,
        "article_2_reasons": article_2_reasons,
        "article_3": article_3,
        "article_3_reasons": article_3_reasons,
        "conclusion": conclusion,
    }
    signed = {**answers, "submission": submission.digest, "reviewer": by.acting_id, "at": now.isoformat()}
    review = LegalReview.objects.create(
        submission=submission,
        reviewer=by,
        signed_at=now,
        signature=hashlib.sha256(write_canonical(signed)).hexdigest(),
        rule_set=submission.assessment.rule_set,
        **answers,
    )
    record_act(
        by=by,
        verb="review.signed",
        about=request,
        stated={"submission": submission.number, "rule_set": review.rule_set},
        content=answers,
    )
    return review


def current_submission(request: Request) -> Submission:
    """The latest submission of a request."""
    return request.submissions.select_related("assessment").latest("number")


def _refuse_gaps(article_2: str, reasons_2: str, article_3: str, reasons_3: str, conclusion: str) -> None:
    gaps = {}
    for name, verdict in (("article_2", article_2), ("article_3", article_3), ("conclusion", conclusion)):
        if verdict not in Verdict.values:
            gaps[name] = "Choose an answer."
    for name, text in (("article_2_reasons", reasons_2), ("article_3_reasons", reasons_3)):
        if not text.strip():
            gaps[name] = "Write your reasons."
    if not gaps and _STRICTNESS[conclusion] < max(_STRICTNESS[article_2], _STRICTNESS[article_3]):
        gaps["conclusion"] = "The conclusion cannot be milder than your answers on Articles 2 and 3."
    if gaps:
        raise Refused("Nothing was signed: the review is not complete.", gaps)


_STRICTNESS: dict[str, int] = {
    Verdict.COMPLIANT: 0,
    Verdict.COMPLIANT_IN_PART: 1,
    Verdict.UNRESOLVED: 2,
    Verdict.NOT_COMPLIANT: 3,
}
