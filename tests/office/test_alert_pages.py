"""The pages of an alert: each side does its steps without a script, and the bureau reads only what it may."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.blocking import block_alert
from fairnotice.office.requests.life.cautioning import caution_alert
from fairnotice.office.requests.models import Alert
from tests.conftest import NOW, TODAY
from tests.office.conftest import MovingClock
from tests.office.living import second

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ANSWERS = {
    "article_2": "compliant",
    "article_2_reasons": "SYNTHETIC.",
    "article_3": "compliant",
    "article_3_reasons": "SYNTHETIC.",
    "reasons": "SYNTHETIC.",
}


def sign_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def without_token(page: bytes) -> bytes:
    """A page without the token that every form carries and no two pages share."""
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", page)


def test_the_bureau_suspends_takes_up_and_withdraws(alert: Alert, officer: User) -> None:
    client, path = sign_in(officer), f"/bureau/alerts/{alert.pk}/"
    assert client.get("/bureau/alerts/").status_code == 200
    assert b"81(1)" not in client.get(path).content
    assert client.get(path + "suspend/").status_code == 200
    assert client.post(path + "suspend/", {"until_on": "2027-05-24", "reasons": "SYNTHETIC."}).status_code == 422
    assert client.post(path + "suspend/", {"until_on": "2027-05-23", "reasons": "SYNTHETIC."}).status_code == 302
    assert b"81(1)" in client.get(path).content
    assert client.post(path + "resume/", {"sure": "on"}).status_code == 302
    assert client.post(path + "confirm/", {"holds": "yes", "words": ""}).status_code == 302
    assert client.post(path + "purpose/", {"lasts": "no", "words": ""}).status_code == 422
    assert client.post(path + "withdraw/", {"ground": "81.2.c", "sure": "on"}).status_code == 302
    alert.refresh_from_db()
    assert alert.state == "withdrawn"
    assert client.get(path).status_code == 200


def test_another_bureau_gets_what_nobody_would_get(alert: Alert, other_officer: User) -> None:
    client, other = sign_in(other_officer), "/bureau/alerts/00000000-0000-4000-8000-000000000000/"
    mine, none = client.get(f"/bureau/alerts/{alert.pk}/"), client.get(other)
    assert mine.status_code == none.status_code == 404
    assert without_token(mine.content) == without_token(none.content)
    posted = client.post(f"/bureau/alerts/{alert.pk}/withdraw/", {"ground": "81.2.c", "sure": "on"})
    assert posted.status_code == 404


def test_a_change_is_shown_beside_what_stands_and_decided(
    alert: Alert, officer: User, reviewer: User, second_reviewer: User
) -> None:
    bureau, path = sign_in(officer), f"/bureau/alerts/{alert.pk}/change/proceedings/"
    shown = bureau.get(path)
    assert shown.status_code == 200
    typed = {name: field.value() for field in shown.context["form"] if (name := field.html_name)}
    typed = {name: value for name, value in typed.items() if value is not None}
    typed |= {"case_reference": "SYNTHETIC-CHANGED", "why-changed": "SYNTHETIC. A slip."}
    answer = bureau.post(path, typed)
    assert answer.status_code == 302, answer.context["form"].errors
    office, page = sign_in(reviewer), f"/review/alerts/{alert.pk}/"
    assert b"SYNTHETIC-CHANGED" in office.get(page).content
    assert b"SYNTHETIC-CHANGED" in office.get(page + "decide-change/").content
    assert office.post(page + "decide-change/", ANSWERS).status_code == 422
    assert office.post(page + "decide-change/", {**ANSWERS, "outcome": "accept"}).status_code == 302
    if alert.reexaminations.filter(closed_at__isnull=True).exists():
        second(second_reviewer, alert.reexaminations.get())
    alert.refresh_from_db()
    assert alert.content["proceedings"]["case_reference"] == "SYNTHETIC-CHANGED"


def test_keeping_goes_from_the_bureau_to_a_reviewer(
    alert: Alert, officer: User, reviewer: User, second_reviewer: User, moving_clock: MovingClock
) -> None:
    bureau, path = sign_in(officer), f"/bureau/alerts/{alert.pk}/"
    assert b"/keep/" not in bureau.get(path).content
    moving_clock.now = NOW + (alert.retention_until - TODAY) - timedelta(days=30)
    bureau = sign_in(officer)
    for user in (reviewer, second_reviewer):
        declare_complete(by=user)
    until = (alert.retention_until + timedelta(days=365)).isoformat()
    asked = {"still_needed": "on", "conditions_hold": "on", "wanted_until": until, "reasons": "SYNTHETIC."}
    assert b"/keep/" in bureau.get(path).content
    assert bureau.post(path + "keep/", asked).status_code == 302
    office, page = sign_in(reviewer), f"/review/alerts/{alert.pk}/"
    assert office.post(page + "renew/", {**ANSWERS, "outcome": "keep", "new_until": until}).status_code == 302
    if alert.reexaminations.filter(closed_at__isnull=True).exists():
        second(second_reviewer, alert.reexaminations.get())
    alert.refresh_from_db()
    assert alert.retention_until.isoformat() == until


def test_the_bureau_sees_nothing_of_blocks_cautions_and_looks(alert: Alert, officer: User, reviewer: User) -> None:
    caution_alert(by=reviewer, alert_id=alert.pk, reason="marker-of-a-caution")
    client = sign_in(officer)
    before = client.get(f"/bureau/alerts/{alert.pk}/").content.decode()
    block_alert(by=reviewer, alert_id=alert.pk, reason="marker-of-a-block")
    for path in ("/bureau/alerts/", f"/bureau/alerts/{alert.pk}/", f"/bureau/{alert.request_id}/", "/notices/"):
        shown = client.get(path).content.decode()
        for marker in ("marker-of", "caution", "Caution", "block", "second look", "recommend", reviewer.username):
            assert marker.casefold() not in shown.replace("{% block", "").casefold(), (path, marker)
    assert "marker-of" not in before


def test_a_second_look_is_closed_on_its_page_and_a_reviewer_cancels(
    alert: Alert, officer: User, reviewer: User
) -> None:
    sign_in(officer).post(f"/bureau/alerts/{alert.pk}/purpose/", {"lasts": "no", "words": "SYNTHETIC."})
    office, page = sign_in(reviewer), f"/review/alerts/{alert.pk}/"
    assert "waiting=second_look" in office.get("/review/alerts/?waiting=second_look").context["query"]
    assert b"81(3)(a)" in office.get(page).content
    look = alert.second_looks.get()
    assert office.post(f"{page}looks/{look.pk}/", {"conclusion": "SYNTHETIC."}).status_code == 302
    assert office.post(page + "cancel/", {"ground": "81.3.a", "reasons": "SYNTHETIC."}).status_code == 302
    alert.refresh_from_db()
    assert alert.state == "cancelled"
    assert office.get(page).status_code == 200


def test_the_list_of_alerts_asks_few_queries(
    alert: Alert, reviewer: User, django_assert_max_num_queries: object
) -> None:
    client = sign_in(reviewer)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get("/review/alerts/")


def test_each_look_is_entered_before_it_is_shown(alert: Alert, reviewer: User) -> None:
    sign_in(reviewer).get(f"/review/alerts/{alert.pk}/")
    entry = Access.objects.get(about_type="requests.alert", about_id=str(alert.pk))
    assert (entry.actor_id, entry.operation, entry.purpose) == (reviewer.acting_id, "read", "re_examination")
