"""Duties of the office while an alert lives: RPD 7(1), 42(5), 111(1), 126(1)-(2)."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.forms import SearchForm, StateForm
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.cautioning import caution_alert
from fairnotice.office.requests.life.confirming import confirm_current, review_purpose
from fairnotice.office.requests.life.ending import Shown, cancel_alert, withdraw_alert
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.life.suspending import resume_alert, suspend_alert
from fairnotice.office.requests.models import Alert
from fairnotice.office.review.alert_pages import AlertFilterForm
from tests.office.conftest import make_user
from tests.office.test_alert_pages import sign_in

pytestmark = pytest.mark.django_db

#: Words by which particularly sensitive data are known, in the form and in what the rules raise (RPD 1(18), 42).
SENSITIVE = (
    "race",
    "racial",
    "ethnic",
    "religio",
    "politic",
    "opinion",
    "belief",
    "union",
    "health",
    "sexual",
    "sensitive",
)


def test_nobody_but_the_source_and_the_office_changes_an_alert(
    alert: Alert, officer: User, other_officer: User, auditor: User
) -> None:
    """Only the source's own bureau, or the office within its powers, changes or deletes what is recorded (7(1))."""
    before = Alert.objects.values().get(pk=alert.pk)
    operator = make_user(Role.OPERATOR, "operator-one")
    for stranger in (other_officer, auditor, operator):
        for attempt in (
            lambda by: suspend_alert(by=by, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons="SYNTHETIC."),
            lambda by: resume_alert(by=by, alert_id=alert.pk),
            lambda by: withdraw_alert(by=by, alert_id=alert.pk, ground="81.2.c"),
            lambda by: confirm_current(by=by, alert_id=alert.pk, holds=True),
            lambda by: review_purpose(by=by, alert_id=alert.pk, lasts=True),
            lambda by: modify_alert(by=by, alert_id=alert.pk, fields={}, reasons="SYNTHETIC."),
            lambda by: ask_to_keep(
                by=by,
                alert_id=alert.pk,
                still_needed=True,
                conditions_hold=True,
                reasons="SYNTHETIC.",
                wanted_until=date(2032, 1, 1),
            ),
            lambda by: cancel_alert(
                by=by, alert_id=alert.pk, ground="81.3.b", reasons="SYNTHETIC.", shown=Shown(linked="FN-SYNTHETIC")
            ),
            lambda by: block_alert(by=by, alert_id=alert.pk, reason="SYNTHETIC"),
            lambda by: caution_alert(by=by, alert_id=alert.pk, reason="SYNTHETIC"),
            lambda by: rescreen_alert(by=by, alert_id=alert.pk),
        ):
            with pytest.raises(NotAllowed):
                attempt(stranger)
    assert Alert.objects.values().get(pk=alert.pk) == before
    suspend_alert(by=officer, alert_id=alert.pk, until_on=date(2027, 1, 1), reasons="SYNTHETIC.")


def test_no_filter_or_search_asks_for_sensitive_data(alert: Alert, reviewer: User) -> None:
    """No list is narrowed, and nothing searched, by race, opinion, belief, health or the like (42(5))."""
    for form in (AlertFilterForm(), StateForm(), SearchForm()):
        offered = list(form.fields) + [
            str(value) for field in form.fields.values() for value, _ in getattr(field, "choices", ())
        ]
        assert not [name for name in offered if any(word in name.casefold() for word in SENSITIVE)]
    client = sign_in(reviewer)
    whole = client.get("/review/alerts/")
    for word in ("religion", "ethnicity", "nationality", "sensitive", "content__identity__ethnicity"):
        narrowed = client.get("/review/alerts/", {word: "x"})
        assert list(narrowed.context["page"].object_list) == list(whole.context["page"].object_list) == [alert]


def test_an_alert_is_open_to_its_source_and_to_reviewers_alone(
    alert: Alert, officer: User, other_officer: User, reviewer: User, auditor: User
) -> None:
    """Only who is expressly authorised and needs to know opens an alert (111(1)); to others it does not exist."""
    operator, ethics = make_user(Role.OPERATOR, "operator-one"), make_user(Role.ETHICS_OFFICER, "ethics-one")
    opens = {
        f"/bureau/alerts/{alert.pk}/": {officer},
        f"/bureau/alerts/{alert.pk}/suspend/": {officer},
        f"/bureau/alerts/{alert.pk}/change/facts/": {officer},
        f"/review/alerts/{alert.pk}/": {reviewer},
        f"/review/alerts/{alert.pk}/cancel/": {reviewer},
    }
    for path, authorised in opens.items():
        for user in (officer, other_officer, reviewer, auditor, operator, ethics):
            assert sign_in(user).get(path).status_code == (200 if user in authorised else 404), (path, user.role)
        assert Client().get(path).status_code == 302


def test_every_look_at_an_alert_is_logged_with_user_body_operation_date_and_database(
    alert: Alert, officer: User, reviewer: User, second_reviewer: User
) -> None:
    """Every access is entered with user, body, operation, date and database (126(1)-(2)), before it is shown."""
    block = block_alert(by=reviewer, alert_id=alert.pk, reason="SYNTHETIC")
    lift_block(by=second_reviewer, block_id=block.pk, reasons="SYNTHETIC.")
    looks = [
        (officer, "/bureau/alerts/"),
        (officer, f"/bureau/alerts/{alert.pk}/"),
        (officer, f"/bureau/alerts/{alert.pk}/withdraw/"),
        (officer, f"/bureau/alerts/{alert.pk}/change/facts/"),
        (reviewer, "/review/alerts/"),
        (reviewer, f"/review/alerts/{alert.pk}/"),
        (reviewer, f"/review/alerts/{alert.pk}/cancel/"),
    ]
    for user, path in looks:
        before = Access.objects.count()
        assert sign_in(user).get(path).status_code == 200
        entry = Access.objects.order_by("-id")[0]
        assert Access.objects.count() == before + 1
        assert (entry.actor_id, entry.entity) == (user.acting_id, user.acting_entity)
        assert entry.operation in ("read", "list")
        # The database is named by the table that was read; a list is about the person who asked for it.
        assert entry.about_type in ("requests.alert", "people.user")
        assert entry.accessed_at is not None
        assert entry.purpose
