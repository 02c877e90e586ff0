"""Every page that a role can reach by links, in a browser: with a screen reader, at 320 px, from right to left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request
from fairnotice.office.requests.models import Request
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.judging import find_barriers, find_too_wide

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page

pytestmark = pytest.mark.django_db

_LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)"
#: Shown to nobody who is signed in, or no page: files are judged elsewhere.
_NOT_PAGES = ("account_login", "account_reset_password", "mfa_download_recovery_codes")


def _walk(page: Page, *starts: str) -> list[str]:
    """The paths of one page of each kind that links lead to; `starts` themselves are always among them."""
    waiting, seen, paths = list(starts), set(), []
    while waiting:
        path = waiting.pop(0)
        try:
            kind = resolve(urlsplit(path).path).view_name
        except Resolver404:
            raise AssertionError(f"a link leads to {path}, which does not exist") from None
        if kind in _NOT_PAGES or kind.endswith(":export") or (kind in seen and path not in starts) or path in paths:
            continue
        seen.add(kind)
        answer = page.goto(path)
        assert answer is not None and answer.status < 400, f"{path} answered {answer and answer.status}"
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        paths.append(path)
        for link in page.evaluate(_LINKS):
            parts = urlsplit(link)
            if parts.netloc == urlsplit(page.url).netloc and parts.path != urlsplit(path).path:
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return paths


def _complains(message: ConsoleMessage) -> bool:
    # Beside a file, which names no icon, the browser looks for one by itself.
    return message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico")


def _describe(message: ConsoleMessage) -> str:
    return f"{message.text} {message.location['url']}"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("role", ["officer", "reviewer", "auditor", "operator", "ethics_officer"])
def test_every_page_of_a_role_is_usable(
    role: str,
    language: str,
    request: pytest.FixtureRequest,
    submitted: Request,
    open_context: Callable[..., BrowserContext],
) -> None:
    user: User = request.getfixturevalue(role)
    page = open_context(user, language, DESKTOP).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(_describe(message)) if _complains(message) else None)
    # What a draft leads to is not what a submitted request leads to.
    drafts = [f"/bureau/{begin_request(by=user, kind='red_notice').pk}/"] if role == "officer" else []
    paths = _walk(page, "/", *drafts)
    assert paths[0] == "/" and len(paths) > 1
    phone = open_context(user, language, PHONE).new_page()
    wrong: list[str] = []
    for number, path in enumerate(paths):
        name = f"{role}-{language}-{number:02}-{resolve(urlsplit(path).path).view_name.replace(':', '-')}"
        for window, size in ((page, DESKTOP), (phone, PHONE)):
            window.goto(path)
            take_screenshot(window, f"{name}-{size[0]}")
            wrong += [f"{path} at {size[0]}: {one}" for one in find_barriers(window)]
            wide = find_too_wide(window)
            wrong += [f"{path} is wider than {size[0]}: {wide}"] if wide is not None else []
            assert window.evaluate("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
    assert not wrong, "\n".join(wrong)
    assert not said, f"the browser complained: {said}"
