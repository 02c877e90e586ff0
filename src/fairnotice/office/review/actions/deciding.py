"""The decision: by one person, or by two where the law, the findings or leaving the recommendation ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.messages.actions import notify
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.queries import are_four_eyes, reviewers_free_for
from fairnotice.office.requests.models import Decision, Request, Submission
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.actions.concluding import conclude_request
from fairnotice.office.review.actions.proposing import (
    close_proposal,
    dissent_from_proposal,
    lock_proposal,
    take_back_proposal,
)
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.four_eyes import Weighing, may_go_out
from fairnotice.office.review.models import Proposal
from fairnotice.office.review.weighing import Given, own_review, refuse_incomplete, weigh

__all__ = ["Given", "confirm_proposal", "decide_request", "dissent_from_proposal", "take_back_proposal"]


@transaction.atomic
def decide_request(*, by: User, request_id: UUID, submission_number: int, given: Given) -> Decision | Proposal:
    """Decide, or propose where a second person must confirm.

    `submission_number` is the submission the decider saw. Raises `Conflict` where somebody decided, or
    the bureau submitted again, in between; `Refused` where the own review does not support the outcome.
    """
    request = lock_request(request_id)
    submission = current_submission(request)
    _refuse_late(request, submission, submission_number)
    refuse_tied(by, request)
    _refuse_heir_of_urgent(by, request)
    review = own_review(by, submission)
    weighing = weigh(submission, review)
    refuse_incomplete(given, review, weighing)
    reasons = weighing.needs_second_person(given.outcome)
    if not reasons:
        return conclude_request(request, submission, weighing, given, by=by, second=None)
    return _propose(request, submission, weighing, given, reasons, by=by)


@transaction.atomic
def confirm_proposal(*, by: User, proposal_id: int) -> Decision:
    """Confirm a colleague's proposal as the second person; with that it is decided.

    The second person's own signed review must support it too. Raises `Conflict` where the request is no
    longer under examination, `Refused` where something new became known that nobody gave reasons on.
    """
    proposal, request = lock_proposal(proposal_id)
    if not are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was decided: a second person must confirm, and it was you who proposed.")
    refuse_tied(by, request)
    _refuse_heir_of_urgent(by, request)
    submission = proposal.submission
    if request.state not in EXAMINED or current_submission(request) != submission:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was decided: the request was withdrawn, decided or submitted again in between."
            )
        )
    if not may_go_out(proposal.outcome, own_review(by, submission).conclusion):
        raise Refused(
            pgettext(
                "refusal",
                "Nothing was decided: your own signed review does not support this. Dissent, with your reasons.",
            )
        )
    review = own_review(proposal.proposed_by, submission)
    weighing = weigh(submission, review)
    given = Given(
        proposal.outcome,
        proposal.reasons,
        proposal.caveat,
        proposal.charges,
        proposal.to_mend,
        proposal.alternative,
    )
    refuse_incomplete(given, review, weighing)
    close_proposal(proposal, by, "confirmed")
    return conclude_request(request, submission, weighing, given, by=proposal.proposed_by, second=by)


def _refuse_late(request: Request, submission: Submission, seen: int) -> None:
    if request.state not in EXAMINED:
        raise Conflict(
            pgettext(
                "refusal", "Nothing was decided: a colleague has decided this request. Your text is still in the form."
            )
        )
    if submission.number != seen:
        raise Conflict(
            pgettext("refusal", "Nothing was decided: the bureau submitted again. Read the new submission first.")
        )
    if request.proposals.filter(closed_at__isnull=True).exists():
        raise Conflict(
            pgettext(
                "refusal",
                "Nothing was decided: a proposal waits for its second person. Your text is still in the form.",
            )
        )


def _propose(
    request: Request, submission: Submission, weighing: Weighing, given: Given, why: Sequence[str], *, by: User
) -> Proposal:
    proposal = Proposal.objects.create(
        request=request,
        submission=submission,
        proposed_by=by,
        outcome=given.outcome,
        follows=weighing.is_followed_by(given.outcome),
        caveat=given.caveat,
        charges=list(given.charges),
        to_mend=given.to_mend,
        alternative=given.alternative,
        reasons=list(given.reasons),
        why_second=list(why),
        proposed_at=clock.read_now(),
    )
    record_act(
        by=by,
        verb="decision.proposed",
        about=request,
        stated={"submission": submission.number, "why_second": list(why)},
        content={"outcome": given.outcome, "reasons": list(given.reasons), "caveat": given.caveat},
    )
    _tell_second_persons(request, submission, by)
    return proposal


def _tell_second_persons(request: Request, submission: Submission, by: User) -> None:
    """Tell the senior reviewers who are tied to nothing in it that a proposal waits."""
    countries = list(request.tied_countries.values_list("country", flat=True))
    free = reviewers_free_for(countries=countries, request_id=request.pk, at=clock.read_now())
    notify(by=by, users=free.filter(role=Role.SENIOR_REVIEWER), kind=NoticeKind.PROPOSAL_WAITS, about=request)


def _refuse_heir_of_urgent(by: User, request: Request) -> None:
    """After the urgent lane the full review is a second person's: never again of who decided there."""
    if request.decisions.filter(is_urgent=True, decided_by=by).exists():
        raise NotAllowed("Nothing was decided: you decided this request in the urgent lane; another person reviews it.")
