"""The pages to read: each is there in each language, promises nothing, and says where it has it from."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client

from fairnotice.help.selfhelp.leaflets import LEAFLETS
from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("leaflet", LEAFLETS, ids=lambda leaflet: leaflet.name)
def test_each_page_is_shown_and_linked_from_every_other(leaflet: Leaflet, language: str) -> None:
    page = Client().get(f"/{language}/read/{leaflet.name}/").content.decode()
    for other in LEAFLETS:
        assert f"/{language}/read/{other.name}/" in page


def test_a_page_that_does_not_exist_is_said_not_to() -> None:
    answer = Client().get("/en/read/nothing/")
    assert answer.status_code == 404
    assert "There is no page here" in answer.content.decode()


@pytest.mark.parametrize("leaflet", LEAFLETS, ids=lambda leaflet: leaflet.name)
def test_no_page_promises_safety(leaflet: Leaflet) -> None:
    said = " ".join(str(each.words) for section in leaflet.sections for each in section.told).lower()
    assert not re.search(r"you are safe|you can travel safely|is safe to|guarantee", said)


@pytest.mark.parametrize("leaflet", LEAFLETS, ids=lambda leaflet: leaflet.name)
def test_what_is_said_of_the_commission_or_of_interpol_has_a_source_and_a_date(leaflet: Leaflet) -> None:
    for section in leaflet.sections:
        for each in section.told:
            if each.source is not None:
                assert re.fullmatch(r"\d{4}(-\d\d){0,2}", each.as_of), str(each.words)


def test_the_operators_words_stand_under_about_as_words(settings: object) -> None:
    settings.OPERATOR_WORDS = "<b>Clinic</b>"  # type: ignore[attr-defined]
    assert "&lt;b&gt;Clinic" in Client().get("/en/read/about/").content.decode()
