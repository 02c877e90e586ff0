"""A real browser on the pages, where the computer has one. Where not, these tests are left out, and it is said so.

`make browser-tests` installs what drives it. The browser is the computer's own Chromium, or the one that
`FAIRNOTICE_CHROMIUM` names.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.test import Client

from fairnotice.foundation.people.models import User
from tests.browser.serving import serve
from tests.office.conftest import (  # noqa: F401  # the same small office
    alert,
    auditor,
    bureau,
    draft,
    ethics_officer,
    officer,
    operator,
    other_bureau,
    other_officer,
    reviewer,
    second_reviewer,
    submitted,
)
from tests.office.test_second_persons import proposed  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENSHOTS = ROOT / "build" / "screenshots"
DESKTOP, PHONE = (1280, 900), (320, 640)


def _find_chromium() -> str | None:
    named = os.environ.get("FAIRNOTICE_CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def _why_not() -> str:
    if importlib.util.find_spec("playwright") is None:
        return "what drives a browser is not installed: make browser-tests"
    if _find_chromium() is None:
        return "no Chromium on this computer: sudo apt-get install -y chromium"
    if not AXE.exists():
        return "axe-core is not installed: sh scripts/build-pages.sh"
    return ""


WHY_NOT = _why_not()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = [item for item in items if HERE in item.path.parents]
    for item in here if WHY_NOT else []:
        item.add_marker(pytest.mark.skip(reason=WHY_NOT))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    # Playwright runs a loop in this thread, and Django then takes every query for one made in it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=_find_chromium(), args=quiet)
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def address(db: None) -> Iterator[str]:
    with serve() as address:
        yield address


@pytest.fixture
def open_context(browser: Browser, address: str) -> Iterator[Callable[..., BrowserContext]]:
    """Open a window: for whom (signed in already, or nobody), in which language, of which size, without JavaScript."""
    opened: list[BrowserContext] = []

    def open_for(
        user: User | None = None, language: str = "en", size: tuple[int, int] = DESKTOP, *, scripts: bool = True
    ) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            base_url=address,
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        opened.append(context)
        cookies = {settings.LANGUAGE_COOKIE_NAME: language}
        if user is not None:
            client = Client()
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
            cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items()])
        return context

    yield open_for
    for context in opened:
        context.close()


def take_screenshot(page: Page, name: str) -> None:
    """Keep what a person sees, for a person to look at: build/screenshots, which git does not take."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
