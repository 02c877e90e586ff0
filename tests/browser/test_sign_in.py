"""Signing in as a new person would: by keyboard, with a second factor, and told when it fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

from fairnotice.foundation.people.models import User
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.judging import find_barriers, find_too_wide

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.django_db


def test_a_new_person_signs_in_by_keyboard_and_sets_up_the_second_factor(
    reviewer: User, open_context: Callable[..., BrowserContext]
) -> None:
    Authenticator.objects.filter(user=reviewer).delete()
    page = open_context().new_page()
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
    page.get_by_label("Username").focus()
    page.keyboard.type("reviewer-one")
    page.keyboard.press("Tab")
    page.keyboard.type("synthetic reviewer-one password")
    page.keyboard.press("Enter")
    page.wait_for_url("**/account/reauthenticate/**")
    assert not find_barriers(page)
    page.get_by_label("Password").focus()
    page.keyboard.type("synthetic reviewer-one password")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2fa/totp/activate/")
    assert not find_barriers(page)
    take_screenshot(page, "sign-in-second-factor-1280")
    secret = page.locator(".secret").inner_text()
    page.locator("#id_code").fill(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))
    page.keyboard.press("Enter")
    page.wait_for_url("**/recovery-codes/")
    assert not find_barriers(page)
    take_screenshot(page, "sign-in-recovery-codes-1280")
    page.goto("/")
    assert page.get_by_role("button", name="Sign out").is_visible()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/")


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_what_is_wrong_is_told_above_and_at_the_field(
    language: str, size: tuple[int, int], open_context: Callable[..., BrowserContext]
) -> None:
    page = open_context(None, language, size).new_page()
    page.goto("/account/login/")
    assert not find_barriers(page)
    take_screenshot(page, f"sign-in-{language}-{size[0]}")
    page.locator("main form button").click()
    assert page.locator("[aria-invalid=true]").count() == 2
    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
    page.locator(".govuk-error-summary a").first.click()
    assert page.evaluate("document.activeElement.id") == "id_login"
    assert not find_barriers(page)
    assert find_too_wide(page) is None
    take_screenshot(page, f"sign-in-refused-{language}-{size[0]}")


def test_the_language_is_changed_from_any_page_without_javascript(open_context: Callable[..., BrowserContext]) -> None:
    page = open_context().new_page()
    page.goto("/account/login/")
    page.get_by_role("button", name="العربيّة").click()
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.evaluate("document.documentElement.lang") == "ar"
