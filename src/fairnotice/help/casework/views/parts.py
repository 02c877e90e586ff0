"""Putting down, changing and taking away what is in a matter."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST

from fairnotice import clock
from fairnotice.errors import NotAllowed
from fairnotice.help.casework.actions.parts import change_part, drop_part, mark_done, put_down
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.kinds import Kind, find_kind
from fairnotice.help.casework.models import Document, Letter, Matter, Task
from fairnotice.help.casework.queries import find, find_of
from fairnotice.help.casework.views.form_page import FormPage, answer_form


@require_http_methods(["GET", "POST"])
def add_part(request: HttpRequest, key: UUID, slug: str) -> HttpResponse:
    """Put a part down. Documents and letters begin on pages of their own."""
    matter, kind = find(Matter, key), find_kind(slug)
    if kind.model in (Document, Letter):
        raise NotAllowed("Nothing was shown: documents and letters begin elsewhere.")
    page = FormPage(str(kind.new), pgettext("casework", "Keep this"), address_of(matter, kind))

    def do(said: dict[str, Any]) -> str:
        put_down(by=CASEWORKER, matter=matter, kind=kind.model, fields=said)
        return page.back

    return answer_form(request, page, kind.form(request.POST or None, matter=matter), do)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: UUID, slug: str, part_key: UUID) -> HttpResponse:
    """Change what stands of a part."""
    matter, kind = find(Matter, key), find_kind(slug)
    part = find_of(kind.model, matter, part_key)
    page = FormPage(str(kind.changed), pgettext("casework", "Keep this"), address_of(matter, kind))

    def do(said: dict[str, Any]) -> str:
        change_part(by=CASEWORKER, part=find_of(kind.model, matter, part_key), fields=said)
        return page.back

    form = kind.form(request.POST or None, instance=part, matter=matter)
    return answer_form(request, page, form, do)


@require_POST
def take_away(request: HttpRequest, key: UUID, slug: str, part_key: UUID) -> HttpResponse:
    """Take a part away; the history brings it back. A document is deleted on a page of its own."""
    matter, kind = find(Matter, key), find_kind(slug)
    if kind.model is Document:
        raise NotAllowed("Nothing was deleted: a document is deleted on its own page.")
    drop_part(by=CASEWORKER, part=find_of(kind.model, matter, part_key))
    messages.success(request, str(kind.taken_away))
    return redirect(address_of(matter, kind))


@require_POST
def finish_task(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """Say that a task is done today, or open it again."""
    matter = find(Matter, key)
    task = find_of(Task, matter, part_key)
    mark_done(by=CASEWORKER, task=task, on=None if task.done_on else clock.read_today())
    return redirect(address_of(matter, find_kind("tasks")))


def address_of(matter: Matter, kind: Kind) -> str:
    """The section of a matter's page where a kind of part stands."""
    return f"{reverse('casework:matter', args=[matter.pk])}#{kind.slug}"
