"""Every kind of field: named, explained, and in error told at its place, in both directions of writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.conf import LazySettings

from fairnotice.foundation.people.models import User
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.fields_urls import EveryField
from tests.browser.judging import find_barriers, find_too_wide

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_every_kind_of_field_is_named_explained_and_its_error_told(
    language: str,
    size: tuple[int, int],
    officer: User,
    settings: LazySettings,
    open_context: Callable[..., BrowserContext],
) -> None:
    settings.ROOT_URLCONF = "tests.browser.fields_urls"
    settings.DEMO = True
    page = open_context(officer, language, size).new_page()
    page.goto("/fields/")
    assert not find_barriers(page)
    assert find_too_wide(page) is None
    assert "SYNTHETIC" in page.title() and page.locator(".synthetic-banner").is_visible()
    take_screenshot(page, f"fields-{language}-{size[0]}")
    page.locator("main form button").click()
    page.wait_for_selector(".govuk-error-summary")
    assert not find_barriers(page)
    assert find_too_wide(page) is None
    take_screenshot(page, f"fields-refused-{language}-{size[0]}")
    links = page.locator(".govuk-error-summary a")
    assert links.count() == sum(field.required for field in EveryField.base_fields.values())
    for number in range(links.count()):
        links.nth(number).click()
        assert page.evaluate("['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement.tagName)"), number


def test_on_paper_the_banner_stays_and_the_menus_go(
    officer: User, settings: LazySettings, open_context: Callable[..., BrowserContext]
) -> None:
    settings.DEMO = True
    page = open_context(officer).new_page()
    page.goto("/")
    page.emulate_media(media="print")
    assert page.locator(".synthetic-banner").is_visible()
    assert not page.locator(".govuk-service-navigation").is_visible()
    assert not page.get_by_role("button", name="Sign out").is_visible()
    take_screenshot(page, "on-paper")
