"""What an auditor looks through and takes along, and that nothing changes by it; what the ethics officer reads."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fairnotice.foundation.acts.models import Access, Act
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import User
from fairnotice.office.governance.registers import REGISTERS
from fairnotice.office.requests.models import Alert, Request
from tests.browser.judging import languages, look

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.django_db
Open = Callable[..., "BrowserContext"]


@languages
def test_an_auditor_reads_every_register_takes_it_along_and_changes_nothing(
    alert: Alert, auditor: User, open_context: Open, language: str
) -> None:
    page = open_context(auditor, language).new_page()
    acts = Act.objects.count()
    for slug in REGISTERS:
        page.goto(reverse("governance:registers"))
        page.locator(f"main a[href='{reverse('governance:register', args=[slug])}']").click()
        look(page, f"register-{slug}-{language}")
        with page.expect_download() as taken:
            page.locator("main a[download]").click()
        rows = list(csv.reader(taken.value.path().read_text(encoding="utf-8").splitlines()))
        assert taken.value.suggested_filename == f"{slug}.csv"
        page.locator("main a[href$='/columns/']").click()
        told = json.loads(page.inner_text("body"))
        assert rows[0] == [column["name"] for column in told["tableSchema"]["columns"]]
    assert Act.objects.count() == acts
    assert Access.objects.filter(operation="export", actor_id=str(auditor.pk)).count() == len(REGISTERS)
    alert.refresh_from_db()
    for address in (
        reverse("review:desk", args=[alert.request_id]),
        reverse("review:alert_step", args=[alert.pk, "cancel"]),
        reverse("requests:detail", args=[alert.request_id]),
        reverse("files:attach", args=["requests.request", alert.request_id]),
    ):
        answer = page.goto(address)
        assert answer is not None and answer.status in (403, 404), address
    look(page, f"auditor-refused-{language}")


@languages
def test_an_auditor_finds_figures_files_and_a_sample(
    alert: Alert, auditor: User, officer: User, submitted: Request, open_context: Open, language: str
) -> None:
    page = open_context(auditor, language).new_page()
    page.goto(reverse("governance:figures"))
    look(page, f"figures-{language}")
    page.goto(reverse("governance:registers"))
    page.locator(f"main a[href='{reverse('files:register')}']").click()
    look(page, f"register-of-files-{language}")
    page.goto(reverse("governance:draw"))
    page.fill("[name=begins_on]", "2026-11-20")
    page.fill("[name=ends_on]", "2026-11-23")
    page.locator("main form button").click()
    look(page, f"sample-{language}")
    page.locator("main tbody a").first.click()
    look(page, f"sampled-{language}")


@languages
def test_the_ethics_officer_reads_who_is_tied_to_what(
    ethics_officer: User, reviewer: User, alert: Alert, open_context: Open, language: str
) -> None:
    declare_interest(by=reviewer, kind="kin", country="XA")
    page = open_context(ethics_officer, language).new_page()
    page.goto(reverse("people:declared"))
    look(page, f"declared-{language}")
    page.locator(f"main tbody a[href='{reverse('people:ties_of', args=[reviewer.pk])}']").click()
    look(page, f"ties-of-{language}")
    for name in ("people:recusals", "review:agreement", "review:urgent_counts", "review:contacts"):
        page.goto(reverse(name))
        look(page, f"ethics-{name.replace(':', '-')}-{language}")
