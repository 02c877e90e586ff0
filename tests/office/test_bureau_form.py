"""The web form: every step saves, what was typed is never lost, and only the bureau's own fields stand on it."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.request import read_request
from fairnotice.errors import Refused
from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.foundation.request_words.field_words import STEPS, name_field
from fairnotice.office.requests.actions import begin_request, save_draft
from fairnotice.office.requests.form.drafting import read_draft
from fairnotice.office.requests.form.steps import fields_of_step
from fairnotice.office.requests.given_fields import fields_of_form
from fairnotice.office.requests.models import Request, State
from fairnotice.office.requests.prechecking import precheck_request
from tests.office.conftest import enter, sound_fields

pytestmark = pytest.mark.django_db

GIVEN_BY_THE_GENERAL_SECRETARIAT = {"public_extract.gs_authorisation", "public_extract.minor_essential_gs"}


@pytest.fixture
def page(client: Client, officer: User) -> Client:
    return enter(client, officer)


def type_in(form: Any) -> dict[str, Any]:
    """What a browser would send of a form as it stands."""
    sent: dict[str, Any] = {}
    for bound in form:
        value = bound.value()
        if value is True:
            sent[bound.html_name] = "on"
        elif value is not None and value is not False and value != "":
            sent[bound.html_name] = value
    return sent


def steps_of(request: Request) -> list[tuple[str, int | None]]:
    return [(step, 0 if step == "offences" else None) for step in STEPS]


def address(request: Request, step: str, place: int | None) -> str:
    if place is not None:
        return reverse("requests:offence", args=[request.pk, place])
    return reverse("requests:step", args=[request.pk, step])


@pytest.mark.parametrize(
    "story", ["sound-murder", "sound-fraud", "sentence-to-serve", "photograph-and-alias", "sound-diffusion"]
)
def test_saving_every_step_unchanged_changes_nothing(page: Client, officer: User, story: str) -> None:
    fields = sound_fields(story)
    kind = "red_notice" if "diffusion_ground" not in fields["alert"] else "wanted_diffusion"
    own = begin_request(by=officer, kind=kind)
    own.draft = fields
    own.save()
    for step, place in steps_of(own):
        own.refresh_from_db()
        form = read_draft(own).make_form(step, place, None)
        answer = page.post(address(own, step, place), type_in(form))
        assert answer.status_code == 302, (step, answer.context["form"].errors)
    own.refresh_from_db()
    assert read_request(own.draft, "before", kind).values == read_request(fields, "before", kind).values


def test_no_step_asks_for_what_only_the_office_may_fill() -> None:
    asked = {field.name for kind in ("red_notice", "wanted_diffusion") for field in fields_of_form(kind)}
    offices_own = ("context.", "review.", "waiver.", "interim.", "retention.", "suspension.")
    assert not [name for name in asked if name.startswith(offices_own)]
    assert not asked & GIVEN_BY_THE_GENERAL_SECRETARIAT
    derived = {field.name for field in load_fields().values() if "system_derived" in field.required.values()}
    assert asked & derived == {"alert.recipients"}
    assert not {field.name for field in fields_of_form("red_notice")} & derived


@pytest.mark.parametrize("path", sorted(GIVEN_BY_THE_GENERAL_SECRETARIAT))
def test_a_bureau_cannot_consent_in_the_name_of_the_general_secretariat(
    officer: User, draft: Request, path: str
) -> None:
    """RPD 61(2)(e), 61(3)(a): the bureau's own decision is asked for, the General Secretariat's is refused by path."""
    minor = {**draft.draft["identity"], "date_of_birth": "2015-01-01"}
    group, _, key = path.partition(".")
    fields = {**draft.draft, "identity": minor, group: {"requested": True, "purpose": "request_help"}}
    saved = save_draft(by=officer, request_id=draft.pk, fields=fields, version=draft.draft_version)
    missing = {lacking.field for lacking in precheck_request(saved, officer).missing}
    assert "public_extract.minor_essential_ncb" in missing and path not in missing
    with pytest.raises(Refused) as refused:
        fields[group][key] = "SYNTHETIC consent"
        save_draft(by=officer, request_id=draft.pk, fields=fields, version=saved.draft_version)
    assert list(refused.value.fields) == [path]


def test_every_field_of_the_form_stands_on_a_step_under_a_name_for_people() -> None:
    for kind in ("red_notice", "wanted_diffusion"):
        on_steps = [field.name for step in STEPS for field in fields_of_step(step, kind)]
        assert sorted(on_steps) == sorted(field.name for field in fields_of_form(kind))
        assert not [name for name in on_steps if name_field(name) == name]


def test_a_step_keeps_texts_their_languages_and_signs_attestations(page: Client, draft: Request, officer: User) -> None:
    facts = address(draft, "facts", None)
    page.post(facts, {"version": draft.draft_version, "summary": "نص تجريبي", "summary-language": "ar"})
    draft.refresh_from_db()
    assert draft.draft["facts"]["summary"] == "نص تجريبي"
    assert draft.draft_languages["facts.summary"] == "ar"
    page.post(address(draft, "attest", None), {"version": draft.draft_version, "quality": "on"})
    draft.refresh_from_db()
    sworn = draft.draft["attest"]
    assert sworn["quality"]["officer"] in (officer.acting_id, "SYNTHETIC-OFFICER-45")
    assert "lawful" not in sworn


def test_an_unreadable_day_is_told_at_its_field_and_nothing_is_saved(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "issued_at": "03/04/2025", "reference": "SYNTHETIC-W-77"}
    answer = page.post(address(draft, "warrant", None), sent)
    assert answer.status_code == 422
    assert "YYYY-MM-DD" in answer.content.decode()
    assert "SYNTHETIC-W-77" in answer.content.decode()
    version = draft.draft_version
    draft.refresh_from_db()
    assert draft.draft_version == version


def test_a_fault_in_a_row_is_told_at_that_row(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "events-1-country": "ZZZ"}
    answer = page.post(address(draft, "facts", None), sent)
    assert list(answer.context["form"].errors) == ["events-1-country"]


def test_a_colleague_in_between_costs_no_text(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version - 1, "summary": "SYNTHETIC typed for an hour", "summary-language": "en"}
    answer = page.post(address(draft, "facts", None), sent)
    assert answer.status_code == 409
    assert "SYNTHETIC typed for an hour" in answer.content.decode()
    again = page.post(address(draft, "facts", None), type_in(answer.context["form"]))
    assert again.status_code == 302
    draft.refresh_from_db()
    assert draft.draft["facts"]["summary"] == "SYNTHETIC typed for an hour"


def test_an_offence_is_added_and_removed_with_its_languages(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "id": "2", "charge_text": "SYNTHETIC charge", "charge_text-language": "fr"}
    page.post(address(draft, "offences", 1), sent)
    draft.refresh_from_db()
    assert draft.draft["offences"][1]["charge_text"] == "SYNTHETIC charge"
    assert draft.draft_languages["offences[1].charge_text"] == "fr"
    page.post(reverse("requests:remove_offence", args=[draft.pk, 0]), {"version": draft.draft_version})
    draft.refresh_from_db()
    assert [offence["id"] for offence in draft.draft["offences"]] == ["2"]
    assert draft.draft_languages["offences[0].charge_text"] == "fr"


def test_what_a_machine_gave_in_another_form_stays_as_it_is(page: Client, draft: Request) -> None:
    draft.draft["alert"]["linked_alerts"] = [{"reference": "SYNTHETIC-9"}]
    draft.save()
    form = read_draft(draft).make_form("alert", None, None)
    assert page.post(address(draft, "alert", None), type_in(form)).status_code == 302
    draft.refresh_from_db()
    assert draft.draft["alert"]["linked_alerts"] == [{"reference": "SYNTHETIC-9"}]


def test_the_whole_way_from_begin_to_submitted(page: Client, officer: User) -> None:
    begun = page.post(reverse("requests:begin"), {"kind": "red_notice", "language": "fr"})
    own = Request.objects.get()
    assert begun["Location"] == address(own, "alert", None)
    check = page.get(reverse("requests:check", args=[own.pk]))
    assert check.status_code == 200
    assert len(check.context["precheck"].missing) > 10
    assert page.post(reverse("requests:check", args=[own.pk])).status_code == 422
    sent = page.post(reverse("requests:check", args=[own.pk]), {"attested": "on"})
    assert sent["Location"] == reverse("requests:submitted", args=[own.pk])
    own.refresh_from_db()
    assert own.state == State.SUBMITTED
    assert page.get(sent["Location"]).status_code == 200
    assert page.get(reverse("requests:check", args=[own.pk])).status_code == 409


def test_every_reading_stands_in_the_register(page: Client, draft: Request, officer: User) -> None:
    for name in ("requests:detail", "requests:export", "requests:check"):
        before = Access.objects.filter(about_id=str(draft.pk)).count()
        assert page.get(reverse(name, args=[draft.pk])).status_code == 200
        assert Access.objects.filter(about_id=str(draft.pk)).count() == before + 1


def test_a_file_number_is_found_and_stands_in_no_address(page: Client, draft: Request) -> None:
    number = draft.draft["proceedings"]["case_reference"]
    answer = page.post(reverse("requests:search"), {"text": number})
    assert draft.reference in answer.content.decode()
    assert page.get(reverse("requests:search"), {"text": number}).status_code == 405


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(
    page: Client, officer: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(30):
        begin_request(by=officer, kind="red_notice")
    with django_assert_max_num_queries(9):
        answer = page.get(reverse("requests:list"))
    assert len(answer.context["page"].rows) == 25
    rest = page.get(reverse("requests:list"), {"after": answer.context["page"].after})
    assert len(rest.context["page"].rows) == 5
    assert not {row.pk for row in rest.context["page"].rows} & {row.pk for row in answer.context["page"].rows}


def test_a_step_is_headed_by_its_name_and_asks_nothing_that_must_stay_empty(page: Client, draft: Request) -> None:
    answer = page.get(address(draft, "alert", None))
    assert '<h1 class="govuk-heading-l">The alert and its purpose</h1>' in answer.content.decode()
    assert "diffusion_ground" not in answer.context["form"].fields
    assert "access_restrictions-none" in page.get(address(draft, "restrictions", None)).context["form"].fields


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "france"),
        ("ar", "فرنسا"),
        ("es", "Francia"),
        ("en", "fr"),
        ("fr", "Côte d’Ivoire"),
        ("fr", "cote d’ivoire"),
    ],
)
def test_a_country_is_chosen_by_its_name_in_the_readers_language(
    client: Client, draft: Request, officer: User, language: str, typed: str
) -> None:
    page = enter(client, officer)
    page.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    path = address(draft, "person", None)
    shown = page.get(path).content.decode()
    name = {"fr": "France", "en": "France", "ar": "فرنسا", "es": "Francia"}[language]
    assert f"<option>{name}</option>" in shown and shown.count('<datalist id="list-countries">') == 1
    assert page.post(path, {"version": draft.draft_version, "last_known_country": typed}).status_code == 302
    draft.refresh_from_db()
    assert draft.draft["person"]["last_known_country"] == ("CI" if "voire" in typed else "FR")
    assert f'value="{name}"' in page.get(path).content.decode() or "voire" in typed


def test_what_is_no_country_is_told_at_its_own_line(page: Client, draft: Request) -> None:
    sent = {"version": draft.draft_version, "nationalities-0": "France", "nationalities-1": "Atlantis"}
    answer = page.post(address(draft, "identity", None), sent)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["nationalities-1"]


def test_currencies_and_languages_are_offered_by_name(page: Client, draft: Request) -> None:
    path = address(draft, "offences", 0)
    shown = page.get(path).content.decode()
    assert "<option>Euro (EUR)</option>" in shown and ">Pashto</option>" in shown
    page.post(path, {"version": draft.draft_version, "amount-amount": "5", "amount-currency": "euro (eur)"})
    draft.refresh_from_db()
    assert draft.draft["offences"][0]["amount"] == {"amount": 5, "currency": "EUR"}


def test_a_bureau_is_chosen_by_its_country(page: Client, officer: User, other_bureau: Bureau) -> None:
    own = begin_request(by=officer, kind="wanted_diffusion")
    path = reverse("requests:step", args=[own.pk, "alert"])
    assert "<option>Brenovia (NCB-XB)</option>" in page.get(path).content.decode()
    page.post(path, {"version": 0, "recipients-0": "Brenovia (NCB-XB)"})
    own.refresh_from_db()
    assert own.draft["alert"]["recipients"] == ["NCB-XB"]
    assert "Brenovia (NCB-XB)" in page.get(reverse("requests:check", args=[own.pk])).content.decode()
