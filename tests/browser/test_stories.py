"""The office's stories played to their end, from the right too and without JavaScript, as their people play them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice.demo.generator import write_request
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.governance.models import Incident
from fairnotice.office.requests.models import Alert, LegacyAlert, Request
from fairnotice.office.review.models import RefusalEntry
from tests.browser.judging import languages, look
from tests.office.conftest import make_user
from tests.office.examining import brief, decide, sign, submit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.django_db
Open = Callable[..., "BrowserContext"]


def sign_here(page: Page, answer: str = "compliant", ends: str = "no_breach") -> None:
    for name, value in (("article_2", answer), ("article_2_outcome", ends), ("article_3", "compliant"),
                        ("conclusion", answer)):  # fmt: skip
        page.check(f"input[name={name}][value={value}]")
    page.fill("[name=article_2_reasons]", "SYNTHETIC reasons.")
    page.fill("[name=article_3_reasons]", "SYNTHETIC reasons.")
    page.check("input[name=signed]")
    page.locator("form:has(input[name=signed]) button").click()


@languages
@pytest.mark.parametrize("step", ["confirm", "dissent"])
def test_a_second_person_answers_first_then_confirms_or_dissents(
    officer: User, reviewer: User, second_reviewer: User, open_context: Open, language: str, step: str
) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request)
    decide(reviewer, request, "publish")
    page = open_context(second_reviewer, language).new_page()
    page.goto(reverse("review:desk", args=[request.pk]))
    assert page.locator("#deciding").count() == 0
    sign_here(page)
    assert page.locator("[role=status]").count() == 1
    look(page, f"second-{language}")
    if step == "dissent":
        page.fill("[name=dissent-reasons]", "SYNTHETIC dissent.")
    page.locator(f"form[action*='/{step}/'] button").click()
    assert page.locator("[role=status]").count() == 1
    look(page, f"{step}-{language}")
    assert request.decisions.exists() == (step == "confirm")
    assert not request.proposals.filter(closed_at__isnull=True).exists()


@languages
def test_a_refusal_is_told_for_the_casebook_and_accepted_by_another(
    officer: User, reviewer: User, second_reviewer: User, open_context: Open, language: str
) -> None:
    request = submit(officer, "death-penalty")
    sign(reviewer, request, two="not_compliant", outcome="whole_barred")
    brief(reviewer, request)
    page = open_context(reviewer, language).new_page()
    page.goto(reverse("review:desk", args=[request.pk]))
    page.check("input[name=outcome][value=refuse]")
    for stands in page.locator("input[name^=stands-][value=stands]").all():
        stands.check()
    for reason in page.locator("textarea[name^=reason]").all():
        reason.fill("SYNTHETIC why.")
    look(page, f"refuse-with-reasons-{language}")
    page.locator("form[action*='/decide/'] button").click()
    look(page, f"tell-a-refusal-{language}")
    page.select_option("[name=ground]", "art2-death-penalty")
    page.fill("[name=paragraphs]", "RPD 34(1)")
    page.locator("input[name=stage]").first.check()
    page.fill("[name=text]", "The punishment that awaited could not be squared with the duties of the Organization.")
    page.locator("main form button").click()
    entry = RefusalEntry.objects.get()
    other = open_context(second_reviewer, language).new_page()
    other.goto(reverse("review:entry", args=[entry.pk]))
    look(other, f"judge-an-entry-{language}")
    other.check("input[name=accepts][value=yes]")
    other.fill("[name=why]", "SYNTHETIC: nobody stands in it.")
    other.locator("main form button").click()
    entry.refresh_from_db()
    assert entry.state == RefusalEntry.State.ACCEPTED


@languages
def test_what_waits_is_dealt_out(
    officer: User, reviewer: User, second_reviewer: User, open_context: Open, language: str
) -> None:
    request = submit(officer)
    page = open_context(second_reviewer, language).new_page()
    page.goto(reverse("review:queue"))
    page.check("tbody input[type=checkbox]")
    page.locator("form[action*='/deal/'] button").first.click()
    look(page, f"dealt-{language}")
    assert request.assignments.filter(closed_at__isnull=True).count() == 1


@languages
def test_an_incident_is_contained_told_and_closed(
    auditor: User, submitted: Request, open_context: Open, language: str
) -> None:
    page = open_context(auditor, language).new_page()
    page.goto(reverse("governance:report"))
    page.locator("input[name=kind]").first.check()
    page.fill("[name=account]", "SYNTHETIC account.")
    page.fill("[name=discovered_at]", "2026-01-01 06:30")
    page.check("input[name=touches_persons][value=yes]")
    page.fill("[name=sources]", submitted.bureau_id)
    page.locator("main form button").last.click()
    page.locator("tbody a").first.click()
    page.locator("a[href*='/contain/']").click()
    page.fill("[name=note]", "SYNTHETIC: contained.")
    page.locator("main form button").last.click()
    while page.locator("form[action*='/told/'] button").count():
        page.locator("form[action*='/told/'] button").first.click()
    page.locator("a[href*='/close/']").click()
    page.fill("[name=note]", "SYNTHETIC: learnt.")
    page.locator("main form button").last.click()
    page.goto(reverse("governance:incident", args=[Incident.objects.get().pk]))
    look(page, f"incident-{language}")
    assert Incident.objects.get().closed_at is not None


@languages
def test_an_urgent_kidnapping_goes_from_its_bureau_to_the_duty_reviewer(
    officer: User, other_bureau: Bureau, open_context: Open, language: str
) -> None:
    request = submit(officer, "sound-kidnapping")
    page = open_context(officer, language).new_page()
    page.goto(reverse("requests:urgency", args=[request.pk]))
    page.fill("[name=reasons]", "SYNTHETIC: a kidnapped child.")
    page.fill("[name=recipient-0]", other_bureau.pk)
    page.check("[name=signed]")
    page.locator("main form button").first.click()
    duty = make_user(Role.DUTY_REVIEWER, "duty-one")
    lane = open_context(duty, language).new_page()
    lane.goto(reverse("review:desk", args=[request.pk]))
    lane.locator(f"a[href='{reverse('review:urgent', args=[request.pk])}']").click()
    sign_here(lane)
    look(lane, f"urgent-lane-{language}")
    lane.fill("[name=reasons]", "SYNTHETIC: a life.")
    lane.locator("form:has([name=reasons]) button").click()
    assert lane.locator("[role=status]").count() == 1
    assert request.alerts.get().state == "published"
    lane.goto(reverse("review:desk", args=[request.pk]))
    assert lane.locator("form[action*='/decide/']").count() == 0
    look(lane, f"urgent-decided-{language}")


def test_a_decision_is_made_by_the_keyboard_alone(officer: User, reviewer: User, open_context: Open) -> None:
    request = submit(officer)
    sign(reviewer, request)
    page = open_context(reviewer).new_page()
    page.goto(reverse("review:desk", args=[request.pk]))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link"
    page.keyboard.press("Enter")
    reached = []
    for _ in range(80):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name || document.activeElement.innerText")
        reached.append(name)
        if name == "outcome":
            page.keyboard.press("Space")
        elif name == "reason":
            page.keyboard.type("SYNTHETIC why.")
        elif name == "Decide":
            page.keyboard.press("Enter")
            break
    assert "outcome" in reached and "reason" in reached
    page.wait_for_url(f"**{reverse('review:queue')}")
    request.refresh_from_db()
    assert request.state == "published" or request.proposals.exists()


@languages
def test_a_request_goes_back_and_its_bureau_reads_what_to_mend(
    officer: User, reviewer: User, open_context: Open, language: str
) -> None:
    request = submit(officer, "no-warrant")
    sign(reviewer, request, two="unresolved", three="compliant")
    page = open_context(reviewer, language).new_page()
    page.goto(reverse("review:desk", args=[request.pk]))
    page.check("input[name=outcome][value=return_for_completion]")
    for stands in page.locator("input[name^=stands-][value=stands]").all():
        stands.check()
    for reason in page.locator("textarea[name^=reason]").all():
        reason.fill("SYNTHETIC why.")
    page.fill("[name=to_mend]", "SYNTHETIC: attach the warrant.")
    page.locator("form[action*='/decide/'] button").click()
    page.wait_for_url(f"**{reverse('review:queue')}")
    theirs = open_context(officer, language).new_page()
    theirs.goto(reverse("requests:detail", args=[request.pk]))
    assert "SYNTHETIC: attach the warrant." in theirs.inner_text("main")
    assert "SYNTHETIC why." not in theirs.content()
    look(theirs, f"returned-{language}")


@languages
def test_existing_alerts_are_taken_in_and_wait_for_a_second_look(
    bureau: Bureau, reviewer: User, open_context: Open, language: str
) -> None:
    written = write_request("sound-murder", 1, "en")
    written["source"] = {"id": bureau.pk, "type": "ncb", "country": bureau.country}
    page = open_context(make_user(Role.OPERATOR, "operator-one"), language).new_page()
    page.goto(reverse("requests:legacy"))
    lines = json.dumps(written).encode()
    page.set_input_files("[name=file]", {"name": "old.jsonl", "mimeType": "application/jsonl", "buffer": lines})
    page.fill("[name=bureau]", bureau.pk)
    page.select_option("[name=kind]", "red_notice")
    page.locator("main form button").click()
    look(page, f"legacy-taken-in-{language}")
    assert LegacyAlert.objects.get().bureau == bureau
    assert not Alert.objects.exists()
    theirs = open_context(reviewer, language).new_page()
    theirs.goto(reverse("review:alerts"))
    theirs.locator(f"main a[href='{reverse('review:legacy')}']").click()
    look(theirs, f"legacy-waiting-{language}")
    theirs.locator("main table a").click()
    look(theirs, f"legacy-look-{language}")
    theirs.fill("[name=conclusion]", "SYNTHETIC: nothing speaks for it.")
    theirs.locator("main form button").click()
    theirs.wait_for_url(f"**{reverse('review:legacy')}")
    assert theirs.locator("main table").count() == 0
