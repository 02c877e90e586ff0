"""After its time a case is erased: no word of a person is left in the database, in its file or among the files."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from fairnotice import clock
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.governance.keeping import run_tests
from fairnotice.office.requests.actions import withdraw_request
from fairnotice.office.requests.life.ending import withdraw_alert
from fairnotice.office.requests.models import Alert, Decision, Reason, Request, SubmittedKey
from fairnotice.office.requests.models.erasure import Erasure
from fairnotice.office.review.actions.erasing import erase_run_out
from fairnotice.office.review.models import LegalReview
from tests.office.conftest import MovingClock, enter, make_user
from tests.office.hostile.forms_of_words import base64_of, forms_of
from tests.office.hostile.world import MARK, MARK_ESCAPED, Cast, decide, live_through

pytestmark = pytest.mark.django_db

#: What stays: how people who work here are called is no part of a case.
_KEPT = ("people", "account", "mfa", "axes", "sessions")

#: Where the marks of this world stay: a purpose is a code, an incident and the casebook name nobody, and what was said
#: of the office's own people is their own.
_TELLS_OF_NOBODY = {"acts.Access", "acts.Opening", "governance.Incident", "review.RefusalEntry"}


@pytest.fixture
def cast(officer: User, other_officer: User, moving_clock: MovingClock) -> Cast:
    staff = (make_user(Role.REVIEWER, "one"), make_user(Role.SENIOR_REVIEWER, "two"), make_user(Role.AUDITOR, "three"))
    return Cast(officer, other_officer, *staff, clock=moving_clock)


def names_of(cast: Cast) -> set[str]:
    """The names and papers of everybody who was ever asked for."""
    found = set()
    for request in Request.objects.exclude(state="draft"):
        identity = request.submissions.latest("number").submitted_fields.fields["identity"]
        found |= {identity["family_name"], *(paper["number"] for paper in identity.get("id_documents", []))}
    return found


def rows_that_say(words: set[str]) -> set[str]:
    """Which tables of the office still say one of these words, in any column and in any form that hides letters."""
    forms = set().union(*(forms_of(word) | {one.lower() for one in base64_of(word)} for word in words))
    found = set()
    for model in apps.get_models():
        if model._meta.app_label not in _KEPT:
            for row in model._default_manager.values_list():
                told = repr([bytes(value) if isinstance(value, memoryview) else value for value in row]).lower()
                if any(form in told.encode() for form in forms):
                    found.add(model._meta.label)
    return found


def test_after_its_time_nothing_of_a_case_says_who_it_was_about(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    live_through(cast)
    ended = Request.objects.filter(state__in=("refused", "withdrawn")) | Request.objects.filter(
        alerts__state__in=("cancelled", "withdrawn", "expired")
    )
    cases = list(ended.values_list("pk", flat=True))
    assert len(cases) == 5
    assert erase_run_out(cast.clock.now + timedelta(days=365)) == {}
    names = names_of(cast)
    assert {"requests.SubmittedFields", "requests.Request", "requests.Alert"} <= rows_that_say(names)
    assert {"requests.Reason", "acts.Opening", "review.LegalReview"} <= rows_that_say({MARK, MARK_ESCAPED})
    decided = list(Decision.objects.filter(request__in=cases).values_list("outcome", "decided_by", "decided_at"))
    acts = Act.objects.count()
    # Whatever still lives ends too, so that everything there is must go.
    _end_everything(cast)
    cast.clock.move(days=366 * 5)
    with django_capture_on_commit_callbacks(execute=True):
        while erase_run_out(cast.clock.now):
            pass
    assert set(Request.objects.exclude(state="draft").values_list("pk", flat=True)) == set(
        Erasure.objects.values_list("pk", flat=True)
    )
    # What a bureau never submitted is its own.
    Request.objects.filter(state="draft").delete()
    assert rows_that_say(names) == set()
    if connection.vendor == "sqlite":
        kept = connection.connection.serialize().lower()
        assert [name for name in names if name.lower().encode() in kept] == []
    assert rows_that_say({MARK, MARK_ESCAPED}) <= _TELLS_OF_NOBODY
    about = set(Opening.objects.values_list("act__about_type", flat=True))
    assert about <= {"people.user", "governance.incident", "people.invitation"}
    assert not SubmittedKey.objects.exists()
    assert not [path for path in Path(settings.FILES_FOLDER).rglob("*") if path.is_file()]
    # The steps stayed, and the auditor's tests find nothing broken.
    assert Act.objects.count() > acts
    assert set(decided) <= set(Decision.objects.values_list("outcome", "decided_by", "decided_at"))
    broken = [found["test"] for found in run_tests(cast.clock.now) if found["failed"]]
    assert broken == []


def _end_everything(cast: Cast) -> None:
    for alert in Alert.objects.filter(ended_at__isnull=True).select_related("request__bureau"):
        by = cast.officer if alert.request.bureau == cast.officer.bureau else cast.other
        withdraw_alert(by=by, alert_id=alert.pk, ground="81.2.c")
    for request in Request.objects.filter(state__in=("submitted", "under_examination", "returned")):
        by = cast.officer if request.bureau == cast.officer.bureau else cast.other
        withdraw_request(by=by, request_id=request.pk)


def test_the_walls_let_nothing_go_before_its_time_and_nothing_but_texts_after(cast: Cast, submitted: Request) -> None:
    decide(cast, submitted, "refuse", "art2-fair-trial")
    reason = Reason.objects.filter(decision__request=submitted).first()
    assert reason is not None
    for change in ({"text": "erased"}, {"text": "SYNTHETIC other"}):
        with pytest.raises(DatabaseError, match="emptied only where its case is erased"), transaction.atomic():
            Reason.objects.filter(pk=reason.pk).update(**change)
    cast.clock.move(days=366 * 5)
    assert erase_run_out(cast.clock.now) == {"cases_erased": 1}
    assert erase_run_out(cast.clock.now) == {}
    reason.refresh_from_db()
    assert (reason.text, reason.ground != "") == ("erased", bool(reason.ground))
    for rows, change in (
        (Reason.objects.filter(pk=reason.pk), {"text": "SYNTHETIC other"}),
        (Reason.objects.filter(pk=reason.pk), {"ground": "neutrality"}),
        (LegalReview.objects.filter(submission__request=submitted), {"article_2": "compliant"}),
        (Decision.objects.filter(request=submitted), {"outcome": "publish"}),
        (Erasure.objects.filter(request=submitted), {"reason": "order"}),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**change)


def test_a_case_that_is_not_over_cannot_be_erased_even_in_the_database(submitted: Request) -> None:
    with pytest.raises(DatabaseError, match="only a case that has ended"), transaction.atomic():
        Erasure.objects.create(request=submitted, reason="retention", erased_by="x", erased_at=clock.read_now())


def test_an_erased_case_opens_on_no_desk_and_its_bureau_reads_that_it_was(cast: Cast, submitted: Request) -> None:
    decide(cast, submitted, "refuse", "art2-fair-trial")
    name = submitted.draft["identity"]["family_name"].encode()
    cast.clock.move(days=366 * 5)
    for user in (cast.reviewer, cast.second):
        declare_complete(by=user)
    page, desk = f"/bureau/{submitted.pk}/", f"/review/requests/{submitted.pk}/"
    assert name in enter(Client(), cast.officer).get(page).content
    assert enter(Client(), cast.reviewer).get(desk).status_code == 200
    erase_run_out(cast.clock.now)
    shown = enter(Client(), cast.officer).get(page)
    assert shown.status_code == 200 and name not in shown.content
    assert enter(Client(), cast.reviewer).get(desk).status_code == 404
    assert enter(Client(), cast.reviewer).get("/review/").status_code == 200
