"""The operator's pages about accounts."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice.foundation.people.actions.recovering import ask_factor_reset
from fairnotice.foundation.people.actions.standing import (
    change_role,
    deactivate_person,
    reactivate_person,
    unlock_person,
)
from fairnotice.foundation.people.form_pages import FormPage, answer_form
from fairnotice.foundation.people.forms import ReasonForm, ResetForm, RoleForm, SearchForm
from fairnotice.foundation.people.models import Role
from fairnotice.foundation.people.permissions import for_roles, signed_in
from fairnotice.foundation.people.queries import find_person, is_locked_out, list_people

for_operators = for_roles(Role.OPERATOR)
PAGE_LENGTH = 50
_SOUGHT = "people_sought"


@for_operators
def show_people(request: HttpRequest) -> HttpResponse:
    """List accounts, by role where asked, and by the words last searched for."""
    role, sought = request.GET.get("role", ""), request.session.get(_SOUGHT, "")
    page = Paginator(list_people(words=sought, role=role), PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "form": SearchForm(initial={"words": sought}),
        "sought": sought,
        "role": role,
        "roles": Role.choices,
        "query": f"role={role}" if role in Role.values else "",
    }
    return render(request, "people/list.html", context)


@for_operators
@require_POST
def search_people(request: HttpRequest) -> HttpResponse:
    """Keep what is searched for in the session: names stand in no address."""
    form = SearchForm(request.POST)
    request.session[_SOUGHT] = form.cleaned_data["words"].strip() if form.is_valid() else ""
    return redirect("people:list")


@for_operators
def show_person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """One account: its role, whether it is open, and what may be changed."""
    person = find_person(person_id)
    own = person.pk == signed_in(request).pk
    context = {"person": person, "own": own, "locked_out": is_locked_out(person), "back": reverse("people:list")}
    return render(request, "people/person.html", context)


@for_operators
def change_role_of(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Give somebody else another role."""
    person, by = find_person(person_id), signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Change the role"),
        lede=pgettext("people", "The person signs in anew. Their earlier acts stay as they are."),
        button=pgettext("button", "Change the role"),
        back=reverse("people:person", args=[person_id]),
        about=person.username,
        done=pgettext("people", "The role was changed."),
    )
    form = RoleForm(request.POST or None)
    return answer_form(request, page, form, lambda given: change_role(by=by, person_id=person_id, **given))


@for_operators
def close_account(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Close somebody else's account, or open it again."""
    person, by = find_person(person_id), signed_in(request)
    closing = person.is_active
    page = FormPage(
        title=pgettext("page title", "Close the account")
        if closing
        else pgettext("page title", "Open the account again"),
        lede=pgettext("people", "The person is signed out at once. Their acts stay.") if closing else "",
        button=pgettext("button", "Close the account") if closing else pgettext("button", "Open the account again"),
        back=reverse("people:person", args=[person_id]),
        about=person.username,
        danger=closing,
    )
    change = deactivate_person if closing else reactivate_person
    form = ReasonForm(request.POST or None)
    return answer_form(request, page, form, lambda given: change(by=by, person_id=person_id, **given))


@for_operators
@require_POST
def unlock_account(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Unlock who was locked out by wrong passwords."""
    unlock_person(by=signed_in(request), person_id=person_id)
    return redirect("people:person", person_id)


@for_operators
def ask_reset(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Ask a second person to take a lost factor from somebody's account."""
    person, by = find_person(person_id), signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Take away a lost second factor"),
        lede=pgettext("people", "Another operator or the ethics officer must confirm it within two days."),
        button=pgettext("button", "Ask for confirmation"),
        back=reverse("people:person", args=[person_id]),
        about=person.username,
        danger=True,
        done=pgettext("people", "A colleague must now confirm it."),
    )
    form = ResetForm(request.POST or None)
    return answer_form(
        request,
        page,
        form,
        lambda given: ask_factor_reset(by=by, person_id=person_id, **given),
        after=reverse("people:resets"),
    )
