"""Lost second factors that wait for a second person."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.foundation.people.actions.recovering import confirm_factor_reset, decline_factor_reset
from fairnotice.foundation.people.form_pages import FormPage, answer_form
from fairnotice.foundation.people.forms import ReasonForm
from fairnotice.foundation.people.models import Role
from fairnotice.foundation.people.permissions import for_roles, signed_in
from fairnotice.foundation.people.queries import find_reset, list_resets
from fairnotice.foundation.people.views.persons import PAGE_LENGTH

for_confirmers = for_roles(Role.OPERATOR, Role.ETHICS_OFFICER)


@for_confirmers
def show_resets(request: HttpRequest) -> HttpResponse:
    """List the resets that wait, and those that are closed."""
    page = Paginator(list_resets(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "people/resets.html", {"page": page, "now": clock.read_now(), "reader": signed_in(request)})


@for_confirmers
@require_POST
def confirm(request: HttpRequest, reset_id: UUID) -> HttpResponse:
    """Confirm as the second person."""
    confirm_factor_reset(by=signed_in(request), reset_id=reset_id)
    return redirect("people:resets")


@for_confirmers
def decline(request: HttpRequest, reset_id: UUID) -> HttpResponse:
    """Close a reset without taking anything away."""
    by, reset = signed_in(request), find_reset(reset_id)
    page = FormPage(
        title=pgettext("page title", "Decline the reset"),
        button=pgettext("button", "Decline"),
        back=reverse("people:resets"),
    )
    form = ReasonForm(request.POST or None)
    return answer_form(request, page, form, lambda given: decline_factor_reset(by=by, reset_id=reset.pk, **given))
