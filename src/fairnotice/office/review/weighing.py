"""What stands before a decider, by what is known now; and what a decision still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import pgettext

from fairnotice.core.rulebook.recommendation import STRICTNESS, Recommendation
from fairnotice.core.screening.assessment import Assessment
from fairnotice.errors import Refused
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.examining import assess_fields
from fairnotice.office.requests.models import Outcome, Submission
from fairnotice.office.review.alternatives import may_propose
from fairnotice.office.review.four_eyes import Weighing, may_go_out
from fairnotice.office.review.models import LegalReview, Verdict

#: The key under which a reason explains doubts under both Articles together (Repository of Practice, section 2, 62).
BOTH_ARTICLES = "both-articles"
#: What a decider says of each ground that was raised.
STANDS, FALLS = "stands", "falls"


@dataclass(frozen=True, slots=True)
class Given:
    """What a decider gives: the outcome, a reason for each ground and for following or leaving.

    Each reason has `ground` (empty for following or leaving), `citation`, `text`, and for a ground that was
    raised `stands`: whether it stands against the alert or falls.
    `to_mend` is written for the bureau, with a return; the reasons are not. `alternative` names another
    form that the office proposes instead.
    """

    outcome: str
    reasons: Sequence[dict[str, str]]
    caveat: str = ""
    charges: Sequence[str] = ()
    to_mend: str = ""
    alternative: str = ""


def examine_again(submission: Submission) -> Assessment:
    """Put a submission before the same law again, with what the office knows by now.

    What became known since it was submitted raises its grounds here, before anything is decided.
    """
    request, record = submission.request, submission.assessment
    return assess_fields(submission.submitted_fields.fields, request.reference, request.kind, record.on)


def weigh(submission: Submission, review: LegalReview, now: Assessment | None = None) -> Weighing:
    """What stands before a decider: the stricter of what was found then and what is found now."""
    record, now = submission.assessment, now or examine_again(submission)
    recommendation = max(
        Recommendation(record.recommendation), now.recommendation, key=lambda recommended: STRICTNESS[recommended]
    )
    grounds = tuple(dict.fromkeys([*record.content["grounds"], *now.grounds]))
    has_waiver = bool(submission.submitted_fields.fields.get("waiver"))
    return Weighing(recommendation.value, grounds, review.conclusion, has_waiver=has_waiver)


def own_review(user: User, submission: Submission) -> LegalReview:
    """The user's own signed review of a submission; raises `Refused` where there is none."""
    review = submission.legal_reviews.filter(reviewer=user).first()
    if review is None:
        raise Refused(pgettext("refusal", "Nothing was decided: sign your own answers on Articles 2 and 3 first."))
    return review


def needs_brief(outcome: str, review: LegalReview, weighing: Weighing) -> bool:
    """Whether this is a decision under Article 3, which looks at all elements of RPD 34(3)."""
    in_doubt = review.article_3 != Verdict.COMPLIANT or any(
        ground.startswith(("art3-", "neutrality")) for ground in weighing.grounds
    )
    return in_doubt and outcome != Outcome.RETURN


def doubts_both(review: LegalReview) -> bool:
    """Whether the reviewer doubts under Article 2 and under Article 3."""
    return Verdict.COMPLIANT not in (review.article_2, review.article_3)


def refuse_incomplete(given: Given, review: LegalReview, weighing: Weighing) -> None:
    """Raise `Refused`, naming each gap, where a decision lacks what the law or the house demands of it."""
    gaps = {
        **_gaps_of_outcome(given, review, weighing),
        **_gaps_of_grounds(given, weighing),
        **_gaps_of_reasons(given, review, weighing),
    }
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was decided: the decision is not complete."), gaps)


def _gaps_of_outcome(given: Given, review: LegalReview, weighing: Weighing) -> dict[str, str]:
    gaps = {}
    if given.outcome not in Outcome.values:
        return {"outcome": pgettext("to mend", "Choose a decision.")}
    if not may_go_out(given.outcome, review.conclusion):
        gaps["outcome"] = pgettext("to mend", "Your own signed review does not let this go out.")
    elif needs_brief(given.outcome, review, weighing) and not _has_brief(review):
        gaps["outcome"] = pgettext("to mend", "Article 3 is in doubt: write the brief of seven elements first.")
    if given.outcome == Outcome.PUBLISH_IN_PART and not (given.charges or given.caveat.strip()):
        gaps["charges"] = pgettext("to mend", "Name the charges that stand, or write the caveat.")
    if given.alternative and not may_propose(given.alternative, given.outcome, weighing.grounds, review):
        gaps["alternative"] = pgettext(
            "to mend", "This form may not be proposed with this decision: the same tests would fail there."
        )
    return gaps


def _gaps_of_grounds(given: Given, weighing: Weighing) -> dict[str, str]:
    said = {entry.get("ground"): entry.get("stands") for entry in given.reasons}
    gaps = {}
    for ground in weighing.grounds:
        if said.get(ground) not in (STANDS, FALLS):
            gaps[f"stands-{ground}"] = pgettext("to mend", "Say whether this ground stands.")
        elif said[ground] == STANDS and given.outcome == Outcome.PUBLISH:
            gaps[f"stands-{ground}"] = pgettext("to mend", "While this ground stands, the whole cannot go out.")
    return gaps


def _gaps_of_reasons(given: Given, review: LegalReview, weighing: Weighing) -> dict[str, str]:
    reasoned = {entry.get("ground") for entry in given.reasons if entry.get("text", "").strip()}
    gaps = {
        f"reason-{ground}": pgettext("to mend", "Write your reasons on this ground.")
        for ground in weighing.grounds
        if ground not in reasoned
    }
    if "" not in reasoned:
        gaps["reason"] = pgettext("to mend", "Write why you follow or leave the recommendation.")
    if given.outcome == Outcome.REFUSE and doubts_both(review) and BOTH_ARTICLES not in reasoned:
        gaps[f"reason-{BOTH_ARTICLES}"] = pgettext("to mend", "Explain the doubts under both Articles together.")
    return gaps


def _has_brief(review: LegalReview) -> bool:
    return review.submission.briefs.filter(written_by=review.reviewer_id).exists()
