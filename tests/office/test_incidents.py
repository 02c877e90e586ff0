"""Incidents (RPD 118): opened, contained, everybody told who must be, and only then closed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.governance.actions.incidents import (
    close_incident,
    contain_incident,
    open_incident,
    tell_of_incident,
)
from fairnotice.office.governance.models import Incident
from tests.conftest import NOW
from tests.office.conftest import enter

pytestmark = pytest.mark.django_db


def begin(by: User, **given: Any) -> Incident:
    described: dict[str, Any] = {
        "kind": "disclosure",
        "account": "SYNTHETIC: a file went to the wrong bureau.",
        "discovered_at": NOW - timedelta(days=1),
        "touches_persons": True,
        **given,
    }
    return open_incident(by=by, **described)


def told(incident: Incident) -> list[tuple[str, str | None]]:
    return list(incident.tellings.values_list("body", "bureau_id"))


def test_118_1_sources_bureaus_committee_and_commission_are_told(
    operator: User, bureau: Bureau, other_bureau: Bureau
) -> None:
    incident = begin(operator, sources=["NCB-XA", "NCB-XA"], bureaus=["NCB-XB"])
    assert told(incident) == [
        ("source", "NCB-XA"),
        ("bureau", "NCB-XB"),
        ("executive_committee", None),
        ("commission", None),
    ]


def test_118_2_the_commission_is_told_where_personal_data_are_touched(operator: User) -> None:
    assert told(begin(operator, touches_persons=False)) == [("executive_committee", None)]


def test_it_is_closed_only_when_contained_and_all_are_told(ethics_officer: User) -> None:
    incident = begin(ethics_officer)
    with pytest.raises(Refused):
        close_incident(by=ethics_officer, incident_id=incident.pk, note="SYNTHETIC.")
    contain_incident(by=ethics_officer, incident_id=incident.pk, note="SYNTHETIC.")
    first, *others = incident.tellings.all()
    tell_of_incident(by=ethics_officer, telling_id=first.pk)
    with pytest.raises(Refused):
        close_incident(by=ethics_officer, incident_id=incident.pk, note="SYNTHETIC.")
    for telling in others:
        tell_of_incident(by=ethics_officer, telling_id=telling.pk)
    with pytest.raises(Refused):
        close_incident(by=ethics_officer, incident_id=incident.pk, note="  ")
    close_incident(by=ethics_officer, incident_id=incident.pk, note="SYNTHETIC.")
    steps = [(act.verb, act.stated.get("from"), act.stated.get("to")) for act in acts_about(incident)]
    assert steps == [
        ("incident.opened", None, "open"),
        ("incident.contained", "open", "contained"),
        ("incident.told", None, None),
        ("incident.told", None, None),
        ("incident.closed", "contained", "closed"),
    ]


def test_it_is_not_closed_where_all_are_told_and_nothing_was_contained(operator: User) -> None:
    incident = begin(operator, touches_persons=False)
    tell_of_incident(by=operator, telling_id=incident.tellings.get().pk)
    with pytest.raises(Refused, match="not contained"):
        close_incident(by=operator, incident_id=incident.pk, note="SYNTHETIC.")


def test_a_step_is_taken_once_and_a_closed_incident_stays(auditor: User) -> None:
    incident = begin(auditor, touches_persons=False)
    contain_incident(by=auditor, incident_id=incident.pk, note="SYNTHETIC.")
    with pytest.raises(Conflict):
        contain_incident(by=auditor, incident_id=incident.pk, note="SYNTHETIC.")
    telling = incident.tellings.get()
    tell_of_incident(by=auditor, telling_id=telling.pk)
    with pytest.raises(Conflict):
        tell_of_incident(by=auditor, telling_id=telling.pk)
    close_incident(by=auditor, incident_id=incident.pk, note="SYNTHETIC.")
    with pytest.raises(Conflict):
        close_incident(by=auditor, incident_id=incident.pk, note="SYNTHETIC.")
    for change in (
        incident.tellings.all().delete,
        lambda: Incident.objects.update(account="other"),
        lambda: Incident.objects.update(closed_at=None),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "nothing"},
        {"account": " "},
        {"discovered_at": NOW + timedelta(minutes=1)},
        {"sources": ["NCB-XX"]},
    ],
)
def test_an_incident_that_is_not_described_is_refused(operator: User, given: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        begin(operator, **given)
    assert not Incident.objects.exists()


def test_reviewers_and_bureaus_neither_open_nor_see_one(
    client: Client, reviewer: User, officer: User, operator: User
) -> None:
    incident = begin(operator)
    for user in (reviewer, officer):
        with pytest.raises(NotAllowed):
            begin(user)
        enter(client, user)
        for page in ("/audit/incidents/", "/audit/incidents/new/", f"/audit/incidents/{incident.pk}/"):
            assert client.get(page).status_code == 404


def test_the_procedure_is_walked_on_its_pages(client: Client, operator: User, bureau: Bureau) -> None:
    enter(client, operator)
    given = {
        "kind": "loss",
        "account": "SYNTHETIC account.",
        "discovered_at": "2026-11-22 09:30",
        "touches_persons": "no",
        "sources": "ncb-xa",
        "bureaus": "",
    }
    assert client.post("/audit/incidents/new/", {**given, "sources": "NCB-QQ"}).status_code == 422
    assert client.post("/audit/incidents/new/", given).status_code == 302
    incident = Incident.objects.get()
    page = f"/audit/incidents/{incident.pk}/"
    shown = client.get(page).content.decode()
    assert "SYNTHETIC account." in shown.partition("<body")[2]
    assert incident.reference not in shown.partition("<title>")[2].partition("</title>")[0]
    assert client.post(f"{page}contain/", {"note": ""}).status_code == 422
    assert client.post(f"{page}contain/", {"note": "SYNTHETIC."})["Location"] == page
    assert client.post(f"{page}close/", {"note": "SYNTHETIC."}).status_code == 422
    for telling in incident.tellings.all():
        assert client.post(f"/audit/incidents/told/{telling.pk}/")["Location"] == page
    assert client.post(f"{page}close/", {"note": "SYNTHETIC."})["Location"] == page
    incident.refresh_from_db()
    assert incident.closed_at is not None
    assert client.get("/audit/incidents/").status_code == 200
