"""What a bureau plays to its end: a question answered, a request mended, an alert withdrawn; and a hostile bureau."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Alert, Request, State
from fairnotice.office.review.actions.deciding import confirm_proposal
from tests.browser.judging import languages, look
from tests.files_made import make_pdf
from tests.office.conftest import sound_fields
from tests.office.examining import brief, decide, sign, submit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.django_db
Open = Callable[..., "BrowserContext"]
SHOWS = "SYNTHETIC: the warrant, with the day on its first page."


def attach_warrant(page: Page, folder: Path) -> None:
    page.check("input[name=kind][value=warrant_copy]")
    page.fill("[name=shows]", SHOWS)
    (folder / "warrant.pdf").write_bytes(make_pdf(1))
    page.set_input_files("[name=file]", folder / "warrant.pdf")
    page.locator("main form button").click()


@languages
def test_a_question_is_answered_with_a_file_that_the_reviewer_then_sees(
    submitted: Request, officer: User, reviewer: User, open_context: Open, language: str, tmp_path: Path
) -> None:
    desk = open_context(reviewer, language).new_page()
    desk.goto(reverse("review:desk", args=[submitted.pk]))
    desk.locator("form[action$='/take/'] button").click()
    desk.locator("#questions summary").first.click()
    desk.fill("#questions [name$=text]", "SYNTHETIC: On which day was the warrant issued?")
    look(desk, f"asking-{language}")
    desk.locator("form[action$='/ask/'] button").click()
    theirs = open_context(officer, language).new_page()
    theirs.goto(reverse("requests:detail", args=[submitted.pk]))
    look(theirs, f"asked-{language}")
    theirs.locator("a[href$='/questions/1/']").click()
    theirs.locator("main a[href*='/attach/']").click()
    look(theirs, f"attaching-{language}")
    attach_warrant(theirs, tmp_path)
    theirs.wait_for_url("**/questions/1/")
    theirs.fill("[name=text]", "SYNTHETIC: On 2 May; a copy is attached.")
    look(theirs, f"answering-{language}")
    theirs.locator("main form button").last.click()
    look(theirs, f"answered-{language}")
    desk.goto(reverse("review:desk", args=[submitted.pk]))
    assert "SYNTHETIC: On 2 May; a copy is attached." in desk.inner_text("#questions")
    look(desk, f"answer-on-the-desk-{language}")
    desk.locator("section[aria-labelledby=attachments] li a").click()
    desk.wait_for_load_state("load")
    assert SHOWS in desk.inner_text("main")
    assert desk.evaluate("document.querySelector('main img').naturalWidth") > 0
    look(desk, f"file-on-the-desk-{language}")


@languages
def test_a_returned_request_is_mended_and_sent_again(
    officer: User, reviewer: User, open_context: Open, language: str, tmp_path: Path
) -> None:
    request = submit(officer, "no-warrant")
    sign(reviewer, request, two="unresolved", three="compliant")
    decide(reviewer, request, "return_for_completion", to_mend="SYNTHETIC: name the warrant.")
    page = open_context(officer, language).new_page()
    page.goto(reverse("requests:detail", args=[request.pk]))
    page.locator("main a.govuk-button[href*='/steps/']").click()
    assert page.url.endswith("/steps/warrant/")
    look(page, f"mending-{language}")
    for name in ("reference", "issuing_authority", "issued_at", "valid_on"):
        page.fill(f"[name={name}]", sound_fields()["warrant"][name])
    page.select_option("[name=kind]", "arrest_warrant")
    page.select_option("[name=authority_is_judicial]", "yes")
    page.click("button[name=attach]")
    attach_warrant(page, tmp_path)
    page.wait_for_url("**/steps/warrant/")
    page.select_option("[name=copy_ref]", index=1)
    look(page, f"mending-with-a-file-{language}")
    page.locator("main form button").first.click()
    page.wait_for_url("**/check/")
    look(page, f"mended-{language}")
    page.check("main form [type=checkbox]")
    page.locator("main form button").last.click()
    page.wait_for_url("**/submitted/")
    look(page, f"sent-again-{language}")
    request.refresh_from_db()
    assert request.state == State.SUBMITTED and request.submissions.count() == 2
    desk = open_context(reviewer, language).new_page()
    desk.goto(reverse("review:desk", args=[request.pk]))
    assert sound_fields()["warrant"]["reference"] in desk.inner_text("#request")
    assert desk.locator("#answers").count() == 1  # what was signed on the first submission does not count for this one
    look(desk, f"second-submission-{language}")


@languages
def test_a_bureau_withdraws_its_alert_for_good(
    alert: Alert, officer: User, reviewer: User, open_context: Open, language: str
) -> None:
    desk = open_context(reviewer, language).new_page()
    desk.goto(reverse("review:alert", args=[alert.pk]))
    said = [each.split("\n")[0] for each in desk.locator("main ul.govuk-list--bullet li").all_inner_texts()]
    assert said and len(said) == len(set(said))
    look(desk, f"alert-lives-{language}")
    page = open_context(officer, language).new_page()
    page.goto(reverse("requests:alerts"))
    look(page, f"own-alerts-{language}")
    page.locator("main table a").first.click()
    look(page, f"own-alert-{language}")
    page.locator("main a[href$='/withdraw/']").click()
    page.locator("main form button").click()
    assert page.locator(".govuk-error-summary").is_visible()
    look(page, f"withdrawing-{language}")
    page.locator("input[name=ground]").first.check()
    page.fill("[name=achieved_on]", "2026-11-01")
    page.check("[name=sure]")
    page.locator("main form button").click()
    alert.refresh_from_db()
    assert alert.state == "withdrawn"
    assert page.locator("main a[href$='/withdraw/']").count() == 0
    look(page, f"withdrawn-{language}")
    desk.goto(reverse("review:alert", args=[alert.pk]))
    look(desk, f"alert-withdrawn-{language}")


@languages
def test_a_hostile_bureau_reads_its_refusal_and_nothing_that_protects(
    officer: User, other_officer: User, reviewer: User, second_reviewer: User, open_context: Open, language: str
) -> None:
    request = submit(officer, "dissident-as-fraud")
    sign(reviewer, request, three="not_compliant")
    brief(reviewer, request)
    decide(reviewer, request, "refuse")
    proposal = request.proposals.filter(closed_at__isnull=True).first()
    if proposal is not None:
        sign(second_reviewer, request, three="not_compliant")
        confirm_proposal(by=second_reviewer, proposal_id=proposal.pk)
    assert request.decisions.get().outcome == "refuse"
    others = submit(other_officer)
    page = open_context(officer, language).new_page()
    for name, address in (
        ("start", "/"),
        ("list", reverse("requests:list")),
        ("refused", reverse("requests:detail", args=[request.pk])),
        ("notices", reverse("notices:inbox")),
        ("alerts", reverse("requests:alerts")),
    ):
        page.goto(address)
        shown = page.content()
        assert "SYNTHETIC reason" not in shown and others.reference not in shown and reviewer.username not in shown
        look(page, f"hostile-{name}-{language}")
    answer = page.goto(reverse("requests:detail", args=[others.pk]))
    assert answer is not None and answer.status == 404
    look(page, f"hostile-knocks-{language}")
