"""The casebook's waiting room: tell a refusal without anybody in it, and judge what a colleague told."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_reviewers, signed_in
from fairnotice.office.requests.models import Decision, Outcome
from fairnotice.office.review.actions.assigning import refuse_tied
from fairnotice.office.review.actions.casebook import judge_refusal_entry, write_refusal_entry
from fairnotice.office.review.forms.desk import JudgeForm, RefusalEntryForm
from fairnotice.office.review.models import RefusalEntry
from fairnotice.office.review.views.refusing import tell


@for_reviewers
def casebook(request: HttpRequest) -> HttpResponse:
    """List what waits for a second person, or what was judged."""
    state = request.GET.get("state", "")
    state = state if state in RefusalEntry.State.values else RefusalEntry.State.WAITS
    entries = RefusalEntry.objects.filter(state=state).select_related("written_by").order_by("pk")
    page = Paginator(entries, 25).get_page(request.GET.get("page"))
    shown = {"page": page, "state": state, "states": RefusalEntry.State.choices, "query": f"state={state}"}
    return render(request, "review/casebook.html", shown)


@for_reviewers
def write_entry(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Tell a refusal for the casebook, in a closed form."""
    user = signed_in(request)
    decision = Decision.objects.filter(pk=decision_id, outcome=Outcome.REFUSE).select_related("request").first()
    if decision is None:
        raise NotAllowed("Nothing was shown: there is no such refusal.")
    refuse_tied(user, decision.request)
    form, status = RefusalEntryForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            given = {**form.cleaned_data, "paragraphs": form.cleaned_data["paragraphs"].splitlines()}
            try:
                write_refusal_entry(by=user, decision_id=decision_id, **given)
                messages.success(request, pgettext("casebook", "A second person reads it before it may be published."))
                return redirect("review:casebook")
            except (Refused, Conflict) as error:
                status = tell(form, error)
    return render(request, "review/write_entry.html", {"form": form, "case": decision.request}, status=status)


@for_reviewers
def entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Read an entry; another person than its writer accepts or declines it."""
    user = signed_in(request)
    found = RefusalEntry.objects.select_related("written_by", "judged_by").filter(pk=entry_id).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such entry.")
    form, status = JudgeForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                judged = form.cleaned_data["accepts"] == "yes"
                judge_refusal_entry(by=user, entry_id=entry_id, accepts=judged, why=form.cleaned_data["why"])
                messages.success(request, _say_judged(accepts=judged))
                return redirect("review:casebook")
            except (Refused, Conflict) as error:
                status = tell(form, error)
    log_access(by=user, operation="read", about=found, purpose="casebook")
    may_judge = found.state == RefusalEntry.State.WAITS and found.written_by_id != user.pk
    return render(request, "review/entry.html", {"entry": found, "form": form, "may_judge": may_judge}, status=status)


def _say_judged(*, accepts: bool) -> str:
    if accepts:
        return pgettext("casebook", "The entry is accepted for the casebook.")
    return pgettext("casebook", "The entry is declined. It can be written anew.")
