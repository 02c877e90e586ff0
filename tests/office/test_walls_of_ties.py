"""Nobody tied by nationality to either side decides: the database says so again to who goes around the actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from fairnotice import clock
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import Bureau, Interest, Role, User
from fairnotice.foundation.people.recusal import Recused
from fairnotice.office.requests.models import Decision, Request, Submission, SubmittedFields, TiedCountry
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.models import LegalReview
from tests.office.conftest import make_user
from tests.office.examining import submit

pytestmark = pytest.mark.django_db


def decide_in_the_database(request: Request, by: User, second: User | None = None) -> Decision:
    """Refuse a request as its rows alone would tell it, with no action and none of its checks."""
    submission = request.submissions.latest("number")
    signed = {"article_2_reasons": "SYNTHETIC", "article_3_reasons": "SYNTHETIC", "conclusion": "not_compliant"}
    for user in (by, second) if second else (by,):
        LegalReview.objects.get_or_create(
            submission=submission, reviewer=user, defaults={**signed, "signed_at": clock.read_now()}
        )
    with transaction.atomic():
        return Decision.objects.create(
            request=request,
            submission=submission,
            outcome="refuse",
            decided_by=by,
            second_by=second,
            decided_at=clock.read_now(),
            recommendation="refuse",
            follows=True,
        )


def countries_of(request: Request, role: str) -> list[str]:
    return list(request.tied_countries.filter(role=role).values_list("country", flat=True))


def run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.parametrize("role", ["source", "subject"])
@pytest.mark.parametrize("place", ["decider", "second"])
def test_the_database_takes_no_decision_of_a_national_of_either_side(
    submitted: Request, reviewer: User, role: str, place: str
) -> None:
    (country,) = countries_of(submitted, role)
    national = make_user(Role.REVIEWER, "national")
    tie = declare_interest(by=national, kind="nationality", country=country)
    pair = (national, None) if place == "decider" else (reviewer, national)
    with pytest.raises(DatabaseError, match="nobody decides who is tied"):
        decide_in_the_database(submitted, *pair)
    # To another country the same nationality ties nobody: it is the country that counts.
    Interest.objects.filter(pk=tie.pk).update(ended_at=clock.read_now())
    declare_interest(by=national, kind="nationality", country="QR")
    assert decide_in_the_database(submitted, *pair).pk


@pytest.mark.parametrize(
    "around",
    [
        lambda pk: TiedCountry.objects.filter(request=pk).delete(),
        lambda pk: TiedCountry.objects.filter(request=pk, role="subject").update(country="QZ"),
        lambda pk: run("DELETE FROM requests_tiedcountry WHERE role = 'subject'"),
        lambda pk: run("DELETE FROM requests_tiedcountry WHERE role = 'source'"),
        lambda pk: run("UPDATE requests_tiedcountry SET country = 'QZ'"),
        lambda pk: run("UPDATE requests_tiedcountry SET role = 'other'"),
    ],
)
def test_nobody_takes_away_what_ties_the_deciders(submitted: Request, around: Callable[[Any], object]) -> None:
    before = sorted(submitted.tied_countries.values_list("role", "country"))
    assert {role for role, _ in before} == {"source", "subject"}
    with pytest.raises(DatabaseError, match="stays noted until the case is erased"), transaction.atomic():
        around(submitted.pk)
    assert sorted(submitted.tied_countries.values_list("role", "country")) == before


def next_submission(request: Request) -> Submission:
    now = clock.read_now()
    return Submission.objects.create(request=request, number=9, digest="x", submitted_at=now, submitted_by="x")


@pytest.mark.parametrize(
    ("nationalities", "is_taken"),
    [(["QZ"], False), (["XA", "QZ"], False), ("QZ", False), ({"QZ": 1}, False), (None, True), ([], True)],
)
def test_no_nationality_is_submitted_that_ties_nobody(
    submitted: Request, nationalities: object, is_taken: bool
) -> None:
    TiedCountry.objects.get_or_create(request=submitted, country="XA", role="subject")
    fields = {"identity": {"nationalities": nationalities}}
    submission = next_submission(submitted)

    def write() -> None:
        with transaction.atomic():
            SubmittedFields.objects.create(submission=submission, salt=b"x", fields=fields)

    if not is_taken:
        with pytest.raises(DatabaseError, match="before the countries are noted"):
            write()
        for country in ("QZ", "XA"):
            TiedCountry.objects.get_or_create(request=submitted, country=country, role="source")
        with pytest.raises(DatabaseError, match="before the countries are noted"):
            write()
        fields["identity"]["nationalities"] = ["XA"]
    write()
    assert SubmittedFields.objects.filter(submission=submission).exists()


def test_no_submission_leaves_its_source_untold(draft: Request) -> None:
    submission = next_submission(draft)
    for role in ("subject", "source"):
        with pytest.raises(DatabaseError, match="before the countries are noted"), transaction.atomic():
            SubmittedFields.objects.create(submission=submission, salt=b"x", fields={})
        TiedCountry.objects.create(request=draft, country="XA", role=role)
    assert SubmittedFields.objects.create(submission=submission, salt=b"x", fields={}).pk


def test_of_an_entity_without_a_country_the_subjects_and_the_case_still_tie(reviewer: User) -> None:
    entity = Bureau.objects.create(
        code="IE-XA",
        name="SYNTHETIC entity",
        is_international_entity=True,
        ie_powers=["prosecution"],
        ie_authorization_ref="SYNTHETIC",
        is_synthetic=True,
    )
    request = submit(make_user(Role.BUREAU_OFFICER, "of-an-entity", entity))
    assert countries_of(request, "source") == []
    (country,) = countries_of(request, "subject")
    national, involved = make_user(Role.REVIEWER, "national"), make_user(Role.REVIEWER, "involved")
    declare_interest(by=national, kind="nationality", country=country)
    declare_interest(by=involved, kind="case", request_id=request.pk)
    for tied in (national, involved):
        with pytest.raises(Recused):
            assign_request(by=reviewer, request_id=request.pk, reviewer=tied)
        with pytest.raises(DatabaseError, match="nobody decides who is tied"):
            decide_in_the_database(request, tied)
    assert decide_in_the_database(request, reviewer).pk
