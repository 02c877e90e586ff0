"""A request that came back is mended where something is missing, step after step, and sent again."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import MendingNote, Request, State
from tests.office.conftest import enter, sound_fields
from tests.office.files_given import attach
from tests.office.test_source_view import decide

pytestmark = pytest.mark.django_db


def step(request: Request, name: str) -> str:
    return reverse("requests:step", args=[request.pk, name])


@pytest.fixture
def returned(submitted: Request, reviewer: User) -> Request:
    """A request returned because its warrant and the interest statement are missing."""
    decision = decide(submitted, reviewer, "return_for_completion", ["insufficient-facts"])
    MendingNote.objects.create(decision=decision, text="SYNTHETIC: name the court.")
    submitted.refresh_from_db()
    del submitted.draft["warrant"], submitted.draft["alert"]["interest_statement"]
    submitted.save()
    assert submitted.state == State.RETURNED
    return submitted


@pytest.fixture
def page(client: Client, officer: User) -> Client:
    return enter(client, officer)


def test_mending_opens_on_the_first_step_with_something_missing(page: Client, returned: Request) -> None:
    path = reverse("requests:detail", args=[returned.pk])
    assert (
        f'href="{step(returned, "alert")}"' in page.get(reverse("requests:detail", args=[returned.pk])).content.decode()
    )
    returned.draft["alert"]["interest_statement"] = "SYNTHETIC"
    returned.save()
    detail = page.get(path).content.decode()
    assert f'href="{step(returned, "warrant")}"' in detail and f'href="{step(returned, "alert")}"' not in detail


def test_a_step_names_what_is_missing_on_it_and_what_the_office_asked(page: Client, returned: Request) -> None:
    answer = page.get(step(returned, "warrant"))
    shown = answer.content.decode()
    assert "SYNTHETIC: name the court." in shown
    assert '<a class="govuk-link" href="#id_issuing_authority">Authority that issued it</a>' in shown
    named = {missing.field for missing, _ in answer.context["form"].lacking}
    assert {"warrant.reference", "warrant.issuing_authority"} <= named
    assert all(name.startswith("warrant.") for name in named)
    assert "Still missing" not in page.get(step(returned, "assurances")).content.decode()


def test_saving_leads_to_the_next_gap_and_then_to_the_check(page: Client, returned: Request, officer: User) -> None:
    draft = returned.draft
    sent = {"version": returned.draft_version, "interest_statement": "SYNTHETIC", "interest_statement-language": "en"}
    kept = {name: value for name, value in draft["alert"].items() if isinstance(value, str)}
    way = page.post(step(returned, "alert"), kept | sent)["Location"]
    assert way == step(returned, "alert")  # what was not sent again is missing now
    attach(officer, returned)
    shown = page.get(reverse("requests:check", args=[returned.pk])).content.decode()
    assert "SYNTHETIC: name the court." in shown and "warrant.jpg" in shown
    sent_again = page.post(reverse("requests:check", args=[returned.pk]), {"attested": "on"})
    assert sent_again["Location"] == reverse("requests:submitted", args=[returned.pk])
    returned.refresh_from_db()
    assert returned.state == State.SUBMITTED


def test_the_last_gap_filled_leads_to_the_check_at_once(page: Client, returned: Request) -> None:
    returned.draft["alert"]["interest_statement"] = "SYNTHETIC"
    returned.save()
    warrant = sound_fields()["warrant"]
    sent = {**warrant, "authority_is_judicial": "yes", "copy_ref": "", "copy_absent_reason": "SYNTHETIC: sealed."}
    way = page.post(step(returned, "warrant"), sent | {"version": returned.draft_version})["Location"]
    assert way == reverse("requests:check", args=[returned.pk])


def test_an_empty_step_of_a_new_draft_only_asks(page: Client, draft: Request) -> None:
    del draft.draft["warrant"], draft.draft["facts"]["summary"]
    draft.save()
    assert "Still missing" not in page.get(step(draft, "warrant")).content.decode()
    facts = page.get(step(draft, "facts")).content.decode()
    assert '<a class="govuk-link" href="#id_summary">Summary of the facts</a>' in facts


def test_a_draft_is_left_and_taken_up_again(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "reference": "SYNTHETIC-W-5", "leave": "1"}
    assert page.post(step(draft, "warrant"), sent)["Location"] == reverse("requests:detail", args=[draft.pk])
    detail = page.get(reverse("requests:detail", args=[draft.pk])).content.decode()
    assert f'href="{step(draft, "warrant")}"' in detail and "SYNTHETIC-W-5" in detail
