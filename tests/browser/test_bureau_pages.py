"""A bureau writes its request and follows it, without JavaScript: on a desk, on a phone, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice import clock
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import MendingNote, Question, Reason, Request, State
from fairnotice.office.review.actions.assigning import assign_request
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.judging import find_barriers, find_too_wide
from tests.office.test_source_view import decide

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "size"), [("en", DESKTOP), ("ar", DESKTOP), ("en", PHONE), ("ar", PHONE)])
def test_a_returned_request_can_be_read_and_mended(
    submitted: Request,
    officer: User,
    reviewer: User,
    open_context: Callable[..., BrowserContext],
    language: str,
    size: tuple[int, int],
) -> None:
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)
    Question.objects.create(
        request=submitted,
        number=1,
        asked_by=reviewer,
        text="SYNTHETIC: On which day was the warrant issued?",
        asked_at=clock.read_now(),
        due_on="2026-12-01",
    )
    decision = decide(submitted, reviewer, "return_for_completion", ["", "insufficient-facts"])
    assert Reason.objects.filter(decision=decision).exists()
    MendingNote.objects.create(decision=decision, text="SYNTHETIC: State the time of the event.")
    del submitted.draft["warrant"]
    submitted.save()
    assert submitted.state == State.RETURNED
    page = open_context(officer, language, size).new_page()
    for name, arguments in (
        ("detail", []),
        ("step", ["alert"]),
        ("step", ["identity"]),
        ("step", ["attest"]),
        ("offence", [0]),
        ("offences", []),
        ("check", []),
        ("urgency", []),
    ):
        answer = page.goto(reverse(f"requests:{name}", args=[submitted.pk, *arguments]))
        assert answer is not None and answer.status == 200
        assert find_barriers(page) == []
        assert find_too_wide(page) is None
        take_screenshot(page, f"bureau-{name}-{'-'.join(map(str, arguments))}-{language}-{size[0]}")


def test_an_officer_writes_a_step_with_the_keyboard_alone(
    draft: Request, officer: User, open_context: Callable[..., BrowserContext]
) -> None:
    page = open_context(officer).new_page()
    page.goto(reverse("requests:step", args=[draft.pk, "facts"]))
    page.get_by_label("Summary of the facts", exact=False).first.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("SYNTHETIC: written with the keyboard.")
    page.get_by_role("button", name="Save and continue").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/steps/assurances/")
    draft.refresh_from_db()
    assert draft.draft["facts"]["summary"] == "SYNTHETIC: written with the keyboard."
