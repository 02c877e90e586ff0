"""A decision that waits for its second person: dissent from it, take it back, close it."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.office.requests.models import Request
from fairnotice.office.review.actions.assigning import lock_request, refuse_tied
from fairnotice.office.review.models import Proposal
from fairnotice.office.review.weighing import own_review


@transaction.atomic
def dissent_from_proposal(*, by: User, proposal_id: int, reasons: str) -> Proposal:
    """Disagree with a colleague's proposal: it is closed, and the request stays under examination.

    As confirming it, this needs the own signed review: independence goes both ways.
    """
    proposal, request = lock_proposal(proposal_id)
    if not are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was changed: take your own proposal back instead.")
    refuse_tied(by, request)
    own_review(by, proposal.submission)
    if not reasons.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: a dissent needs its reasons."),
            {"reasons": pgettext("to mend", "Write your reasons.")},
        )
    proposal.dissent = reasons
    close_proposal(proposal, by, "dissented")
    record_act(by=by, verb="proposal.dissented", about=request, content={"reasons": reasons})
    return proposal


@transaction.atomic
def take_back_proposal(*, by: User, proposal_id: int) -> Proposal:
    """Take back one's own proposal before anybody confirmed it."""
    proposal, request = lock_proposal(proposal_id)
    if are_four_eyes(by, proposal.proposed_by):
        raise NotAllowed("Nothing was changed: only who proposed may take it back.")
    close_proposal(proposal, by, "taken_back")
    record_act(by=by, verb="proposal.taken_back", about=request)
    return proposal


def lock_proposal(proposal_id: int) -> tuple[Proposal, Request]:
    """An open proposal and its request, both locked; raises `Conflict` where a colleague has closed it."""
    found = Proposal.objects.filter(pk=proposal_id).values_list("request_id", flat=True).first()
    if found is None:
        raise NotAllowed("Nothing was changed: there is no such proposal.")
    request = lock_request(found)
    locked = Proposal.objects.select_for_update(of=("self",)).select_related("proposed_by", "submission")
    proposal = locked.get(pk=proposal_id)
    if proposal.closed_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was changed: a colleague has closed this proposal."))
    return proposal, request


def close_proposal(proposal: Proposal, by: User, conclusion: str) -> None:
    """Close a proposal; who may, the caller has settled."""
    proposal.closed_at, proposal.closed_by, proposal.conclusion = clock.read_now(), by, conclusion
    proposal.save(update_fields=["closed_at", "closed_by", "conclusion", "dissent"])
