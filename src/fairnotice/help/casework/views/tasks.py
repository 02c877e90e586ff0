"""All tasks, by their days: what is late stands first and says so."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairnotice import clock
from fairnotice.help.casework.clocks import tell_due
from fairnotice.help.casework.models import Task

ROWS = 50


@require_safe
def show_tasks(request: HttpRequest) -> HttpResponse:
    """The open tasks of all matters."""
    open_tasks = Task.objects.filter(done_on__isnull=True).select_related("matter")
    page = Paginator(open_tasks, ROWS).get_page(request.GET.get("page"))
    dues = [tell_due(task, today=clock.read_today()) for task in page.object_list]
    return render(request, "casework/tasks.html", {"page": page, "dues": dues})
