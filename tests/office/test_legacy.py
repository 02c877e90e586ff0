"""Existing alerts: taken in once, looked at again, sent nowhere."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from fairnotice import clock
from fairnotice.demo.generator import write_request
from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests import legacy_import
from fairnotice.office.requests.legacy_import import Imported, import_legacy_alerts
from fairnotice.office.requests.life.second_looks import close_second_look
from fairnotice.office.requests.models import Alert, LegacyAlert, Request, SecondLook
from tests.office.conftest import enter, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(db: None) -> User:
    return make_user(Role.OPERATOR, "operator-one")


def existing(number: int) -> dict[str, Any]:
    written = write_request("sound-murder", number, "en")
    written["source"] = {"id": "NCB-XA", "type": "ncb", "country": "XA"}
    written["alert"]["reference"] = f"SYNTHETIC-OLD-{number}"
    return written


def as_lines(*records: Any) -> io.BytesIO:
    return io.BytesIO(b"\n".join(json.dumps(record).encode() for record in records))


def take_in(operator: User, bureau: Bureau, stream: io.BytesIO, **more: Any) -> Imported:
    return import_legacy_alerts(by=operator, bureau=bureau, kind="red_notice", stream=stream, **more)


def test_each_existing_alert_waits_for_a_second_look(operator: User, bureau: Bureau) -> None:
    done = take_in(operator, bureau, as_lines(*(existing(number) for number in range(1, 4))))
    assert (done.read, done.taken, done.known, done.unreadable) == (3, 3, 0, 0)
    assert SecondLook.objects.filter(legacy__bureau=bureau, closed_at__isnull=True).count() == 3
    assert Act.objects.filter(verb="legacy.taken_in", actor_id=operator.acting_id).count() == 3


def test_the_other_shapes_are_read_too(operator: User, bureau: Bureau) -> None:
    public = {
        "entity_id": "2026/1",
        "name": "SYNTHETIC",
        "forename": "PERSON",
        "date_of_birth": "1970/01/01",
        "arrest_warrants": [{"charge": "Murder", "issuing_country_id": "FR"}],
    }
    person = {"id": "synthetic-ftm-1", "schema": "Person", "properties": {"name": ["Synthetic Person"]}}
    done = take_in(operator, bureau, as_lines(public, person))
    assert done.taken == 2, done.faults
    assert set(LegacyAlert.objects.values_list("reference", flat=True)) == {"2026/1", "synthetic-ftm-1"}


def test_the_same_file_again_changes_nothing(operator: User, bureau: Bureau) -> None:
    take_in(operator, bureau, as_lines(existing(1), existing(2)))
    again = take_in(operator, bureau, as_lines(existing(1), existing(2), existing(2), existing(3)))
    assert (again.taken, again.known) == (1, 3)
    assert LegacyAlert.objects.count() == SecondLook.objects.count() == 3


def test_an_import_broken_off_goes_on_where_it_was(
    operator: User, bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(legacy_import, "_TOGETHER", 2)
    told: list[int] = []

    def break_off(done: Imported) -> None:
        told.append(done.taken)
        if done.taken == 4:
            raise KeyboardInterrupt

    lines = [existing(number) for number in range(1, 8)]
    with pytest.raises(KeyboardInterrupt):
        take_in(operator, bureau, as_lines(*lines), tell=break_off)
    assert LegacyAlert.objects.count() == 4 and told == [2, 4]
    rest = take_in(operator, bureau, as_lines(*lines))
    assert (rest.taken, rest.known) == (3, 4)


def test_what_cannot_be_read_is_left_out_and_told_by_line(operator: User, bureau: Bureau) -> None:
    nameless = existing(2)
    del nameless["alert"]["reference"]
    another = existing(3)
    another["source"]["id"] = "NCB-XB"
    stream = io.BytesIO(
        b"\n".join(
            [json.dumps(existing(1)).encode(), b"{broken", json.dumps(nameless).encode(), json.dumps(another).encode()]
        )
    )
    done = take_in(operator, bureau, stream)
    assert done.taken == 1
    assert [(line, path) for line, path, _ in done.faults] == [(2, ""), (3, "alert.reference"), (4, "source.id")]


def test_only_an_operator_imports(officer: User, reviewer: User, bureau: Bureau) -> None:
    for by in (officer, reviewer):
        with pytest.raises(NotAllowed):
            take_in(by, bureau, as_lines(existing(1)))
    assert not LegacyAlert.objects.exists()


def test_no_way_leads_from_an_existing_alert_to_one_that_is_sent(
    operator: User, bureau: Bureau, reviewer: User
) -> None:
    take_in(operator, bureau, as_lines(existing(1)))
    legacy = LegacyAlert.objects.get()
    assert not Alert.objects.exists() and not Request.objects.exists()
    pointing = {field.name for field in Alert._meta.get_fields() if field.related_model is LegacyAlert}
    assert pointing == set()
    with pytest.raises(DatabaseError), transaction.atomic():
        Alert.objects.create(
            request_id=legacy.pk,
            decision_id=legacy.pk,
            kind=legacy.kind,
            content=legacy.content,
            recipients=["ALL"],
            published_at=clock.read_now(),
            retention_until="2030-01-01",
        )


def test_the_operators_page_takes_a_file_in(client: Client, operator: User, bureau: Bureau) -> None:
    page = enter(client, operator)
    assert page.get(reverse("requests:legacy")).status_code == 200
    file = SimpleUploadedFile("alerts.jsonl", as_lines(existing(1)).getvalue())
    answer = page.post(reverse("requests:legacy"), {"file": file, "bureau": "ncb-xa", "kind": "red_notice"})
    assert answer.context["done"].taken == 1
    unknown = SimpleUploadedFile("alerts.jsonl", as_lines(existing(2)).getvalue())
    assert (
        page.post(reverse("requests:legacy"), {"file": unknown, "bureau": "NCB-ZZ", "kind": "red_notice"}).status_code
        == 422
    )


def test_the_page_is_for_no_other_role(client: Client, officer: User) -> None:
    assert enter(client, officer).get(reverse("requests:legacy")).status_code == 404


def test_the_command_says_how_far_it_is(operator: User, bureau: Bureau, tmp_path: Path) -> None:
    file = tmp_path / "alerts.jsonl"
    file.write_bytes(as_lines(existing(1), existing(2)).getvalue())
    out = io.StringIO()
    call_command("import_legacy_alerts", str(file), bureau="NCB-XA", by="operator-one", stdout=out)
    assert "2 read, 2 taken in, 0 known before, 0 not readable." in out.getvalue()
    with pytest.raises(CommandError, match="Nothing was taken in"):
        call_command("import_legacy_alerts", str(file), bureau="NCB-XA", by="reviewer-one")


def test_a_reviewer_looks_at_it_and_says_what_came_of_it(
    client: Client, operator: User, bureau: Bureau, reviewer: User
) -> None:
    take_in(operator, bureau, as_lines(existing(1)))
    legacy = LegacyAlert.objects.get()
    page = enter(client, reviewer)
    assert legacy.reference in page.get(reverse("review:legacy")).content.decode()
    address = reverse("review:legacy_look", args=[legacy.pk])
    assert page.post(address, {"conclusion": " "}).status_code == 422
    assert page.post(address, {"conclusion": "SYNTHETIC words."}).status_code == 302
    look = SecondLook.objects.get()
    assert (look.conclusion, look.closed_by) == ("SYNTHETIC words.", reviewer.acting_id)
    assert page.get(address).status_code == 404
    assert not Alert.objects.exists()


def test_who_is_tied_to_its_bureau_or_its_person_sees_nothing_of_it(
    client: Client, operator: User, bureau: Bureau, reviewer: User
) -> None:
    take_in(operator, bureau, as_lines(existing(1)))
    legacy = LegacyAlert.objects.get()
    declare_interest(by=reviewer, country=bureau.country, kind="nationality")
    address = reverse("review:legacy_look", args=[legacy.pk])
    answer = enter(client, reviewer).get(address)
    assert answer.status_code >= 400
    assert "conclusion" not in answer.content.decode()
    with pytest.raises(NotAllowed):
        close_second_look(by=reviewer, look_id=SecondLook.objects.get().pk, conclusion="SYNTHETIC words.")
