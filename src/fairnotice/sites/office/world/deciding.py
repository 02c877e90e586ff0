"""How the reviewers of the demo world decide: by the story, with invented reasons, always as the office demands."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from fairnotice.clock import stand_still
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Outcome
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.briefing import write_brief
from fairnotice.office.review.actions.deciding import Given, confirm_proposal, decide_request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Element, Proposal, Verdict
from fairnotice.office.review.weighing import FALLS, STANDS, examine_again
from fairnotice.sites.office.world.population import Population
from fairnotice.sites.office.world.requesting import Asked

REASON = "SYNTHETIC. An invented reason, written by nobody."

#: What the reviewers of the demo make of a story, by what a check of it must say.
_CONCLUSIONS = {
    "publish": Verdict.COMPLIANT,
    "refuse": Verdict.NOT_COMPLIANT,
    "return_for_completion": Verdict.UNRESOLVED,
}
_OUTCOMES = {
    Verdict.COMPLIANT: Outcome.PUBLISH,
    Verdict.NOT_COMPLIANT: Outcome.REFUSE,
    Verdict.UNRESOLVED: Outcome.RETURN,
}


def examine(asked: Asked, population: Population, rng: Random, *, conclusion: Verdict | None = None) -> None:
    """Assign, sign, decide, and let a senior reviewer be the second person where one is needed."""
    reviewer = rng.choice(population.reviewers)
    concluded = conclusion or _CONCLUSIONS.get(
        asked.story.expected.recommendation, rng.choice([Verdict.NOT_COMPLIANT, Verdict.UNRESOLVED])
    )
    moment = asked.submitted_at + timedelta(days=rng.randrange(1, 6), minutes=rng.randrange(300))
    with stand_still(moment):
        assign_request(by=rng.choice(population.seniors), request_id=asked.request.pk, reviewer=reviewer)
        sign(reviewer, asked, concluded)
        brief(reviewer, asked)
        made = decide_request(
            by=reviewer,
            request_id=asked.request.pk,
            submission_number=1,
            given=Given(_OUTCOMES[concluded], reasons(asked, concluded)),
        )
    if isinstance(made, Proposal):
        second = rng.choice(population.seniors)
        with stand_still(moment + timedelta(hours=5)):
            sign(second, asked, concluded)
            confirm_proposal(by=second, proposal_id=made.pk)
    asked.request.refresh_from_db()


def sign(reviewer: User, asked: Asked, conclusion: Verdict) -> None:
    """Sign a review whose answers are the demo's."""
    sign_legal_review(
        by=reviewer,
        request_id=asked.request.pk,
        article_2=conclusion,
        article_2_reasons=REASON,
        article_3=Verdict.COMPLIANT,
        article_3_reasons=REASON,
        conclusion=conclusion,
    )


def reasons(asked: Asked, concluded: Verdict) -> list[dict[str, str]]:
    """One reason for following or leaving the recommendation, and one for each ground, which stands or falls."""
    stands = FALLS if concluded == Verdict.COMPLIANT else STANDS
    own = {"ground": "", "citation": "", "text": REASON}
    return [own, *({"ground": ground, "citation": "", "text": REASON, "stands": stands} for ground in raised(asked))]


def raised(asked: Asked) -> list[str]:
    """The grounds that were raised then or are known by now."""
    submission = asked.request.submissions.latest("number")
    return list(dict.fromkeys([*submission.assessment.content["grounds"], *examine_again(submission).grounds]))


def brief(reviewer: User, asked: Asked) -> None:
    """Write the brief of seven elements where Article 3 is in doubt."""
    if any(ground.startswith(("art3-", "neutrality")) for ground in raised(asked)):
        lines = dict.fromkeys(Element.values, (REASON, "SYNTHETIC"))
        write_brief(by=reviewer, request_id=asked.request.pk, lines=lines)
