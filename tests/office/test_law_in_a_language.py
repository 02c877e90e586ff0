"""The sentences on the law come in the reader's language, and a page says once who translated them."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.html import conditional_escape, escape
from django.utils.translation import pgettext

from fairnotice.core.rulebook.deadlines import find_clock
from fairnotice.foundation.people.actions.ties import declare_complete
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import save_draft
from fairnotice.office.requests.models import Alert, Request
from fairnotice.office.review.desk import lay_out_desk, name_questions
from fairnotice.office.review.words import say_law
from tests.office.conftest import MovingClock, sound_fields
from tests.office.examining import enter, sign, submit

NOTE = (
    "Fairnotice, not INTERPOL, translated the sentences on the law on this page. The rules were written from the "
    "English text."
)
pytestmark = pytest.mark.django_db
languages = pytest.mark.parametrize("language", ["ar", "es", "fr"])


def read(client: Client, address: str, language: str) -> str:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client.get(address).content.decode()


def put(sentence: str, language: str) -> str:
    """What a page holds of a sentence of the law: its translation, or the English marked as such."""
    with translation.override(language):
        return conditional_escape(say_law(sentence))


def name_change(sentence: str, language: str) -> str:
    """What would change a finding, named as such: standing alone, some languages would read it as an order."""
    with translation.override(language):
        return pgettext("finding", "What would change it: %(what)s") % {"what": put(sentence, language)}


def note(language: str) -> str:
    """What a page in a language says of who translated."""
    with translation.override(language):
        return escape(pgettext("law note", NOTE))


@languages
def test_the_desk_asks_and_answers_in_the_readers_language(officer: User, reviewer: User, language: str) -> None:
    request, client = submit(officer, "death-penalty"), enter(reviewer)
    address = reverse("review:desk", args=[request.pk])
    before = read(client, address, language)
    for rule in name_questions(request.kind):
        assert put(rule.demands, language) in before
    sign(reviewer, request)
    after = read(client, address, language)
    opened = lay_out_desk(reviewer, request).opened
    assert opened is not None
    assert opened.findings
    assert "The law allows the death penalty" not in after
    for finding in opened.findings:
        assert put(finding.says, language) in after
        assert name_change(finding.would_change, language) in after
    for finding in opened.unknown:
        assert put(finding.about, language) in after
    for page in (before, after):
        assert page.count(note(language)) == 1


def test_a_page_in_english_says_nothing_of_a_translation(officer: User, reviewer: User) -> None:
    request, client = submit(officer, "death-penalty"), enter(reviewer)
    address = reverse("review:desk", args=[request.pk])
    assert NOTE not in read(client, address, "en")
    sign(reviewer, request)
    assert NOTE not in read(client, address, "en")


@languages
def test_the_bureau_is_asked_in_its_language_before_it_submits(draft: Request, officer: User, language: str) -> None:
    asked, fields = "State whether extradition will be sought, and which authority says so.", sound_fields()
    fields["assurances"]["extradition_will_be_sought"] = False
    save_draft(by=officer, request_id=draft.pk, fields=fields, version=draft.draft_version)
    page = read(enter(officer), reverse("requests:check", args=[draft.pk]), language)
    assert put(asked, language) in page
    assert asked not in page
    assert page.count(note(language)) == 1


@languages
def test_the_life_of_an_alert_is_told_in_the_readers_language(
    alert: Alert, reviewer: User, moving_clock: MovingClock, language: str
) -> None:
    moving_clock.move(days=400)
    declare_complete(by=reviewer)
    page = read(enter(reviewer), reverse("review:alert", args=[alert.pk]), language)
    said = "The source has not reviewed the purpose for longer than house policy gives it; the text prints no number."
    assert put(said, language) in page
    assert said not in page
    assert page.count(note(language)) == 1


@languages
def test_the_dates_of_an_alert_say_in_the_readers_language_what_is_printed(
    alert: Alert, officer: User, language: str
) -> None:
    page = read(enter(officer), reverse("requests:alert", args=[alert.pk]), language)
    printed = find_clock("CK-RPD-50-2").printed
    assert put(printed, language) in page
    assert printed not in page
    assert page.count(note(language)) == 1


def test_a_sentence_without_a_translation_is_marked_as_english() -> None:
    with translation.override("ar"):
        assert say_law("SYNTHETIC < sentence.") == '<span lang="en" dir="ltr">SYNTHETIC &lt; sentence.</span>'
        assert say_law("") == ""
    with translation.override("en"):
        assert say_law("SYNTHETIC < sentence.") == "SYNTHETIC < sentence."
