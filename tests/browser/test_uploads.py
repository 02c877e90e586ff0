"""A file sent from a page: in pieces with a script, over a line that breaks; whole without one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Request
from tests.browser.conftest import DESKTOP, PHONE, take_screenshot
from tests.browser.judging import find_barriers, find_too_wide
from tests.files_made import make_pdf
from tests.office.files_given import SHOWS, address

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Route

pytestmark = pytest.mark.django_db

#: Of several pieces: what follows the end of a PDF is read over.
CONTENT = make_pdf(3) + b"\n%" + b"x" * 900_000


def fill(page: Page, request: Request, file: Path) -> None:
    page.goto(address(request))
    page.check("input[name=kind][value=warrant_copy]")
    page.fill("[name=shows]", SHOWS)
    page.set_input_files("[name=file]", file)


@pytest.fixture
def warrant(tmp_path: Path) -> Path:
    path = tmp_path / "warrant.pdf"
    path.write_bytes(CONTENT)
    return path


@pytest.mark.parametrize(("language", "size"), [("en", DESKTOP), ("ar", PHONE)])
def test_a_broken_line_costs_only_the_piece_under_way(
    draft: Request,
    officer: User,
    open_context: Callable[..., BrowserContext],
    warrant: Path,
    language: str,
    size: tuple[int, int],
) -> None:
    page, offsets = open_context(officer, language, size).new_page(), []

    def take(route: Route) -> None:
        if route.request.method == "PATCH":
            offsets.append(int(route.request.headers["upload-offset"]))
            if len(offsets) == 2:
                return route.abort("connectionreset")
        return route.continue_()

    page.route("**/files/uploads/*/", take)
    fill(page, draft, warrant)
    page.click("main form button")
    page.locator("[data-say=waiting]").wait_for(state="visible")
    take_screenshot(page, f"upload-waiting-{language}-{size[0]}")
    assert find_barriers(page) == [] and find_too_wide(page) is None
    page.wait_for_url(f"**/bureau/{draft.pk}/")
    assert page.locator("[role=status]").first.is_visible()
    assert Attachment.objects.get().size == len(CONTENT)
    assert offsets == [0, 262_144, 262_144, 524_288, 786_432]


def test_a_reloaded_page_goes_on_where_it_was(
    draft: Request, officer: User, open_context: Callable[..., BrowserContext], warrant: Path
) -> None:
    page, offsets = open_context(officer).new_page(), []

    def note(route: Route) -> None:
        if route.request.method == "PATCH":
            offsets.append(int(route.request.headers["upload-offset"]))
            if len(offsets) == 3:
                return route.abort("connectionreset")
        return route.continue_()

    page.route("**/files/uploads/*/", note)
    fill(page, draft, warrant)
    page.click("main form button")
    page.locator("[data-say=waiting]").wait_for(state="visible")
    remembered = page.evaluate("JSON.stringify(sessionStorage)")
    assert "warrant" not in remembered and "SYNTHETIC" not in remembered
    fill(page, draft, warrant)
    page.click("main form button")
    page.wait_for_url(f"**/bureau/{draft.pk}/")
    assert Upload.objects.count() == Attachment.objects.count() == 1
    assert offsets == [0, 262_144, 524_288, 524_288, 786_432]
    assert page.evaluate("sessionStorage.length") == 0


def test_what_the_office_refuses_is_said_beside_the_button(
    draft: Request, officer: User, open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    program = tmp_path / "warrant.pdf"
    program.write_bytes(b"MZ" + bytes(400))
    page = open_context(officer).new_page()
    fill(page, draft, program)
    page.click("main form button")
    page.locator("[data-say=refused]").wait_for(state="visible")
    assert "JPEG" in page.locator("[data-say=refused]").inner_text()
    assert page.locator("main form button").is_enabled() and not Attachment.objects.exists()


def test_without_a_script_the_form_sends_the_file_whole(
    draft: Request, officer: User, open_context: Callable[..., BrowserContext], warrant: Path
) -> None:
    page = open_context(officer, scripts=False).new_page()
    fill(page, draft, warrant)
    page.click("main form button")
    page.wait_for_url(f"**/bureau/{draft.pk}/")
    assert Attachment.objects.get().size == len(CONTENT) and not Upload.objects.exists()
