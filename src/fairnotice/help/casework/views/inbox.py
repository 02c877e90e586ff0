"""The inbox: who must be answered first, and why."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairnotice import clock
from fairnotice.help.casework.models import Stage
from fairnotice.help.casework.queries import count_stages, list_waiting

ROWS = 25


@require_safe
def show_inbox(request: HttpRequest) -> HttpResponse:
    """The matters that nobody has taken on yet, the most pressing first."""
    return _show(request, Stage.INBOX, "casework/inbox.html")


@require_safe
def show_matters(request: HttpRequest) -> HttpResponse:
    """The matters of a stage; those taken on where none is named."""
    asked = request.GET.get("stage", Stage.TAKEN)
    stage = Stage(asked) if asked in Stage.values else Stage.TAKEN
    return _show(request, stage, "casework/matters.html")


def _show(request: HttpRequest, stage: Stage, template: str) -> HttpResponse:
    waiting = list_waiting(stage, today=clock.read_today())
    page = Paginator(waiting, ROWS).get_page(request.GET.get("page"))
    context = {"page": page, "stage": stage, "stages": Stage, "counted": count_stages(), "query": f"stage={stage}"}
    return render(request, template, context)
