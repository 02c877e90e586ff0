"""Declared interests and recusal: silence is no declaration, and a tie keeps its person from the case."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.actions.inviting import accept_invitation, invite_person
from fairnotice.foundation.people.actions.standing import change_role, deactivate_person
from fairnotice.foundation.people.actions.ties import (
    declare_complete,
    declare_interest,
    end_interest,
    enter_interest,
)
from fairnotice.foundation.people.models import Bureau, Declaration, Interest, Role, User
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
    silent = User.objects.create(username="silent", role=Role.REVIEWER)
    declare_interest(by=silent, kind="nationality", country="QS")
    return silent


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
    assert not Interest.objects.exclude(kind="nationality").exists()


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


def test_whoever_examines_says_of_which_country_they_are(reviewer: User, auditor: User) -> None:
    silent = User.objects.create(username="of-no-country", role=Role.REVIEWER)
    with pytest.raises(Refused, match="declare your nationality first") as refused:
        declare_complete(by=silent)
    assert list(refused.value.fields) == ["is_stateless"]
    assert not silent.declarations.exists()
    assert declare_complete(by=silent, is_stateless=True).user == silent
    assert declare_complete(by=auditor).user == auditor


def test_who_leaves_a_bureau_is_tied_to_its_country(submitted: Request, officer: User, operator: User) -> None:
    change_role(by=operator, person_id=officer.pk, role=Role.REVIEWER, reason="SYNTHETIC")
    officer.refresh_from_db()
    declare_complete(by=officer, is_stateless=True)
    tie = officer.interests.get()
    assert (tie.kind, tie.country, tie.entered_by) == ("service", "XA", operator)
    with pytest.raises(Recused) as recused:
        assign_request(by=operator, request_id=submitted.pk, reviewer=officer)
    assert recused.value.why == "tied"
    with pytest.raises(NotAllowed, match="no such tie for you to end"):
        end_interest(by=officer, tie_id=tie.pk, reason="SYNTHETIC")


def test_a_new_account_does_not_shake_off_the_bureau_of_the_old(
    submitted: Request, officer: User, operator: User
) -> None:
    deactivate_person(by=operator, person_id=officer.pk, reason="SYNTHETIC")
    _, code = invite_person(by=operator, email=officer.email.upper(), role=Role.REVIEWER)
    again = accept_invitation(code=code, username="again", password="SYNTHETIC long and not common")
    declare_complete(by=again, is_stateless=True)
    assert not may(EXAMINE, again, sides_of(submitted))
    with pytest.raises(NotAllowed):
        end_interest(by=again, tie_id=again.interests.get().pk, reason="SYNTHETIC")


def test_who_served_an_entity_without_a_country_does_not_review(operator: User, auditor: User) -> None:
    entity = Bureau.objects.create(code="IE-XA", name="SYNTHETIC entity", is_international_entity=True)
    person = make_user(Role.BUREAU_OFFICER, "of-an-entity", entity)
    with pytest.raises(Refused, match="international entity"):
        change_role(by=operator, person_id=person.pk, role=Role.REVIEWER, reason="SYNTHETIC")
    assert change_role(by=operator, person_id=person.pk, role=Role.AUDITOR, reason="SYNTHETIC").bureau is None


@pytest.mark.parametrize("role", [Role.REVIEWER, Role.AUDITOR])
def test_the_database_lets_nobody_leave_a_bureau_untied(officer: User, role: str) -> None:
    with pytest.raises(DatabaseError, match="without a tie to its country"), transaction.atomic():
        User.objects.filter(pk=officer.pk).update(bureau=None, role=role)
