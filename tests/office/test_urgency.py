"""A stated danger to life raises a request in the queue, is signed, and is stated once."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.models import Request, UrgencyStatement
from tests.office.conftest import enter

pytestmark = pytest.mark.django_db

TOLD = {"reasons": "SYNTHETIC: a child is held.", "language": "en", "signed": "on"}


def test_a_signed_statement_raises_the_priority_and_stays(
    client: Client, submitted: Request, officer: User, other_bureau: Bureau
) -> None:
    page, path = enter(client, officer), reverse("requests:urgency", args=[submitted.pk])
    assert page.post(path, TOLD | {"recipient-0": "ncb-xb"}).status_code == 302
    submitted.refresh_from_db()
    statement = UrgencyStatement.objects.get(request=submitted)
    assert (submitted.is_urgent, submitted.priority, statement.recipients) == (True, 100, [other_bureau.code])
    act = acts_about(submitted).get(verb="urgency.stated")
    assert "child" not in str(act.stated)
    with pytest.raises(DatabaseError), transaction.atomic():
        UrgencyStatement.objects.filter(pk=statement.pk).update(reasons="x")
    assert page.post(path, TOLD | {"recipient-0": "ncb-xb"}).status_code == 409


@pytest.mark.parametrize(
    "changed", [{"recipient-0": "NCB-XA"}, {"recipient-0": "NCB-ZZ"}, {"reasons": " "}, {"signed": ""}]
)
def test_an_incomplete_statement_states_nothing(
    client: Client, submitted: Request, officer: User, other_bureau: Bureau, changed: dict[str, str]
) -> None:
    page, path = enter(client, officer), reverse("requests:urgency", args=[submitted.pk])
    assert page.post(path, TOLD | {"recipient-0": "NCB-XB"} | changed).status_code == 422
    submitted.refresh_from_db()
    assert not submitted.is_urgent and not UrgencyStatement.objects.exists()


def test_more_bureaus_are_named_without_losing_what_was_typed(
    client: Client, submitted: Request, officer: User, other_bureau: Bureau
) -> None:
    page, path = enter(client, officer), reverse("requests:urgency", args=[submitted.pk])
    answer = page.post(path, TOLD | {"recipient-0": "Brenovia (NCB-XB)", "more": "1"})
    assert answer.status_code == 200 and not UrgencyStatement.objects.exists()
    shown = answer.content.decode()
    assert 'value="Brenovia (NCB-XB)"' in shown and "a child is held" in shown
    assert shown.count("list=") > page.get(path).content.decode().count("list=")
    assert page.post(path, TOLD | {"recipient-7": "Brenovia (NCB-XB)"}).status_code == 422
    sent = TOLD | {f"recipient-{place}": "" for place in range(7)} | {"recipient-7": "Brenovia (NCB-XB)"}
    assert page.post(path, sent).status_code == 302
