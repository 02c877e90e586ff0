"""The queue: filter, save a view, take one, deal many."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import npgettext, pgettext
from django.views.decorators.http import require_POST

from fairnotice.errors import Refused
from fairnotice.foundation.people.permissions import for_reviewers, signed_in
from fairnotice.office.review.actions.assigning import Dealt, assign_request, deal_requests
from fairnotice.office.review.actions.keeping_views import forget_view, save_view
from fairnotice.office.review.forms.desk import FilterForm, SaveViewForm
from fairnotice.office.review.models import Assignment
from fairnotice.office.review.queue import CHOICES, COUNTED_UP_TO, next_unassigned, read_choice, read_page

_DEALT_AT_A_CLICK = 20


@for_reviewers
def queue(request: HttpRequest) -> HttpResponse:
    """Show one page of the queue, by the filters in the address."""
    user = signed_in(request)
    chosen = {name: request.GET[name] for name in CHOICES if request.GET.get(name)}
    page = read_page(read_choice(chosen), user=user, key=request.GET.get("after", ""))
    lying = Assignment.objects.filter(request__in=page.requests, closed_at__isnull=True).select_related("reviewer")
    reviewers = {assignment.request_id: assignment.reviewer for assignment in lying}
    shown = {
        "page": page,
        "rows": [(found, reviewers.get(found.pk)) for found in page.requests],
        "filters": FilterForm(chosen or None, initial={"order": "priority"}),
        "chosen": urlencode(chosen),
        "views": [(view, urlencode(view.chosen)) for view in user.saved_views.all()],
        "saving": SaveViewForm(),
        "most": COUNTED_UP_TO,
        "readings": user.readings.filter(blind__isnull=True).count(),
    }
    return render(request, "review/queue.html", shown)


@for_reviewers
@require_POST
def take(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Lay one request on the reviewer's own desk."""
    user = signed_in(request)
    assign_request(by=user, request_id=request_id, reviewer=user)
    messages.success(request, pgettext("desk", "It lies on your desk."))
    return redirect("review:desk", request_id)


@for_reviewers
@require_POST
def deal(request: HttpRequest) -> HttpResponse:
    """Deal the chosen requests, or the next ones, out to those with the least on their desks."""
    user = signed_in(request)
    if "next" in request.POST:
        asked = next_unassigned(_DEALT_AT_A_CLICK, user=user)
    else:
        asked = [UUID(found) for found in request.POST.getlist("request") if _is_id(found)]
    _say_dealt(request, deal_requests(by=user, request_ids=asked))
    return redirect("review:queue")


def _say_dealt(request: HttpRequest, dealt: Dealt) -> None:
    for reviewer, number in dealt.given:
        words = npgettext("dealt", "%(name)s got %(number)d request.", "%(name)s got %(number)d requests.", number)
        messages.success(request, words % {"name": reviewer.username, "number": number})
    for left in dealt.nobody:
        words = pgettext("dealt", "Nobody may take %(reference)s: everybody is tied or has not declared.")
        messages.warning(request, words % {"reference": left.reference})
    if not dealt.given and not dealt.nobody:
        messages.info(request, pgettext("dealt", "Nothing was dealt: nothing chosen waits for a reviewer."))


@for_reviewers
@require_POST
def keep_view(request: HttpRequest) -> HttpResponse:
    """Keep the filters in use under a name."""
    chosen = {name: request.POST[name] for name in CHOICES if request.POST.get(name)}
    try:
        save_view(by=signed_in(request), name=request.POST.get("name", "")[:60], chosen=chosen)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect(f"{reverse('review:queue')}?{urlencode(chosen)}")


@for_reviewers
@require_POST
def drop_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """Forget one's own saved view."""
    forget_view(by=signed_in(request), view_id=view_id)
    return redirect("review:queue")


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
