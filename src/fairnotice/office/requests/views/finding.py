"""The list of a bureau's own requests, the search among them, and one request."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_bureau_officers, signed_in
from fairnotice.office.requests.answers_shown import lay_out_answers
from fairnotice.office.requests.exporting import export_view
from fairnotice.office.requests.forms import SearchForm, StateForm
from fairnotice.office.requests.prechecking import find_step_lacking
from fairnotice.office.requests.queries import find_own_request, list_own_requests, search_own_requests
from fairnotice.office.requests.source_view import build_source_view


@require_GET
@for_bureau_officers
def list_requests(request: HttpRequest) -> HttpResponse:
    """Show the bureau's own requests, newest first."""
    by = signed_in(request)
    form = StateForm(request.GET)
    state = form.cleaned_data["state"] if form.is_valid() else ""
    page = list_own_requests(by, state=state, after=_read_after(request))
    log_access(by=by, operation="list", about=by, purpose="own_requests")
    context = {"form": form, "search": SearchForm(), "page": page, "state": state}
    return render(request, "requests/list.html", context)


@require_POST
@for_bureau_officers
def search_requests(request: HttpRequest) -> HttpResponse:
    """Search by reference or file number; posted, for a file number must not stand in an address."""
    by = signed_in(request)
    form = SearchForm(request.POST)
    found = search_own_requests(by, form.cleaned_data["text"]) if form.is_valid() else []
    log_access(by=by, operation="search", about=by, purpose="own_requests")
    return render(request, "requests/found.html", {"form": form, "found": found})


@require_GET
@for_bureau_officers
def show_request(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Show one of the bureau's own requests, through the source view and nothing else."""
    by = signed_in(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="read", about=own, purpose="own_request")
    view = build_source_view(own)
    context: dict[str, Any] = {"view": view, "answers": lay_out_answers(view)}
    if view.is_open:
        context["step_lacking"] = find_step_lacking(own)
    return render(request, "requests/detail.html", context)


@require_GET
@for_bureau_officers
def export_request(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Hand out one of the bureau's own requests as JSON."""
    by = signed_in(request)
    own = find_own_request(by, request_id)
    log_access(by=by, operation="export", about=own, purpose="own_request")
    answer = JsonResponse(export_view(build_source_view(own)), json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = f'attachment; filename="{own.reference}.json"'
    return answer


def _read_after(request: HttpRequest) -> UUID | None:
    text = request.GET.get("after", "")
    try:
        return UUID(text) if text else None
    except ValueError:
        raise NotAllowed("Nothing was shown: there is no such page for this bureau.") from None
