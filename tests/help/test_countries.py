"""The pages of countries say what is known, with source and date, and otherwise that it is not known."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from fairnotice import clock
from fairnotice.core.letters.sheets import SHEETS
from fairnotice.help.selfhelp.countries.listed import search_countries

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def get(path: str, status: int = 200) -> str:
    answer = Client().get(path)
    assert answer.status_code == status
    assert not answer.cookies
    return answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_listed_and_can_be_opened(language: str) -> None:
    page = get(f"/{language}/countries/")
    linked = set(re.findall(r'href="(\w\w)/"', page))
    assert len(linked) == 250
    for code in ("us", "de", "ch", "td", "xk"):
        assert code in linked
        get(f"/{language}/countries/{code}/")


@pytest.mark.parametrize("path", ["countries/zz/", "countries/qm/", "countries/US/", "countries/usa/", "sheets/none/"])
def test_what_is_no_country_and_no_sheet_is_not_found(path: str) -> None:
    assert "There is no page here" in get(f"/en/{path}", 404)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_is_shown_and_linked(name: str, language: str) -> None:
    assert "letters-source" in get(f"/{language}/sheets/{name}/")
    assert f"/{language}/sheets/{name}/" in get(f"/{language}/countries/")


@pytest.mark.parametrize(
    ("language", "asked", "code"),
    [
        ("en", "germ", "de"),
        ("fr", "ETATS", "us"),
        ("fr", "united states", "us"),
        ("ar", "ألمانيا", "de"),
        ("tr", "birlesik dev", "us"),
    ],
)
def test_a_country_is_found_by_a_part_of_its_name_in_the_page_s_language_or_in_english(
    language: str, asked: str, code: str
) -> None:
    page = Client().get(f"/{language}/countries/", {"name": asked}).content.decode()
    assert f'href="{code}/"' in page
    assert 'href="td/"' not in page


@pytest.mark.parametrize("asked", ["zzz", "<script>alert(1)</script>", "%00", "x" * 5000, "\u202e"])
def test_letters_that_no_country_has_are_answered_with_a_page(asked: str) -> None:
    page = Client().get("/en/countries/", {"name": asked}).content.decode()
    assert "No country has these letters" in page
    assert "<script>alert" not in page


def test_nothing_is_looked_for_in_all_countries() -> None:
    assert len(search_countries("  ")) == 250


def test_of_a_country_without_a_source_the_page_says_that_we_do_not_know() -> None:
    page = get("/en/countries/ch/")
    assert page.count("We do not know.") == 4
    assert "does not mean that nothing can happen" in page


def test_nothing_on_these_pages_is_green() -> None:
    for path in ("countries/", "countries/us/", "countries/ch/", "sheets/judges/"):
        assert not re.search(r"green|#00703c|govuk-tag|success", get(f"/en/{path}").partition("<main")[2])


def test_a_year_later_everything_says_unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "read_today", lambda: date(2028, 1, 1))
    assert "Unchecked since" in get("/en/countries/us/")
    assert "Unchecked since" not in get("/en/countries/td/").partition("Everywhere")[0]


def test_the_correction_form_has_no_field_that_sends_anything(settings: object) -> None:
    settings.CORRECTIONS_TO = "corrections@clinic.example"  # type: ignore[attr-defined]
    page = get("/en/countries/us/correction/")
    assert "<form" not in page.partition("<main")[2]
    (address,) = re.findall(r'href="(mailto:[^"]+)"', page)
    assert address.startswith(
        "mailto:corrections@clinic.example?subject=Correction&amp;body=Country%3A%20United%20States"
    )


def test_without_an_address_no_mail_is_offered() -> None:
    assert "mailto:" not in get("/en/countries/correction/")


@pytest.mark.parametrize("path", ["countries/", "countries/us/", "sheets/instruction/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_weighs_less_than_150_kilobytes_with_all_that_it_loads(language: str, path: str) -> None:
    sheet = next(each / "letters.css" for each in settings.STATICFILES_DIRS if (each / "letters.css").exists())
    assert len(get(f"/{language}/{path}").encode()) + sheet.stat().st_size < 150_000


def test_the_names_of_countries_stand_in_no_title() -> None:
    assert "<title>Letters</title>" in get("/en/countries/us/")
