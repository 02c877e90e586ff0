"""Duties of the office under the Constitution."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request
from fairnotice.office.review.actions.looking_up import log_outside_contact
from fairnotice.office.review.models import OutsideContact

pytestmark = pytest.mark.django_db


def test_every_contact_outside_the_channel_is_logged(
    submitted: Request, reviewer: User, officer: User, auditor: User
) -> None:
    """Staff neither seek nor take instructions: an approach about a case is entered, and never changed (30)."""
    contact = log_outside_contact(
        by=reviewer,
        request_id=submitted.pk,
        came_from="government",
        channel="SYNTHETIC call",
        happened_on=date(2026, 11, 20),
        said="SYNTHETIC: asked to hurry the case.",
    )
    act = Act.objects.get(verb="contact.logged")
    assert (act.actor_id, act.happened_on) == (str(reviewer.pk), date(2026, 11, 20))
    assert "hurry" not in str(act.stated)
    for attempt in (
        lambda: OutsideContact.objects.filter(pk=contact.pk).update(said="x"),
        lambda: OutsideContact.objects.filter(pk=contact.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    with pytest.raises(Refused):
        log_outside_contact(
            by=reviewer, request_id=None, came_from="press", channel="x", happened_on=date(2026, 11, 20), said=" "
        )
    name = submitted.draft["identity"]["family_name"]
    told = {"came_from": "government", "channel": "call", "happened_on": date(2026, 11, 20)}
    with pytest.raises(Refused, match="not complete") as refused:
        log_outside_contact(by=reviewer, request_id=submitted.pk, said=f"Hurry {name.lower()}.", **told)
    assert "identity.family_name" in refused.value.fields["said"]
    assert name not in str(refused.value.fields)
    # Who may not read the case learns from no refusal whether a name that they try stands in it.
    assert log_outside_contact(by=auditor, request_id=submitted.pk, said=f"Hurry {name}.", **told).pk
    with pytest.raises(NotAllowed):
        log_outside_contact(
            by=officer, request_id=None, came_from="press", channel="x", happened_on=date(2026, 11, 20), said="x"
        )
