"""What was done in a matter, and undoing it where nothing came after."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST, require_safe

from fairnotice.errors import NotAllowed
from fairnotice.help.casework.actions.undoing import is_undoable, undo
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.models import Matter
from fairnotice.help.casework.queries import find, list_acts_in
from fairnotice.help.casework.words import say_verb

ROWS = 50


@require_safe
def show_history(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every step, the latest first."""
    matter = find(Matter, key)
    page = Paginator(list_acts_in(matter), ROWS).get_page(request.GET.get("page"))
    rows = [(act, say_verb(act.verb), is_undoable(act)) for act in page.object_list]
    return render(request, "casework/history.html", {"matter": matter, "page": page, "rows": rows})


@require_POST
def undo_step(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Undo one step."""
    matter = find(Matter, key)
    act = list_acts_in(matter).filter(pk=number).first()
    if act is None:
        raise NotAllowed("Nothing was undone: there is no such step in this matter.")
    undo(by=CASEWORKER, act=act)
    messages.success(request, pgettext("casework", "The step was undone."))
    return redirect("casework:history", key=key)
