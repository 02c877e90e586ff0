"""The reviewer's own answer on Articles 2 and 3, and the signed legal review of Article 86."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.acts.canonical import write_canonical
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request, Submission
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.actions.drawing import pair_review
from fairnotice.office.review.models import ArticleTwoOutcome, LegalReview, SecondReading, Verdict

#: Which of the four outcomes of an Article 2 review go with which answer; the first is the strictest.
OUTCOMES_OF: dict[str, tuple[str, ...]] = {
    Verdict.COMPLIANT: (ArticleTwoOutcome.NO_BREACH,),
    Verdict.COMPLIANT_IN_PART: (ArticleTwoOutcome.PART_REMOVED,),
    Verdict.NOT_COMPLIANT: (ArticleTwoOutcome.WHOLE_BARRED, ArticleTwoOutcome.FORM_BARRED),
    Verdict.UNRESOLVED: (),
}


@dataclass(frozen=True, slots=True)
class _Answers:
    article_2: str
    article_2_reasons: str
    article_2_outcome: str | None
    article_3: str
    article_3_reasons: str
    conclusion: str


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
    article_2_outcome: str = "",
) -> LegalReview:
    """Sign one's own answers before the recommendation is shown; they are never changed afterwards.

    `article_2_outcome` is one of the four of the Repository of Practice, section 2, para 33; left out,
    the strictest that goes with the answer is taken. Source: RPD 86 and 77(1); for diffusions the same,
    as house policy.
    """
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict(pgettext("refusal", "Nothing was signed: the request is not under examination."))
    refuse_tied(by, request)
    submission = current_submission(request)
    outcome = article_2_outcome or next(iter(OUTCOMES_OF.get(article_2, ())), None)
    answers = _Answers(article_2, article_2_reasons, outcome, article_3, article_3_reasons, conclusion)
    # Whoever was drawn to read it blind has seen nothing yet either: their answer is that reading.
    is_reading = SecondReading.objects.filter(submission=submission, reader=by, blind__isnull=True).exists()
    return _sign(by, request, submission, answers, is_blind=is_reading)


@transaction.atomic
def sign_second_reading(
    *,
    by: User,
    reading_id: int,
    article_2: str,
    article_2_reasons: str,
    article_3: str,
    article_3_reasons: str,
    conclusion: str,
    article_2_outcome: str = "",
) -> LegalReview:
    """Sign the answers of a blind second reading; it decides nothing, whatever became of the request."""
    reading = SecondReading.objects.filter(pk=reading_id, reader=by).select_related("submission").first()
    if reading is None:
        raise NotAllowed("Nothing was signed: there is no such reading for you.")
    request = lock_request(reading.submission.request_id)
    refuse_tied(by, request)
    outcome = article_2_outcome or next(iter(OUTCOMES_OF.get(article_2, ())), None)
    answers = _Answers(article_2, article_2_reasons, outcome, article_3, article_3_reasons, conclusion)
    return _sign(by, request, reading.submission, answers, is_blind=True)


def _sign(by: User, request: Request, submission: Submission, answers: _Answers, *, is_blind: bool) -> LegalReview:
    _refuse_gaps(answers)
    if submission.legal_reviews.filter(reviewer=by).exists():
        raise Conflict(
            pgettext("refusal", "Nothing was signed: you have signed your review of this submission already.")
        )
    now = clock.read_now()
    given = asdict(answers)
    signed = {**given, "submission": submission.digest, "reviewer": by.acting_id, "at": now.isoformat()}
    review = LegalReview.objects.create(
        submission=submission,
        reviewer=by,
        is_blind=is_blind,
        signed_at=now,
        signature=hashlib.sha256(write_canonical(signed)).hexdigest(),
        rule_set=submission.assessment.rule_set,
        **given,
    )
    pair_review(review)
    record_act(
        by=by,
        verb="reading.signed" if is_blind else "review.signed",
        about=submission.second_reading if is_blind else request,
        stated={"submission": submission.number, "rule_set": review.rule_set},
        content=given,
    )
    return review


def current_submission(request: Request) -> Submission:
    """The latest submission of a request."""
    return request.submissions.select_related("assessment").latest("number")


def _refuse_gaps(answers: _Answers) -> None:
    gaps = {}
    for name in ("article_2", "article_3", "conclusion"):
        if getattr(answers, name) not in Verdict.values:
            gaps[name] = pgettext("to mend", "Choose an answer.")
    for name in ("article_2_reasons", "article_3_reasons"):
        if not getattr(answers, name).strip():
            gaps[name] = pgettext("to mend", "Write your reasons.")
    if "article_2" not in gaps and (answers.article_2_outcome or "") not in (OUTCOMES_OF[answers.article_2] or ("",)):
        gaps["article_2_outcome"] = pgettext("to mend", "Choose the outcome that goes with your answer on Article 2.")
    if not gaps and _STRICTNESS[answers.conclusion] < max(
        _STRICTNESS[answers.article_2], _STRICTNESS[answers.article_3]
    ):
        gaps["conclusion"] = pgettext(
            "to mend", "The conclusion cannot be milder than your answers on Articles 2 and 3."
        )
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was signed: the review is not complete."), gaps)


_STRICTNESS: dict[str, int] = {
    Verdict.COMPLIANT: 0,
    Verdict.COMPLIANT_IN_PART: 1,
    Verdict.UNRESOLVED: 2,
    Verdict.NOT_COMPLIANT: 3,
}
