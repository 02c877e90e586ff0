"""An interview carries its answers in the page, loses no word, and leaves nothing behind on the server."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from fairnotice import clock
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes import ROUTES
from tests.help.interviewing import Person

_HOSTILE = '<script>alert(1)</script>\u202e{{ 7*7 }} #eval("1") ;rm\r\nX: y'


def test_a_person_answers_goes_back_and_finds_every_word_again() -> None:
    person = Person().begin().go_to("name").press("next", full_name="Synthetic Example", other_names="")
    person.press("back")
    assert 'value="Synthetic Example"' in person.page
    person.press("check", full_name="Synthetic Example")
    assert "Synthetic Example" in person.page
    assert "Check your answers" in person.page


def test_every_question_can_be_skipped_and_nothing_is_demanded() -> None:
    person = Person().begin()
    for _ in range(40):
        if "Check your answers" in person.page:
            break
        person.press("skip" if 'value="skip"' in person.page else "next")
    assert "Check your answers" in person.page
    assert "Not answered" in person.page


def test_what_was_typed_stays_when_the_language_is_changed() -> None:
    person = Person().begin().go_to("signs")
    person.language = "ar"
    person.press("stay", what_happened="At the border")
    assert 'dir="rtl"' in person.page
    assert "At the border" in person.page


def test_one_answer_is_changed_from_the_list_and_leads_back_to_it() -> None:
    person = Person().begin()
    while "Check your answers" not in person.page:
        person.press("next")
    person.press("change:name").press("next", full_name="Another Synthetic")
    assert "Check your answers" in person.page
    assert "Another Synthetic" in person.page


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_the_papers_of_a_route_can_be_made_from_its_answers(route: Route) -> None:
    person = Person(route=route.name).begin().press("check")
    assert ('value="papers"' in person.page) == bool(route.papers)


def test_two_tabs_do_not_disturb_each_other() -> None:
    first = Person().begin().go_to("name")
    second = Person(page=first.page)
    first.press("next", full_name="Tab One")
    second.press("next", full_name="Tab Two")
    assert "Tab One" in first.press("check").page
    assert "Tab One" not in second.press("check").page


def test_when_the_key_is_gone_the_words_just_typed_are_still_there(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person().begin().go_to("signs")
    monkeypatch.setattr(clock, "read_today", lambda: date(2026, 11, 26))
    person.press("next", what_happened="A long story")
    assert person.status == 200
    assert "cannot be opened any more" in person.page
    assert "A long story" in person.page


def test_hostile_words_stay_words() -> None:
    person = Person().begin().go_to("signs").press("next", what_happened=_HOSTILE).press("check")
    assert "<script>" not in person.page
    assert "&lt;script&gt;" in person.page
    assert "49" not in person.page.split("&lt;script&gt;")[1].split("</p>")[0]


def test_a_story_of_thirty_pages_goes_through() -> None:
    story = "قصة طويلة جدا. " * 4000
    person = Person().begin().go_to("signs").press("next", what_happened=story)
    assert person.status == 200
    assert "There is a problem" not in person.page
    assert story.strip() in person.press("check").page


@pytest.mark.parametrize(
    "sent", [{}, {"go": "???"}, {"answers": "%%%", "go": "next"}, {"screen": "x", "go": "change:y"}]
)
def test_a_form_that_none_of_our_pages_made_is_answered_with_a_page(sent: dict[str, str]) -> None:
    assert Client().post("/en/letter/access/", sent).status_code == 200


def test_a_page_says_nothing_of_the_person_in_title_address_or_head() -> None:
    person = Person().begin().go_to("name").press("next", full_name="Synthetic Example")
    head = person.page.split("</head>")[0]
    assert "<title>Letters</title>" in head
    assert "Example" not in head
    answer = person.client.get("/en/letter/access/?full_name=x")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store, private"


def test_a_thousand_interviews_leave_nothing_on_the_server() -> None:
    for number in range(1000):
        person = Person().begin()
        person.press("stay")
        sent = {**person.carried(), "screen": "name", "full_name": f"Zyxwv{number}", "go": "next"}
        assert Client().post("/en/letter/access/", sent).status_code == 200
    held = b"".join(path.read_bytes() for path in Path(settings.INSTANCE.folder).rglob("*") if path.is_file())
    assert held, "the folder was looked into"
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert "Zyxwv".encode(encoding) not in held


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_a_page_weighs_less_than_150_kilobytes_with_all_that_it_loads(language: str) -> None:
    person = Person(language=language).begin().go_to("birth")
    sheet = next(path / "letters.css" for path in settings.STATICFILES_DIRS if (path / "letters.css").exists())
    assert len(person.page.encode()) + sheet.stat().st_size < 150_000
    assert "http" not in person.page.replace(settings.LEAVE_TO, "")
