"""Steps of a review that tests share. All synthetic."""

from __future__ import annotations

from django.test import Client

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.models import Decision, Request
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.briefing import write_brief
from fairnotice.office.review.actions.deciding import Given, decide_request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Element, LegalReview, Proposal
from fairnotice.office.review.weighing import examine_again
from tests.office.conftest import sound_fields


def enter(user: User) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def submit(officer: User, story: str = "sound-murder", kind: str = "red_notice") -> Request:
    """Submit the request of one synthetic story."""
    request = begin_request(by=officer, kind=kind)
    save_draft(by=officer, request_id=request.pk, fields=sound_fields(story), version=0)
    submit_request(by=officer, request_id=request.pk)
    request.refresh_from_db()
    return request


def sign(
    by: User,
    request: Request,
    *,
    two: str = "compliant",
    three: str = "compliant",
    whole: str = "",
    outcome: str = "",
) -> LegalReview:
    """Sign own answers; the conclusion is the stricter of the two unless told."""
    order = ["compliant", "compliant_in_part", "unresolved", "not_compliant"]
    return sign_legal_review(
        by=by,
        request_id=request.pk,
        article_2=two,
        article_2_outcome=outcome,
        article_2_reasons="SYNTHETIC reasons on two.",
        article_3=three,
        article_3_reasons="SYNTHETIC reasons on three.",
        conclusion=whole or max(two, three, key=order.index),
    )


def give(request: Request, outcome: str, **more: object) -> Given:
    """A decision with a reason for every ground that is known by now."""
    submission = request.submissions.latest("number")
    grounds = dict.fromkeys([*submission.assessment.content["grounds"], *examine_again(submission).grounds])
    stands = "falls" if outcome in ("publish", "publish_in_part") else "stands"
    reasons = [
        {"ground": ground, "citation": "", "text": "SYNTHETIC reason.", "stands": stands} for ground in ("", *grounds)
    ]
    extra = more.pop("extra_reasons", [])
    return Given(outcome, [*reasons, *extra], **more)  # type: ignore[arg-type, misc]


def decide(by: User, request: Request, outcome: str, **more: object) -> Decision | Proposal:
    """Decide, or propose."""
    number = request.submissions.latest("number").number
    return decide_request(by=by, request_id=request.pk, submission_number=number, given=give(request, outcome, **more))


def brief(by: User, request: Request) -> None:
    """Write the brief of seven elements."""
    lines = dict.fromkeys(Element.values, ("SYNTHETIC text.", "SYNTHETIC source."))
    write_brief(by=by, request_id=request.pk, lines=lines)


def assign(request: Request, to: User) -> None:
    """Lay a request on a desk."""
    assign_request(by=to, request_id=request.pk, reviewer=to)
