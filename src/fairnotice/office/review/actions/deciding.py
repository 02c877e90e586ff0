"""The decision: by one person, or by two where the law, the findings or leaving the recommendation ask for it.

Here and nowhere else a `Decision` is created and, from it, an `Alert`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.retention import first_retention_until
from fairnotice.office.requests.life.telling import tell_of_publication
from fairnotice.office.requests.models import (
    PUBLISHING,
    Alert,
    Decision,
    MendingNote,
    Outcome,
    Reason,
    Request,
    State,
    Submission,
)
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.four_eyes import Weighing, may_go_out
from fairnotice.office.review.models import LegalReview, Proposal

_STATE_AFTER = {
    Outcome.PUBLISH: State.PUBLISHED,
    Outcome.PUBLISH_IN_PART: State.PUBLISHED,
    Outcome.RETURN: State.RETURNED,
    Outcome.REFUSE: State.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Given:
    """What a decider gives: the outcome, a reason for each ground and for following or leaving.

    `to_mend` is written for the bureau, with a return; the reasons are not.
    """

    outcome: str
    reasons: Sequence[dict[str, str]]
    caveat: str = ""
    charges: Sequence[str] = ()
    to_mend: str = ""


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
    review = own_review(by, submission)
    weighing = weigh(submission, review)
    _refuse_unsupported(given, review, weighing)
    reasons = weighing.needs_second_person(given.outcome)
    if not reasons:
        return _decide(request, submission, weighing, given, by=by, second=None)
    return _propose(request, submission, weighing, given, reasons, by=by)


@transaction.atomic
def confirm_proposal(*, by: User, proposal_id: int) -> Decision:
    """Confirm a colleague's proposal as the second person; with that it is decided."""
    proposal, request = _lock_proposal(proposal_id)
    if not are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was decided: a second person must confirm, and it was you who proposed.")
    refuse_tied(by, request)
    submission = proposal.submission
    own_review(by, submission)
    review = own_review(proposal.proposed_by, submission)
    given = Given(proposal.outcome, proposal.reasons, proposal.caveat, proposal.charges)
    _close(proposal, by, "confirmed")
    return _decide(request, submission, weigh(submission, review), given, by=proposal.proposed_by, second=by)


@transaction.atomic
def dissent_from_proposal(*, by: User, proposal_id: int, reasons: str) -> Proposal:
    """Disagree with a colleague's proposal: it is closed, and the request stays under examination."""
    proposal, request = _lock_proposal(proposal_id)
    if not are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was changed: take your own proposal back instead.")
    refuse_tied(by, request)
    if not reasons.strip():
        raise Refused("Nothing was changed: a dissent needs its reasons.", {"reasons": "Write your reasons."})
    proposal.dissent = reasons
    _close(proposal, by, "dissented")
    record_act(by=by, verb="proposal.dissented", about=request, content={"reasons": reasons})
    return proposal


@transaction.atomic
def take_back_proposal(*, by: User, proposal_id: int) -> Proposal:
    """Take back one's own proposal before anybody confirmed it."""
    proposal, request = _lock_proposal(proposal_id)
    if are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was changed: only who proposed may take it back.")
    _close(proposal, by, "taken_back")
    record_act(by=by, verb="proposal.taken_back", about=request)
    return proposal


def own_review(user: User, submission: Submission) -> LegalReview:
    """The user's own signed review of a submission; raises `Refused` where there is none."""
    review = submission.legal_reviews.filter(reviewer=user).first()
    if review is None:
        raise Refused("Nothing was decided: sign your own answers on Articles 2 and 3 first.")
    return review


def weigh(submission: Submission, review: LegalReview) -> Weighing:
    """What stands before a decider of a submission."""
    record = submission.assessment
    fields = submission.submitted_fields.fields
    return Weighing(
        record.recommendation, record.content["grounds"], review.conclusion, has_waiver=bool(fields.get("waiver"))
    )


def _refuse_late(request: Request, submission: Submission, seen: int) -> None:
    if request.state not in EXAMINED:
        raise Conflict("Nothing was decided: a colleague has decided this request. Your text is still in the form.")
    if submission.number != seen:
        raise Conflict("Nothing was decided: the bureau submitted again. Read the new submission first.")
    if request.proposals.filter(closed_at__isnull=True).exists():
        raise Conflict("Nothing was decided: a proposal waits for its second person. Your text is still in the form.")


