"""The reviewers' pages about alerts that stood before this office: the list that waits, and one with its closing."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_reviewers, signed_in
from fairnotice.office.requests.life.second_looks import refuse_tied_to_legacy
from fairnotice.office.requests.models import SecondLook
from fairnotice.office.review.laying_out import lay_out_fields
from fairnotice.office.review.look_closing import close_posted

_A_PAGE = 50


@require_GET
@for_reviewers
def show_legacy(request: HttpRequest) -> HttpResponse:
    """List the alerts that nobody here examined and that wait for a look, the oldest first; nothing they say."""
    by = signed_in(request)
    log_access(by=by, operation="list", about=by, purpose="legacy alerts")
    waiting = SecondLook.objects.filter(legacy__isnull=False, closed_at__isnull=True).select_related("legacy")
    page = Paginator(waiting.order_by("raised_at", "pk"), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "review/legacy.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_reviewers
def look_at_legacy(request: HttpRequest, legacy_id: UUID) -> HttpResponse:
    """Show what one of them says, and close its second look with what came of it."""
    by = signed_in(request)
    look = SecondLook.objects.filter(legacy_id=legacy_id, closed_at__isnull=True).select_related("legacy").first()
    if look is None or look.legacy is None:
        raise NotAllowed("Nothing was shown: there is no such alert, or nothing waits there.")
    refuse_tied_to_legacy(by, look.legacy)
    log_access(by=by, operation="read", about=look.legacy, purpose="second look")
    form, is_closed = close_posted(request, look)
    if is_closed:
        return redirect("review:legacy")
    context = {"legacy": look.legacy, "form": form, "groups": lay_out_fields(look.legacy.content)}
    return render(request, "review/legacy_look.html", context, status=422 if form.errors else 200)
