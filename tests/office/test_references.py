"""A field that asks for a copy offers the files attached to this very request, and takes no other."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from fairnotice.errors import Refused
from fairnotice.foundation.files.actions.erasing import erase_attachment
from fairnotice.foundation.files.queries import reference_of
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.models import Request, SubmittedFields
from fairnotice.office.requests.prechecking import precheck_request
from tests.files_made import make_picture
from tests.office.conftest import enter
from tests.office.files_given import SHOWS, attach, posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client: Client, officer: User) -> Client:
    return enter(client, officer)


def warrant_step(request: Request) -> str:
    return reverse("requests:step", args=[request.pk, "warrant"])


def referring(request: Request, reference: str) -> dict[str, Any]:
    return {**request.draft, "warrant": {**request.draft["warrant"], "copy_ref": reference}}


def missing_of(request: Request, by: User) -> set[str]:
    return {lacking.field for lacking in precheck_request(request, by).missing}


def test_the_copy_of_the_warrant_is_chosen_by_the_name_of_its_file(page: Client, draft: Request, officer: User) -> None:
    attachment = attach(officer, draft)
    shown = page.get(warrant_step(draft)).content.decode()
    assert f"Copy of the warrant or judgment: {SHOWS} (warrant.jpg)</option>" in shown
    sent = {"version": draft.draft_version, "copy_ref": reference_of(attachment)}
    assert page.post(warrant_step(draft), sent).status_code == 302
    draft.refresh_from_db()
    assert draft.draft["warrant"] == {"copy_ref": reference_of(attachment)}
    detail = page.get(reverse("requests:detail", args=[draft.pk])).content.decode()
    assert f"{SHOWS} (warrant.jpg)</bdi>" in detail and reference_of(attachment) not in detail


def test_a_photograph_is_chosen_among_the_files(page: Client, draft: Request, officer: User) -> None:
    reference = reference_of(attach(officer, draft, kind="photograph", name="face.jpg"))
    path = reverse("requests:step", args=[draft.pk, "identity"])
    page.post(path, {"version": draft.draft_version, "photos-0-ref": reference, "photos-0-quality": "good"})
    draft.refresh_from_db()
    assert draft.draft["identity"]["photos"] == [{"ref": reference, "quality": "good"}]
    assert "(face.jpg)" in page.get(reverse("requests:check", args=[draft.pk])).content.decode()


def test_the_way_to_attach_saves_first_and_leads_back(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "reference": "SYNTHETIC-W-9", "attach": "1"}
    way = page.post(warrant_step(draft), sent)["Location"]
    draft.refresh_from_db()
    assert draft.draft["warrant"]["reference"] == "SYNTHETIC-W-9"
    assert 'value="warrant_copy"' in page.get(way).content.decode()
    assert page.post(way, posted(make_picture()))["Location"] == warrant_step(draft)


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "/\\e.x"]
)
def test_the_way_back_leads_to_no_other_site(page: Client, draft: Request, back: str) -> None:
    answer = page.get(reverse("files:attach", args=["requests.request", draft.pk]), {"back": back})
    assert answer.context["back"] == reverse("requests:detail", args=[draft.pk])


def test_a_file_of_another_request_is_no_copy(officer: User, draft: Request) -> None:
    other = begin_request(by=officer, kind="red_notice")
    foreign = reference_of(attach(officer, other))
    for wrong in (foreign, "attachment:00000000-0000-4000-8000-000000000000", "attachment:x"):
        with pytest.raises(Refused) as refused:
            save_draft(by=officer, request_id=draft.pk, fields=referring(draft, wrong), version=draft.draft_version)
        assert list(refused.value.fields) == ["warrant.copy_ref"]


def test_an_erased_copy_is_missing_again_and_stops_no_other_saving(page: Client, officer: User, draft: Request) -> None:
    attachment = attach(officer, draft)
    fields = referring(draft, reference_of(attachment))
    saved = save_draft(by=officer, request_id=draft.pk, fields=fields, version=draft.draft_version)
    assert "warrant.copy_ref" not in missing_of(saved, officer)
    erase_attachment(by=officer, attachment_id=attachment.pk, reason="mistake")
    assert "warrant.copy_ref" in missing_of(saved, officer)
    assert "A file that is no longer attached" in page.get(warrant_step(draft)).content.decode()
    assert (
        page.post(
            reverse("requests:step", args=[draft.pk, "facts"]), {"version": saved.draft_version, "summary": "SYNTHETIC"}
        ).status_code
        == 302
    )
    submit_request(by=officer, request_id=draft.pk)
    assert "copy_ref" not in SubmittedFields.objects.get(submission__request=draft).fields["warrant"]
