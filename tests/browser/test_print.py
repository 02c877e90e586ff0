"""A decision on paper: what is folded on the screen is there, what one clicks is not, and nothing is cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice.foundation.people.models import User
from tests.browser.conftest import take_screenshot
from tests.browser.judging import find_too_wide, languages
from tests.office.examining import decide, sign, submit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.django_db
#: A4 less its margins, in dots of the style sheets.
PAPER = (680, 1000)


@languages
def test_a_decision_is_printed_whole(
    officer: User,
    reviewer: User,
    open_context: Callable[..., BrowserContext],
    language: str,
) -> None:
    request = submit(officer, "no-warrant")
    sign(reviewer, request, two="unresolved")
    decide(reviewer, request, "return_for_completion", to_mend="SYNTHETIC: name the court.")
    assert request.decisions.exists()
    for name, reader, address in (
        ("desk", reviewer, reverse("review:desk", args=[request.pk])),
        ("bureau", officer, reverse("requests:detail", args=[request.pk])),
    ):
        page = open_context(reader, language, PAPER).new_page()
        page.emulate_media(media="print")
        page.goto(address)
        assert find_too_wide(page) is None
        take_screenshot(page, f"print-{name}-{language}")
        assert "SYNTHETIC" in page.inner_text("main")
        for unprinted in ("nav", ".govuk-button", ".govuk-back-link", ".site-languages"):
            assert not any(one.is_visible() for one in page.locator(unprinted).all()), unprinted
        for folded in page.locator("main details:not(:has(form)) > :not(summary)").all():
            assert folded.is_visible()
