"""From a bureau's draft to an alert: the thin line through the whole office."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Alert, Decision, Request
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.deciding import Given, confirm_proposal, decide_request
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Proposal
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def sign(by: User, request: Request, conclusion: str = "compliant") -> None:
    sign_legal_review(
        by=by,
        request_id=request.pk,
        article_2=conclusion,
        article_2_reasons="SYNTHETIC reasons.",
        article_3="compliant",
        article_3_reasons="SYNTHETIC reasons.",
        conclusion=conclusion,
    )


def reasons(request: Request, outcome: str = "publish") -> list[dict[str, str]]:
    grounds = request.submissions.latest("number").assessment.content["grounds"]
    stands = "falls" if outcome == "publish" else "stands"
    return [{"ground": ground, "text": "SYNTHETIC reason.", "stands": stands} for ground in ["", *grounds]]


def test_a_sound_request_becomes_an_alert_by_two_persons_where_findings_ask(
    submitted: Request, reviewer: User, second_reviewer: User
) -> None:
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)
    sign(reviewer, submitted)
    made = decide_request(
        by=reviewer, request_id=submitted.pk, submission_number=1, given=Given("publish", reasons(submitted))
    )
    if isinstance(made, Proposal):
        sign(second_reviewer, submitted)
        made = confirm_proposal(by=second_reviewer, proposal_id=made.pk)
    assert isinstance(made, Decision)
    alert = Alert.objects.get(decision=made)
    assert alert.state == "published"
    submitted.refresh_from_db()
    assert submitted.state == "published"
    verbs = [act.verb for act in acts_about(submitted)]
    assert verbs[:3] == ["request.begun", "request.submitted", "request.assigned"]
    assert verbs[-1] == "request.decided"


def test_nobody_decides_without_their_own_signed_review(submitted: Request, reviewer: User) -> None:
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)
    with pytest.raises(Refused, match="sign your own answers"):
        decide_request(
            by=reviewer,
            request_id=submitted.pk,
            submission_number=1,
            given=Given("refuse", reasons(submitted, "refuse")),
        )
    assert not Decision.objects.exists()


def test_a_tie_recuses(submitted: Request, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="nationality", country="XA")
    with pytest.raises(NotAllowed, match="tie"):
        assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)


def decide(request: Request, first: User, second: User, outcome: str, conclusion: str) -> Decision:
    """Decide by one person, or by two where two are asked for."""
    for person in (first, second):
        sign(person, request, conclusion)
    made = decide_request(
        by=first, request_id=request.pk, submission_number=1, given=Given(outcome, reasons(request, outcome))
    )
    return confirm_proposal(by=second, proposal_id=made.pk) if isinstance(made, Proposal) else made


def test_the_database_itself_refuses_an_alert_without_a_publishing_decision(
    submitted: Request, reviewer: User, second_reviewer: User
) -> None:
    made = decide(submitted, reviewer, second_reviewer, "refuse", "not_compliant")
    assert made.outcome == "refuse"
    with pytest.raises(DatabaseError, match="human decision"), transaction.atomic():
        Alert.objects.create(
            request=submitted,
            decision=made,
            kind="red_notice",
            content={},
            recipients=[],
            published_at=made.decided_at,
            retention_until=made.decided_at.date(),
        )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content", {"alert": {"kind": "red_notice"}}),
        ("recipients", ["NCB-XB"]),
        ("kind", "wanted_diffusion"),
        ("published_at", datetime(2020, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_database_itself_keeps_what_went_out_as_a_person_let_it_out(
    submitted: Request, reviewer: User, second_reviewer: User, field: str, value: object
) -> None:
    alert = decide(submitted, reviewer, second_reviewer, "publish", "compliant").alert
    with pytest.raises(DatabaseError), transaction.atomic():
        Alert.objects.filter(pk=alert.pk).update(**{field: value})
    before = getattr(alert, field)
    alert.refresh_from_db()
    assert getattr(alert, field) == before


def test_the_database_itself_wants_a_second_person_s_own_review(
    submitted: Request, reviewer: User, second_reviewer: User
) -> None:
    sign(reviewer, submitted)
    with pytest.raises(DatabaseError, match="own signed review"), transaction.atomic():
        Decision.objects.create(
            request=submitted,
            submission=submitted.submissions.get(),
            outcome="publish",
            decided_by=reviewer,
            second_by=second_reviewer,
            decided_at=NOW,
            recommendation="publish",
            follows=True,
        )


def test_an_act_is_never_changed_or_deleted(submitted: Request) -> None:
    act = acts_about(submitted).first()
    assert act is not None
    for attempt in (lambda: Act.objects.filter(pk=act.pk).update(verb="x"), Act.objects.all().delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    assert Act.objects.filter(pk=act.pk, verb=act.verb).exists()


def test_the_first_page_asks_for_a_sign_in(client: Client) -> None:
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_the_first_page_opens_for_whoever_signed_in(client: Client, reviewer: User) -> None:
    client.force_login(reviewer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/").status_code == 200
