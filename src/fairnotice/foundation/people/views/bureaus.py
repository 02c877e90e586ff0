"""The operator's pages about bureaus and the keys of their machines."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.foundation.people.actions.bureaus import (
    add_bureau,
    add_bureau_key,
    change_bureau,
    revoke_bureau_key,
    set_suspended_rights,
)
from fairnotice.foundation.people.countries import name_country
from fairnotice.foundation.people.form_pages import FormPage, answer_form
from fairnotice.foundation.people.forms import (
    BureauChangeForm,
    BureauForm,
    BureauKeyForm,
    RightsForm,
    offer_key_days,
)
from fairnotice.foundation.people.models import Right
from fairnotice.foundation.people.permissions import signed_in
from fairnotice.foundation.people.queries import find_bureau, list_bureaus
from fairnotice.foundation.people.views.persons import PAGE_LENGTH, for_operators


@for_operators
def show_bureaus(request: HttpRequest) -> HttpResponse:
    """List bureaus, by words in their code or name."""
    words = request.GET.get("q", "").strip()
    page = Paginator(list_bureaus(words=words), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(
        request,
        "people/bureaus.html",
        {"page": page, "words": words, "query": urlencode({"q": words}) if words else ""},
    )


@for_operators
def show_bureau(request: HttpRequest, code: str) -> HttpResponse:
    """One bureau: its rights and its keys."""
    bureau = find_bureau(code)
    context = {
        "bureau": bureau,
        "country": name_country(bureau.country) if bureau.country else "",
        "suspended": [Right(right).label for right in bureau.suspended_rights],
        "keys": bureau.keys.all(),
        "now": clock.read_now(),
    }
    return render(request, "people/bureau.html", context)


@for_operators
def add(request: HttpRequest) -> HttpResponse:
    """Add a bureau."""
    by = signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Add a bureau"),
        button=pgettext("button", "Add the bureau"),
        back=reverse("people:bureaus"),
    )
    form = BureauForm(request.POST or None)
    return answer_form(
        request, page, form, lambda given: add_bureau(by=by, code=given["code"], given=form.read_given())
    )


@for_operators
def change(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is known of a bureau."""
    by, bureau = signed_in(request), find_bureau(code)
    page = _page_of(code, pgettext("page title", "Change the bureau"), pgettext("button", "Save"))
    known = {name: getattr(bureau, name) for name in BureauChangeForm.base_fields}
    form = BureauChangeForm(request.POST or None, initial=known)
    return answer_form(request, page, form, lambda _: change_bureau(by=by, code=bureau.pk, given=form.read_given()))


@for_operators
def change_rights(request: HttpRequest, code: str) -> HttpResponse:
    """Enter which rights are suspended."""
    by, bureau = signed_in(request), find_bureau(code)
    page = _page_of(code, pgettext("page title", "Suspend or restore rights"), pgettext("button", "Save"))
    form = RightsForm(request.POST or None, initial={"rights": bureau.suspended_rights})
    return answer_form(request, page, form, lambda given: set_suspended_rights(by=by, code=bureau.pk, **given))


@for_operators
def add_key(request: HttpRequest, code: str) -> HttpResponse:
    """Enter the public key of a bureau's machine."""
    by, bureau = signed_in(request), find_bureau(code)
    page = _page_of(code, pgettext("page title", "Add a key"), pgettext("button", "Add the key"))
    form = BureauKeyForm(request.POST or None, initial=offer_key_days())

    def enter(given: dict[str, Any]) -> None:
        begins_at, lapses_at = form.read_moments()
        add_bureau_key(by=by, code=bureau.pk, public_key=given["public_key"], begins_at=begins_at, lapses_at=lapses_at)

    return answer_form(request, page, form, enter)


@for_operators
@require_POST
def revoke_key(request: HttpRequest, key_id: UUID) -> HttpResponse:
    """End a key at once."""
    key = revoke_bureau_key(by=signed_in(request), key_id=key_id)
    return redirect("people:bureau", key.bureau_id)


def _page_of(code: str, title: str, button: str) -> FormPage:
    return FormPage(title=title, button=button, back=reverse("people:bureau", args=[code]), about=code)