def _refuse_unsupported(given: Given, review: LegalReview, weighing: Weighing) -> None:
    gaps = {}
    if given.outcome not in Outcome.values:
        gaps["outcome"] = "Choose a decision."
    elif not may_go_out(given.outcome, review.conclusion):
        gaps["outcome"] = "Your own signed review does not let this go out."
    reasoned = {entry.get("ground") for entry in given.reasons if entry.get("text", "").strip()}
    for ground in weighing.grounds:
        if ground not in reasoned:
            gaps[f"reason-{ground}"] = "Write your reasons on this ground."
    if "" not in reasoned:
        gaps["reason"] = "Write why you follow or leave the recommendation."
    if given.outcome == Outcome.PUBLISH_IN_PART and not (given.charges or given.caveat.strip()):
        gaps["charges"] = "Name the charges that stand, or write the caveat."
    if gaps:
        raise Refused("Nothing was decided: the decision is not complete.", gaps)


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
    return proposal


def _decide(
    request: Request, submission: Submission, weighing: Weighing, given: Given, *, by: User, second: User | None
) -> Decision:
    now = clock.read_now()
    decision = Decision.objects.create(
        request=request,
        submission=submission,
        outcome=given.outcome,
        decided_by=by,
        second_by=second,
        decided_at=now,
        recommendation=weighing.recommendation,
        follows=weighing.is_followed_by(given.outcome),
        caveat=given.caveat,
        charges=list(given.charges),
    )
    for entry in given.reasons:
        Reason.objects.create(
            decision=decision,
            ground=entry.get("ground", ""),
            citation=entry.get("citation", ""),
            text=entry.get("text", ""),
        )
    if given.outcome == Outcome.RETURN and given.to_mend.strip():
        MendingNote.objects.create(decision=decision, text=given.to_mend)
    before, request.state = request.state, _STATE_AFTER[Outcome(given.outcome)]
    request.decided_at = now if request.state != State.RETURNED else None
    if request.state == State.RETURNED:
        request.draft = keep_given_fields(submission.submitted_fields.fields, request.kind)
        request.draft_version += 1
    request.save(update_fields=["state", "decided_at", "draft", "draft_version"])
    request.assignments.filter(closed_at__isnull=True).update(closed_at=now)
    record_act(
        by=by,
        verb="request.decided",
        about=request,
        stated={
            "from": before,
            "to": request.state,
            "outcome": given.outcome,
            "follows": decision.follows,
            "two_persons": second is not None,
        },
        content={"reasons": list(given.reasons), "caveat": given.caveat, "charges": list(given.charges)},
    )
    if given.outcome in PUBLISHING:
        publish_alert(decision, by=second or by)
    return decision


def publish_alert(decision: Decision, *, by: User) -> Alert:
    """Make the alert that a publishing decision orders, in the same transaction."""
    request, fields = decision.request, decision.submission.submitted_fields.fields
    content = fields if not decision.charges else _keep_charges(fields, decision.charges)
    alert = Alert.objects.create(
        request=request,
        decision=decision,
        kind=request.kind,
        content=content,
        recipients=fields["alert"].get("recipients") or [],
        published_at=decision.decided_at,
        retention_until=first_retention_until(fields, decision.decided_at.date()),
    )
    record_act(
        by=by,
        verb="alert.published",
        about=alert,
        stated={"to": alert.state, "kind": alert.kind, "retention_until": alert.retention_until.isoformat()},
    )
    tell_of_publication(alert, by=by)
    return alert


def _keep_charges(fields: dict[str, Any], charges: Sequence[str]) -> dict[str, Any]:
    kept = [entry for entry in fields.get("offences", []) if entry.get("id") in charges]
    return {**fields, "offences": kept}


def _lock_proposal(proposal_id: int) -> tuple[Proposal, Request]:
    found = Proposal.objects.filter(pk=proposal_id).values_list("request_id", flat=True).first()
    if found is None:
        raise NotAllowed("Nothing was changed: there is no such proposal.")
    request = lock_request(found)
    proposal = Proposal.objects.select_for_update().select_related("proposed_by", "submission").get(pk=proposal_id)
    if proposal.closed_at is not None:
        raise Conflict("Nothing was changed: a colleague has closed this proposal.")
    return proposal, request


def _close(proposal: Proposal, by: User, conclusion: str) -> None:
    proposal.closed_at, proposal.closed_by, proposal.conclusion = clock.read_now(), by, conclusion
    proposal.save(update_fields=["closed_at", "closed_by", "conclusion", "dissent"])
