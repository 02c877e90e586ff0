"""What a page must be whatever it shows: usable with a screen reader, no wider than the screen, quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import AXE, DESKTOP, PHONE, take_screenshot

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: From the left and from the right.
languages = pytest.mark.parametrize("language", ["en", "ar"])
_AXE = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
# What scrolls inside its own frame may be wider; what pushes the page itself may not.
_TOO_WIDE = """() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
      && !e.closest('.scroll-table')).slice(0, 5).map(e => e.outerHTML.slice(0, 120)) : null"""


def find_barriers(page: Page) -> list[str]:
    """What axe calls serious or critical, with the first place of each."""
    # Through the debugger, which the page's own policy on scripts does not bind.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(_AXE)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def find_too_wide(page: Page) -> list[str] | None:
    """None where the page fits the screen, else what pushes it."""
    wide: list[str] | None = page.evaluate(_TOO_WIDE)
    return wide


def look(page: Page, name: str) -> None:
    """Judge a page and keep a picture of it, on a desk and on a phone; what was typed stays typed."""
    for width, height in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        assert find_barriers(page) == []
        assert find_too_wide(page) is None
        take_screenshot(page, f"story-{name}-{width}")
