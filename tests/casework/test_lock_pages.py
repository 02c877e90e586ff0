"""The pages of the lock: nothing is shown without the key, and nothing written is lost when it locks itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from fairnotice.help.casework.models import Matter
from tests.casework.settings import PASSPHRASE

KEY = "00000000-0000-4000-8000-000000000000"
OPEN_TO_ALL = {"begin", "unlock", "set_language"}


def every_address() -> list[tuple[str, str]]:
    found = []

    def walk(patterns: list[URLPattern | URLResolver], before: str) -> None:
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, route)
            else:
                for name in pattern.pattern.converters:
                    route = route.replace(f"<uuid:{name}>", KEY).replace(f"<int:{name}>", "1")
                    route = route.replace(f"<slug:{name}>", "decline")
                found.append((str(pattern.name), f"/{route}"))

    walk(get_resolver().url_patterns, "")
    return found


@pytest.mark.parametrize(("name", "address"), [each for each in every_address() if each[0] not in OPEN_TO_ALL])
def test_no_page_answers_while_the_folder_is_locked(page: Client, name: str, address: str) -> None:
    settings.FOLDER.lock()
    for ask in (page.get, page.post):
        answer = ask(address)
        assert answer.status_code == 423, name
        assert b"The folder is locked" in answer.content


def test_the_passphrase_opens_it_and_leads_to_what_was_asked_for(page: Client, matter: Matter) -> None:
    settings.FOLDER.lock()
    asked = page.get(f"/matters/{matter.pk}/")
    assert b"SYNTHETIC Amina" not in asked.content and str(matter.pk).encode() in asked.content
    answer = page.post("/unlock/", {"passphrase": PASSPHRASE, "waiting_for": f"/matters/{matter.pk}/"})
    assert answer.status_code == 302 and answer["Location"] == f"/matters/{matter.pk}/"
    assert settings.FOLDER.is_open


@pytest.mark.parametrize("elsewhere", ["http://evil.example/", "//evil.example", "/lock/", "/nowhere/", "evil"])
def test_the_lock_leads_to_pages_of_ours_alone(page: Client, elsewhere: str) -> None:
    settings.FOLDER.lock()
    assert page.post("/unlock/", {"passphrase": PASSPHRASE, "waiting_for": elsewhere})["Location"] == "/"


def test_a_wrong_passphrase_says_so_and_the_next_try_has_to_wait(page: Client) -> None:
    settings.FOLDER.lock()
    answer = page.post("/unlock/", {"passphrase": "SYNTHETIC wrong one"})
    assert answer.status_code == 422 and b"does not open the folder" in answer.content
    assert b"SYNTHETIC wrong one" not in answer.content
    answer = page.post("/unlock/", {"passphrase": PASSPHRASE})
    assert answer.status_code == 422 and b"Wait " in answer.content and not settings.FOLDER.is_open


def test_what_was_written_when_it_locked_itself_is_not_lost(page: Client) -> None:
    settings.FOLDER.lock()
    written = {"called": "SYNTHETIC <Bo>", "received_on": "2026-11-20", "detained": "yes"}
    held = page.post("/matters/new/", written)
    assert held.status_code == 423 and b"SYNTHETIC &lt;Bo&gt;" in held.content
    sent = {**written, "waiting_for": "/matters/new/", "passphrase": PASSPHRASE}
    ready = page.post("/unlock/", sent)
    assert ready.status_code == 200 and b"SYNTHETIC &lt;Bo&gt;" in ready.content
    assert PASSPHRASE.encode() not in ready.content
    assert not Matter.objects.exists()


def test_the_lock_button_forgets_the_key(page: Client) -> None:
    assert page.get("/lock/").status_code == 405
    assert page.post("/lock/")["Location"] == "/unlock/"
    assert not settings.FOLDER.is_open


def test_a_form_without_its_token_changes_nothing(db: None) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    answer = strict.post("/matters/new/", {"called": "SYNTHETIC", "received_on": "2026-11-20"})
    assert answer.status_code == 403 and not Matter.objects.exists()


def test_changing_the_passphrase_asks_for_the_old_one(page: Client) -> None:
    new = "SYNTHETIC another passphrase"
    answer = page.post("/folder/passphrase/", {"old": "SYNTHETIC wrong one", "new": new, "again": new})
    assert answer.status_code == 422
    settings.FOLDER._not_before = 0.0
    assert page.post("/folder/passphrase/", {"old": PASSPHRASE, "new": new, "again": new}).status_code == 302
    settings.FOLDER.lock()
    page.post("/unlock/", {"passphrase": new})
    assert settings.FOLDER.is_open
    settings.FOLDER.change_passphrase(new, PASSPHRASE)


@pytest.mark.parametrize(("new", "again"), [("short", "short"), ("SYNTHETIC long enough", "SYNTHETIC long enoug")])
def test_a_short_passphrase_or_a_slip_is_not_taken(page: Client, new: str, again: str) -> None:
    answer = page.post("/folder/passphrase/", {"old": PASSPHRASE, "new": new, "again": again})
    assert answer.status_code == 422


def test_a_page_is_kept_by_nobody_and_sets_no_cookie_that_stays(page: Client, matter: Matter) -> None:
    answer = page.get(f"/matters/{matter.pk}/")
    assert b"SYNTHETIC Amina" in answer.content
    assert answer["Cache-Control"] == "no-store, private"
    assert b"<title>Matter 1</title>" in answer.content
    for cookie in answer.cookies.values():
        assert not cookie["max-age"] and cookie["httponly"] and cookie["samesite"] == "Strict"


def test_the_inbox_says_that_it_is_empty(page: Client) -> None:
    assert b"Nobody is waiting in the inbox" in page.get("/").content


def test_a_matter_goes_through_the_form_into_the_inbox(page: Client) -> None:
    answer = page.post("/matters/new/", {"called": "", "received_on": "2026-11-20"})
    assert answer.status_code == 422
    said = {"called": "SYNTHETIC Bo", "received_on": "2026-11-20", "detained": "yes", "interpreter": "unknown"}
    answer = page.post("/matters/new/", {**said, "means": "none"})
    kept = Matter.objects.get()
    assert answer["Location"] == f"/matters/{kept.pk}/" and kept.received_on == date(2026, 11, 20)
    assert b"Detained now" in page.get("/").content
