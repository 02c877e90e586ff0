"""A reviewer goes from the queue to a decision, without JavaScript: on a desk, on a phone, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.seconding import answer_as_second
from fairnotice.office.requests.models.life import Reexamination
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.judging import find_barriers, find_too_wide
from tests.office.examining import decide, sign, submit
from tests.office.living import WITHOUT_DOUBT

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.django_db


def look(page: Page, address: str, name: str) -> None:
    answer = page.goto(address)
    assert answer is not None and answer.status == 200
    assert find_barriers(page) == []
    assert find_too_wide(page) is None
    take_screenshot(page, f"review-{name}")


@pytest.mark.parametrize(("language", "size"), [("en", DESKTOP), ("ar", DESKTOP), ("en", PHONE), ("ar", PHONE)])
def test_the_pages_of_the_review_can_be_read(
    officer: User,
    reviewer: User,
    second_reviewer: User,
    open_context: Callable[..., BrowserContext],
    language: str,
    size: tuple[int, int],
) -> None:
    request = submit(officer, "death-penalty")
    page, seen = open_context(second_reviewer, language, size).new_page(), f"{language}-{size[0]}"
    desk = reverse("review:desk", args=[request.pk])
    look(page, reverse("review:queue"), f"queue-{seen}")
    look(page, f"{reverse('review:queue')}?kind=red_notice", f"queue-filtered-{seen}")
    look(page, desk, f"desk-before-{seen}")
    sign(second_reviewer, request)
    look(page, desk, f"desk-after-{seen}")
    sign(reviewer, request)
    decide(reviewer, request, "publish")
    look(page, desk, f"desk-proposal-{seen}")
    for name in ("readings", "agreement", "casebook", "contacts", "urgent_counts"):
        look(page, reverse(f"review:{name}"), f"{name}-{seen}")
    look(page, reverse("review:brief", args=[request.pk]), f"brief-{seen}")


def test_a_reviewer_signs_and_decides_on_the_desk(
    officer: User, reviewer: User, open_context: Callable[..., BrowserContext]
) -> None:
    request = submit(officer, "sound-murder")
    page = open_context(reviewer).new_page()
    page.goto(reverse("review:desk", args=[request.pk]))
    for name, value in (("article_2", "compliant"), ("article_2_outcome", "no_breach"), ("article_3", "compliant"),
                        ("conclusion", "compliant")):  # fmt: skip
        assert page.locator(f"input[name={name}]:checked").count() == 0
        page.check(f"input[name={name}][value={value}]")
    page.fill("[name=article_2_reasons]", "SYNTHETIC reasons.")
    page.fill("[name=article_3_reasons]", "SYNTHETIC reasons.")
    page.check("input[name=signed]")
    page.get_by_role("button", name="Sign", exact=True).click()
    assert page.locator("#findings").count() == 1
    assert page.locator("input[name=outcome]:checked").count() == 0
    page.check("input[name=outcome][value=publish]")
    page.fill("[name=reason]", "SYNTHETIC why.")
    page.get_by_role("button", name="Decide", exact=True).click()
    request.refresh_from_db()
    assert request.state == "published" or request.proposals.exists()


@pytest.mark.parametrize(("language", "size"), [("en", DESKTOP), ("ar", DESKTOP), ("ar", PHONE)])
def test_the_second_persons_pages_on_an_alert_can_be_read(
    proposed: Reexamination,
    second_reviewer: User,
    open_context: Callable[..., BrowserContext],
    language: str,
    size: tuple[int, int],
) -> None:
    page, seen = open_context(second_reviewer, language, size).new_page(), f"{language}-{size[0]}"
    page_of_it = reverse("review:alert", args=[proposed.alert_id])
    look(page, page_of_it, f"alert-asks-second-{seen}")
    look(page, f"{page_of_it}answer/", f"alert-answer-{seen}")
    answer_as_second(by=second_reviewer, reexamination_id=proposed.pk, answers=WITHOUT_DOUBT)
    look(page, page_of_it, f"alert-proposal-{seen}")
    look(page, f"{page_of_it}confirm/", f"alert-confirm-{seen}")
