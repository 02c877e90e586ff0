"""Declared interests and recusal: silence is no declaration, and a tie keeps its person from the case."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.actions.ties import (
    declare_complete,
    declare_interest,
    end_interest,
    enter_interest,
)
from fairnotice.foundation.people.models import Declaration, Interest, Role, User
from fairnotice.foundation.people.queries import reviewers_free_for
from fairnotice.foundation.people.recusal import Recused, refuse_unfree
from fairnotice.foundation.people.rules import EXAMINE, Sides, may
from fairnotice.office.requests.models import Decision, Request
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.models import LegalReview
from fairnotice.sites.refusals import RefusalMiddleware
from tests.office.conftest import MovingClock, make_user

pytestmark = pytest.mark.django_db


def silent_reviewer() -> User:
    return User.objects.create(username="silent", role=Role.REVIEWER)


def sides_of(request: Request) -> Sides:
    return Sides(list(request.tied_countries.values_list("country", flat=True)), request.pk)


def test_who_declared_nothing_examines_nothing(submitted: Request, reviewer: User) -> None:
    silent = silent_reviewer()
    with pytest.raises(Recused, match="not declared") as recused:
        assign_request(by=reviewer, request_id=submitted.pk, reviewer=silent)
    assert recused.value.why == "undeclared"
    declare_complete(by=silent)
    assert assign_request(by=reviewer, request_id=submitted.pk, reviewer=silent).reviewer == silent


def test_a_declaration_holds_a_year_and_not_a_second_longer(
    submitted: Request, reviewer: User, moving_clock: MovingClock
) -> None:
    moving_clock.move(days=365, seconds=-1)
    assert may(EXAMINE, reviewer, sides_of(submitted))
    moving_clock.move(seconds=1)
    assert not may(EXAMINE, reviewer, sides_of(submitted))
    declare_complete(by=reviewer)
    assert may(EXAMINE, reviewer, sides_of(submitted))


def test_asked_about_no_case_at_all_nobody_may_examine(reviewer: User) -> None:
    assert not may(EXAMINE, reviewer)
    assert not may("people.not_a_rule", reviewer, reviewer)


@pytest.mark.parametrize("role", ["auditor", "ethics_officer", "operator"])
def test_only_reviewers_examine(submitted: Request, role: str) -> None:
    assert not may(EXAMINE, make_user(Role(role), "colleague"), sides_of(submitted))


def test_a_tie_to_the_case_itself_keeps_its_person_away(submitted: Request, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="case", request_id=submitted.pk)
    with pytest.raises(Recused) as recused:
        refuse_unfree(reviewer, sides_of(submitted), about=submitted)
    assert recused.value.why == "tied"


def test_a_tie_to_another_country_or_one_that_ended_keeps_nobody_away(submitted: Request, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="kin", country="QR")
    tie = declare_interest(by=reviewer, kind="service", country="XA")
    end_interest(by=reviewer, tie_id=tie.pk, reason="SYNTHETIC")
    refuse_unfree(reviewer, sides_of(submitted), about=submitted)


def test_asking_costs_the_same_however_many_ties_there_are(
    submitted: Request, reviewer: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sides = sides_of(submitted)
    for country in ("QR", "QS", "QP", "QM", "QN"):
        declare_interest(by=reviewer, kind="kin", country=country)
    with django_assert_num_queries(2):
        refuse_unfree(reviewer, sides, about=submitted)


def test_those_free_for_a_case_are_found_in_one_query(
    submitted: Request,
    reviewer: User,
    second_reviewer: User,
    auditor: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    silent_reviewer()
    declare_interest(by=second_reviewer, kind="nationality", country="XA")
    sides = sides_of(submitted)
    with django_assert_num_queries(1):
        free = list(reviewers_free_for(countries=sides.countries, request_id=sides.request_id, at=clock.read_now()))
    assert free == [reviewer]


def test_the_database_itself_takes_no_decision_from_who_declared_nothing(submitted: Request, reviewer: User) -> None:
    silent, submission = silent_reviewer(), submitted.submissions.latest("number")

    def decide(by: User, second: User | None = None) -> Decision:
        LegalReview.objects.get_or_create(
            submission=submission,
            reviewer=by,
            defaults={
                "article_2_reasons": "SYNTHETIC",
                "article_3_reasons": "SYNTHETIC",
                "conclusion": "not_compliant",
                "signed_at": clock.read_now(),
            },
        )
        with transaction.atomic():
            return Decision.objects.create(
                request=submitted,
                submission=submission,
                outcome="refuse",
                decided_by=by,
                second_by=second,
                decided_at=clock.read_now(),
                recommendation="refuse",
                follows=True,
            )

    for pair in ((silent, None), (reviewer, silent)):
        with pytest.raises(DatabaseError, match="has not declared their ties"):
            decide(*pair)
    declare_complete(by=silent)
    assert decide(silent, reviewer).pk


def test_a_recusal_that_held_is_entered_though_the_step_was_rolled_back(submitted: Request, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="nationality", country="XA")
    with pytest.raises(Recused) as recused:
        assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)
    request = RequestFactory().post("/")
    request.user = reviewer
    answer = RefusalMiddleware(lambda _: None).process_exception(request, recused.value)  # type: ignore[arg-type,return-value]
    assert answer is not None and answer.status_code == 404
    act = Act.objects.get(verb="recusal.enforced")
    assert act.stated == {"why": "tied", "person": str(reviewer.pk)}


def test_nobody_ends_a_tie_of_another_or_one_the_ethics_officer_entered(
    reviewer: User, second_reviewer: User, ethics_officer: User
) -> None:
    own = declare_interest(by=reviewer, kind="kin", country="XA")
    entered = enter_interest(by=ethics_officer, user=reviewer, kind="other", country="XB", reason="SYNTHETIC")
    for by, tie in ((second_reviewer, own), (reviewer, entered)):
        with pytest.raises(NotAllowed):
            end_interest(by=by, tie_id=tie.pk, reason="SYNTHETIC")
    assert end_interest(by=ethics_officer, tie_id=entered.pk, reason="SYNTHETIC").ended_at
    with pytest.raises(Conflict):
        end_interest(by=ethics_officer, tie_id=entered.pk, reason="SYNTHETIC")


def test_only_the_ethics_officer_enters_a_tie_of_another_and_never_of_themselves(
    reviewer: User, second_reviewer: User, ethics_officer: User
) -> None:
    for by, user in ((reviewer, second_reviewer), (ethics_officer, ethics_officer)):
        with pytest.raises(NotAllowed):
            enter_interest(by=by, user=user, kind="kin", country="XA", reason="SYNTHETIC")
    with pytest.raises(Refused):
        enter_interest(by=ethics_officer, user=reviewer, kind="kin", country="XA", reason=" ")
    assert not Interest.objects.exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "friend", "country": "XA"}, "kind"),
        ({"kind": "kin"}, "country"),
        ({"kind": "case", "country": "XA"}, "country"),
        ({"kind": "kin", "country": "ZZ"}, "country"),
    ],
)
def test_a_tie_names_a_country_that_is_known_or_a_case(reviewer: User, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        declare_interest(by=reviewer, **given)
    assert field in refused.value.fields


def test_ties_and_declarations_are_never_rewritten(reviewer: User) -> None:
    tie = declare_interest(by=reviewer, kind="kin", country="XA")
    attempts = (
        lambda: Interest.objects.filter(pk=tie.pk).update(country="XB"),
        lambda: Interest.objects.filter(pk=tie.pk).delete(),
        lambda: Declaration.objects.filter(user=reviewer).update(lapses_at=clock.read_now().replace(year=2099)),
        lambda: Declaration.objects.filter(user=reviewer).delete(),
    )
    for attempt in attempts:
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
