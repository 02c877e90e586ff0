"""What every page says about itself, and what refusals look like: no detail, no name, the same dress."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import LazySettings
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import path, reverse

from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.people.models import User
from fairnotice.sites.office.urls import handler400, handler403, handler500  # noqa: F401  # the same when addresses are added
from fairnotice.sites.office.urls import urlpatterns as office
from fairnotice.sites.refusals import show_broken

pytestmark = pytest.mark.django_db

BUILT = Path(__file__).parents[2] / "build" / "static"
SECRET_WORDS = "PRIVATE-NAME-OF-A-PERSON"


def _break(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(SECRET_WORDS)


def _refuse(request: HttpRequest) -> HttpResponse:
    raise Refused("Nothing was kept: a field is missing.")


def _come_second(request: HttpRequest) -> HttpResponse:
    raise Conflict("Nothing was changed: somebody else was first.")


urlpatterns = [*office, path("break/", _break), path("refuse/", _refuse), path("second/", _come_second)]


def enter(client: Client, user: User) -> Client:
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_every_page_says_whom_it_is_not_connected_with(client: Client) -> None:
    for address in ("/account/login/", "/does-not-exist/", "/account/password/reset/"):
        assert "Not connected with INTERPOL or Fair Trials." in client.get(address).content.decode()


@pytest.mark.parametrize("demo", [True, False])
def test_synthetic_stands_on_every_page_of_a_demo_and_on_no_other(
    demo: bool, client: Client, reviewer: User, settings: LazySettings
) -> None:
    settings.DEMO, settings.ROOT_URLCONF = demo, __name__
    enter(client, reviewer)
    client.raise_request_exception = False
    for address in ("/", "/does-not-exist/", "/break/", "/refuse/", "/account/2fa/"):
        page = client.get(address).content.decode()
        assert ("SYNTHETIC: no person" in page) is demo, address
        assert ("(SYNTHETIC)</title>" in page) is demo, address


def test_a_mistake_of_ours_shows_no_detail_and_asks_nothing_of_the_database(
    client: Client, reviewer: User, settings: LazySettings, django_assert_num_queries: Any
) -> None:
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False
    answer = enter(client, reviewer).get("/break/")
    assert answer.status_code == 500
    assert SECRET_WORDS not in answer.content.decode() and "RuntimeError" not in answer.content.decode()
    assert "<h1" in answer.content.decode() and 'href="/static/' in answer.content.decode()
    with django_assert_num_queries(0):
        show_broken(RequestFactory().get("/"))


def test_refusals_have_a_status_each_and_say_what_was_not_done(
    client: Client, reviewer: User, settings: LazySettings
) -> None:
    settings.ROOT_URLCONF = __name__
    enter(client, reviewer)
    for address, status, words in (("/refuse/", 422, "Nothing was kept"), ("/second/", 409, "Nothing was changed")):
        answer = client.get(address)
        assert answer.status_code == status and words in answer.content.decode()


def test_what_another_host_name_asks_is_not_understood_and_not_repeated(client: Client) -> None:
    answer = client.get("/account/login/", headers={"host": "other.example"})
    assert answer.status_code == 400
    assert "other.example" not in answer.content.decode() and "<h1" in answer.content.decode()


def test_a_form_sent_from_another_page_is_refused_in_the_same_dress(reviewer: User) -> None:
    answer = Client(enforce_csrf_checks=True).post("/account/login/", {"login": "x", "password": "y"})
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.content.decode()
    assert "Not connected with INTERPOL" in answer.content.decode()


def test_navigation_shows_the_places_of_ones_role_alone(client: Client, officer: User, auditor: User) -> None:
    from fairnotice.sites.office.navigation import list_places

    assert {place.name for place in list_places(officer)} & {place.name for place in list_places(auditor)} == {
        "home",
        "notices:inbox",
    }
    page = enter(client, officer).get("/").content.decode()
    assert "/review/" not in page and "/audit/" not in page and "/people/" not in page


@pytest.mark.parametrize(
    ("role", "address", "here"),
    [
        ("reviewer", "/review/alerts/legacy/", "review:alerts"),
        ("reviewer", "/review/readings/", "review:queue"),
        ("auditor", "/review/agreement/", "governance:desk"),
        ("auditor", "/", "home"),
        ("ethics_officer", "/review/agreement/", "review:agreement"),
        ("ethics_officer", "/people/recusals/", "people:declared"),
        ("ethics_officer", "/account/2fa/", None),
    ],
)
def test_navigation_marks_the_place_that_a_page_belongs_to(
    client: Client, request: pytest.FixtureRequest, role: str, address: str, here: str | None
) -> None:
    page = enter(client, request.getfixturevalue(role)).get(address).content.decode()
    marked = re.findall(r'class="govuk-service-navigation__link" href="([^"]+)" aria-current', page)
    assert marked == ([reverse(here)] if here else [])


def test_pages_allow_nothing_from_elsewhere_and_no_inline_code(client: Client, reviewer: User) -> None:
    answer = enter(client, reviewer).get("/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe-inline" not in policy and "data:" not in policy
    page = answer.content.decode()
    assert "<script" not in page and "style=" not in page and "http://" not in page and "https://" not in page


def test_the_page_runs_from_right_to_left_in_arabic_alone(client: Client, settings: LazySettings) -> None:
    for code, direction, sheet in (("en", "ltr", "fairnotice.css"), ("ar", "rtl", "fairnotice-rtl.css")):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = code
        page = client.get("/account/login/").content.decode()
        assert f'<html lang="{code}" dir="{direction}"' in page and f"/static/{sheet}" in page


class _Form(forms.Form):
    name = forms.CharField(label="Name", help_text="In its script.")
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    signed = forms.BooleanField(label="Signed")


def test_a_field_ties_label_hint_and_error_to_its_input() -> None:
    drawn = _Form({})["name"].as_field_group()
    assert '<label class="govuk-label govuk-label--s" for="id_name">Name' in drawn
    assert 'aria-describedby="id_name_helptext id_name_error"' in drawn and 'aria-invalid="true"' in drawn
    assert 'id="id_name_helptext"' in drawn and 'id="id_name_error"' in drawn
    assert 'class="govuk-input"' in drawn and 'dir="auto"' in drawn


def test_choices_stand_in_a_fieldset_and_nothing_is_preselected() -> None:
    drawn = _Form()["kind"].as_field_group()
    assert drawn.count('class="govuk-radios__input"') == 2 and "<legend" in drawn and "checked" not in drawn


def test_what_a_person_wrote_is_escaped_wherever_it_comes_back() -> None:
    drawn = _Form({"name": "\"><script>'", "kind": "<b>"})
    assert "<script>" not in drawn["name"].as_field_group() and "<b>" not in drawn["kind"].as_field_group()


@pytest.mark.skipif(not BUILT.exists(), reason="the style sheets are not built: make test builds them")
def test_the_style_sheets_carry_no_crown_no_licensed_font_and_load_nothing() -> None:
    for name in ("fairnotice.css", "fairnotice-rtl.css"):
        sheet = (BUILT / name).read_text(encoding="utf-8")
        assert len(sheet) > 50_000
        for unwanted in ("GDS Transport", "crest", "crown", "url(", "@import"):
            assert unwanted not in sheet, f"{unwanted} in {name}"


def test_the_frame_takes_no_name_that_a_page_may_use() -> None:
    source = '{% extends "base.html" %}{% block content %}[{{ title }}|{{ places }}]{% endblock %}'
    page = engines["django"].from_string(source)
    assert "[A title|Some places]" in page.render({"title": "A title", "places": "Some places"})
