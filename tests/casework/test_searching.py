"""Search in every script: words in any case, parts of words, texts without spaces; and nothing in it is an operator."""

from __future__ import annotations

import pytest
from django.test import Client

from fairnotice.help.casework.actions.matters import describe
from fairnotice.help.casework.actions.parts import put_down
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.models import Event, Matter
from fairnotice.help.casework.searching import list_hits, read_hits

TEXTS = {
    "latin": "SYNTHETIC: Der Haftbefehl über Müller, garçon",
    "arabic": "SYNTHETIC: صدرت مذكرة توقيف عن المحكمة الإبتدائية وللمحكمة أن تقرر",
    "chinese": "SYNTHETIC：北京市第二中级人民法院签发逮捕令",
    "russian": "SYNTHETIC: Постановление о розыске, Фёдоров",
    "turkish": "SYNTHETIC: İstanbul mahkemesi yakalama kararı",
}


@pytest.fixture
def events(matter: Matter) -> dict[str, Event]:
    kept = {
        name: put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": text}) for name, text in TEXTS.items()
    }
    return {name: event for name, event in kept.items() if isinstance(event, Event)}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("haftbefehl", "latin"),
        ("muller", "latin"),
        ("GARCON", "latin"),
        ("haft", "latin"),
        ("befehl", "latin"),
        ("مذكرة توقيف", "arabic"),
        ("محكمة", "arabic"),
        ("الابتدائية", "arabic"),
        ("مُذَكِّرَة", "arabic"),
        ("北京", "chinese"),
        ("逮捕", "chinese"),
        ("人民法院", "chinese"),
        ("院", "chinese"),
        ("розыск", "russian"),
        ("федоров", "russian"),
        ("РОЗЫСКЕ", "russian"),
        ("istanbul", "turkish"),
        ("kararı", "turkish"),
        ("mahkeme yakala", "turkish"),
    ],
)
def test_it_is_found_in_its_script(events: dict[str, Event], words: str, name: str) -> None:
    assert [hit.key for hit in list_hits(words)] == [events[name].pk]


@pytest.mark.parametrize("words", ["京北", "haftbefehl розыске", "قضية", "zzz", "", "   ", '"', "*", "()", "-", "NOT"])
def test_what_is_not_there_is_not_found(events: dict[str, Event], words: str) -> None:
    assert list_hits(words) == []


@pytest.mark.parametrize(
    "words", ['" OR 1', "what:haft", "a NEAR b", "^haft", "haft*", "{x}", "'; DROP TABLE", "\x00", "haft AND", "\\"]
)
def test_nothing_that_is_typed_is_an_operator(events: dict[str, Event], words: str) -> None:
    list_hits(words)


def test_whole_words_come_before_parts_of_words(matter: Matter) -> None:
    inside = put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": "SYNTHETIC xrechtx"})
    whole = put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": "SYNTHETIC recht"})
    assert [hit.key for hit in list_hits("recht")] == [whole.pk, inside.pk]


def test_what_was_changed_is_found_as_it_is_now(matter: Matter) -> None:
    describe(by=CASEWORKER, matter=matter, fields={"story": "SYNTHETIC before"})
    describe(by=CASEWORKER, matter=matter, fields={"story": "SYNTHETIC after"})
    assert list_hits("after") and not list_hits("before")


def test_the_page_shows_the_place_and_no_address_carries_the_words(page: Client, events: dict[str, Event]) -> None:
    answer = page.post("/search/", {"words": "Haftbefehl"})
    shown = answer.content.decode()
    assert "<mark>Haftbefehl</mark>" in shown and "SYNTHETIC Amina" in shown
    assert "words=" not in shown
    assert "Haftbefehl" not in page.get("/search/?words=Haftbefehl").content.decode()
    assert "Nothing in the folder holds" in page.post("/search/", {"words": "zzz"}).content.decode()


def test_hits_are_read_in_their_order(events: dict[str, Event]) -> None:
    hits = list_hits("synthetic")
    assert [found.thing.pk for found in read_hits(hits, "synthetic")] == [hit.key for hit in hits]
