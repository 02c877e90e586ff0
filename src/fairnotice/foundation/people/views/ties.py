"""One's own ties, and the ethics officer's view of everybody's."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.actions.ties import declare_complete, declare_interest, end_interest, enter_interest
from fairnotice.foundation.people.form_pages import FormPage, answer_form
from fairnotice.foundation.people.forms import OverseenTieForm, ReasonForm, TieForm
from fairnotice.foundation.people.models import Role
from fairnotice.foundation.people.permissions import for_roles, signed_in
from fairnotice.foundation.people.queries import (
    declaration_in_force,
    find_person,
    find_tie,
    list_declared,
    list_recusals,
    list_ties,
)
from fairnotice.foundation.people.views.persons import PAGE_LENGTH

for_office = for_roles(*(role for role in Role.values if role != Role.BUREAU_OFFICER))
for_ethics_officers = for_roles(Role.ETHICS_OFFICER)


@for_office
def show_own_ties(request: HttpRequest) -> HttpResponse:
    """One's own ties, standing and ended, and whether one's word on them is in force."""
    user = signed_in(request)
    context = {
        "ties": list_ties(user),
        "declaration": declaration_in_force(user, at=clock.read_now()),
        "overseen": False,
    }
    return render(request, "people/interests.html", context)


@for_office
def add_own_tie(request: HttpRequest) -> HttpResponse:
    """Declare a tie to a country."""
    by = signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Declare a tie"),
        lede=pgettext("ties", "You will not examine or decide a case of this country, or about its national."),
        button=pgettext("button", "Declare"),
        back=reverse("people:interests"),
    )
    return answer_form(request, page, TieForm(request.POST or None), lambda given: declare_interest(by=by, **given))


@for_office
def recuse_from_case(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Declare a tie to one case, by its address alone."""
    by = signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Step back from this case"),
        lede=pgettext("ties", "You declare a tie to this very case. You will not examine or decide it."),
        button=pgettext("button", "Step back"),
        back=reverse("people:interests"),
        danger=True,
    )
    form = ReasonForm(request.POST or None)
    return answer_form(
        request, page, form, lambda given: declare_interest(by=by, kind="case", request_id=request_id, **given)
    )


@for_office
@require_POST
def say_complete(request: HttpRequest) -> HttpResponse:
    """Say that the ties declared are all there are."""
    declare_complete(by=signed_in(request), is_stateless="is_stateless" in request.POST)
    return redirect("people:interests")


@for_office
def end_tie(request: HttpRequest, tie_id: int) -> HttpResponse:
    """End a tie: one's own, or somebody else's as the ethics officer."""
    by = signed_in(request)
    officer, tie = by.role == Role.ETHICS_OFFICER, find_tie(tie_id, for_=by)
    page = FormPage(
        title=pgettext("page title", "End a tie"),
        lede=pgettext("ties", "The tie stays on record. Decisions made while it stood are judged by it."),
        button=pgettext("button", "End the tie"),
        back=reverse("people:declared") if officer else reverse("people:interests"),
    )
    form = ReasonForm(request.POST or None)
    return answer_form(request, page, form, lambda given: end_interest(by=by, tie_id=tie.pk, **given))


@for_ethics_officers
def show_declared(request: HttpRequest) -> HttpResponse:
    """Everybody of the office: how many ties stand, and until when their word on them holds."""
    now = clock.read_now()
    page = Paginator(list_declared(at=now), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "people/declared.html", {"page": page})


@for_ethics_officers
def show_ties_of(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """One person's ties; that the ethics officer looked is entered in the register."""
    person = find_person(person_id)
    log_access(by=signed_in(request), operation="ties.read", about=person, purpose="oversight of interests")
    context = {
        "person": person,
        "ties": list_ties(person),
        "declaration": declaration_in_force(person, at=clock.read_now()),
        "overseen": True,
    }
    return render(request, "people/interests.html", context)


@for_ethics_officers
def add_tie_of(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Enter a tie that somebody did not declare."""
    person, by = find_person(person_id), signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Enter a tie"),
        lede=pgettext("ties", "The person sees it, and cannot end it."),
        button=pgettext("button", "Enter the tie"),
        back=reverse("people:ties_of", args=[person_id]),
        about=person.username,
    )
    form = OverseenTieForm(request.POST or None)
    return answer_form(request, page, form, lambda given: enter_interest(by=by, user=person, **given))


@for_ethics_officers
def show_recusals(request: HttpRequest) -> HttpResponse:
    """The register of recusals, newest first."""
    page = Paginator(list_recusals(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "people/recusals.html", {"page": page})
