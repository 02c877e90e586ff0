"""A matter's own page, and the forms that change what is known of it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairnotice import clock
from fairnotice.help.casework.actions.matters import describe, take_in, take_on
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.forms.matters import MatterForm
from fairnotice.help.casework.models import Matter
from fairnotice.help.casework.queries import find, weigh_matter
from fairnotice.help.casework.shown import list_known
from fairnotice.help.casework.views.form_page import FormPage, answer_form


@require_http_methods(["GET", "POST"])
def add_matter(request: HttpRequest) -> HttpResponse:
    """Take a new matter in."""
    page = FormPage(
        pgettext("casework", "A new matter"),
        pgettext("casework", "Put it into the inbox"),
        reverse("home"),
        lede=pgettext("casework", "Write what you know now. You can add the rest later."),
    )
    form = MatterForm(request.POST or None, initial={"received_on": clock.read_today()})
    return answer_form(request, page, form, lambda said: _address(take_in(by=CASEWORKER, fields=said)))


@require_safe
def show_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Everything of one matter."""
    matter = find(Matter, key)
    context = {"matter": matter, "urgency": weigh_matter(matter, today=clock.read_today()), "known": list_known(matter)}
    return render(request, "casework/matter.html", context)


@require_http_methods(["GET", "POST"])
def change_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Change what is known of a matter."""
    matter = find(Matter, key)
    page = FormPage(pgettext("casework", "What is known"), pgettext("casework", "Keep this"), _address(matter))

    def do(said: dict[str, object]) -> str:
        describe(by=CASEWORKER, matter=find(Matter, key), fields=said)
        return _address(matter)

    return answer_form(request, page, MatterForm(request.POST or None, instance=matter), do)


@require_POST
def take_on_matter(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take a matter on."""
    matter = find(Matter, key)
    take_on(by=CASEWORKER, matter=matter)
    return redirect(_address(matter))


def _address(matter: Matter) -> str:
    return reverse("casework:matter", args=[matter.pk])
