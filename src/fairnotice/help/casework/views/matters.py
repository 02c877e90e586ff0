"""A matter's own page, and the forms that change what is known of it."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairnotice import clock
from fairnotice.help.casework.actions.matters import describe, take_in, take_on
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.forms.matters import MatterForm
from fairnotice.help.casework.kinds import KINDS, find_kind
from fairnotice.help.casework.models import Matter
from fairnotice.help.casework.queries import find, weigh_matter
from fairnotice.help.casework.sections import read_section, show_parts
from fairnotice.help.casework.shown import list_known
from fairnotice.help.casework.views.form_page import FormPage, answer_form

#: How many of a kind a matter's page shows before it leads to the rest.
ROWS = 50


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
    """Everything of one matter; of long lists the beginning, and the way to the rest."""
    matter, today = find(Matter, key), clock.read_today()
    context = {
        "matter": matter,
        "urgency": weigh_matter(matter, today=today),
        "known": list_known(matter),
        "sections": [read_section(matter, kind, today=today, most=ROWS) for kind in KINDS.values()],
        "today": today,
    }
    return render(request, "casework/matter.html", context)


@require_safe
def show_section(request: HttpRequest, key: UUID, slug: str) -> HttpResponse:
    """One kind of part of a matter, a page at a time."""
    matter, kind = find(Matter, key), find_kind(slug)
    page = Paginator(kind.model._base_manager.filter(matter=matter), ROWS).get_page(request.GET.get("page"))
    section = show_parts(matter, kind, list(page.object_list), page.paginator.count, today=clock.read_today())
    return render(request, "casework/section.html", {"matter": matter, "section": section, "page": page})


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
