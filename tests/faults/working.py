"""The work that is killed in the middle: requests from draft to alert, one after another."""

from __future__ import annotations

from itertools import count
from typing import Any
from uuid import UUID

from fairnotice.demo.generator import write_request
from fairnotice.errors import Conflict, FairnoticeError
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.foundation.ticking.actions import tick
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.models import Request
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.deciding import confirm_proposal, decide_request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Proposal
from fairnotice.office.review.weighing import Given

_REASON = "SYNTHETIC reason."


def hire() -> None:
    """One bureau with an officer, two reviewers; all synthetic."""
    if Bureau.objects.exists():
        return
    bureau = Bureau.objects.create(code="NCB-XA", name="SYNTHETIC", country="XA", is_synthetic=True)
    for name, role, where in (
        ("officer", Role.BUREAU_OFFICER, bureau),
        ("first", Role.REVIEWER, None),
        ("second", Role.SENIOR_REVIEWER, None),
    ):
        user = User.objects.create(username=name, role=role, bureau=where, is_synthetic=True)
        if where is None:
            declare_complete(by=user, is_stateless=True)


def work_on(seed: int) -> None:
    """Carry requests from draft to decision until killed."""
    first, second = (User.objects.get(username=name) for name in ("first", "second"))
    for number in count():
        request = bring_before_decision(seed, number)
        try:
            made = decide_request(by=first, request_id=request.pk, submission_number=1, given=give(request, "publish"))
        except FairnoticeError:
            continue
        if isinstance(made, Proposal):
            confirm_proposal(by=second, proposal_id=made.pk)
        if number % 3 == 0:
            tick()


def bring_before_decision(seed: int, number: int) -> Request:
    """A request submitted, assigned, and reviewed by two people: nothing is left but to decide.

    Where the lot made one of them its blind second reader, another request is brought instead.
    """
    while True:
        try:
            return _bring(seed, number)
        except Conflict:
            seed += 1


def _bring(seed: int, number: int) -> Request:
    officer, first, second = (User.objects.get(username=name) for name in ("officer", "first", "second"))
    request = begin_request(by=officer, kind="red_notice")
    save_draft(by=officer, request_id=request.pk, fields=write_fields(seed, number), version=0)
    submit_request(by=officer, request_id=request.pk)
    assign_request(by=second, request_id=request.pk, reviewer=first)
    for reviewer in (first, second):
        _sign(reviewer, request.pk)
    request.refresh_from_db()
    return request


def give(request: Request, outcome: str) -> Given:
    """A decision with a reason for each ground that was raised."""
    grounds = request.submissions.latest("number").assessment.content["grounds"]
    stands = "falls" if outcome == "publish" else "stands"
    return Given(outcome, [{"ground": ground, "text": _REASON, "stands": stands} for ground in ("", *grounds)])


def write_fields(seed: int, number: int) -> dict[str, Any]:
    """What the bureau asks for, one story after another."""
    story = ("sound-murder", "no-warrant", "maximum-twelve-months")[number % 3]
    return keep_given_fields(write_request(story, seed * 1000 + number), "red_notice")


def _sign(by: User, request_id: UUID) -> None:
    sign_legal_review(
        by=by,
        request_id=request_id,
        article_2="compliant",
        article_2_reasons=_REASON,
        article_3="compliant",
        article_3_reasons=_REASON,
        conclusion="compliant",
    )
