"""The register of accesses, and who opened what was never theirs."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fairnotice import clock
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_auditors, signed_in
from fairnotice.office.governance.accesses import Sought, list_entries
from fairnotice.office.governance.forms import AccessSearchForm, PeriodForm
from fairnotice.office.governance.openings import list_sittings, read_hours

_SOUGHT = "audit_sought"
#: How far back sittings are listed when no days are named, and how many days at once.
_DAYS_BACK = 14
_MOST_DAYS = 62


@require_GET
@for_auditors
def show_accesses(request: HttpRequest) -> HttpResponse:
    """Show the register, narrowed to what was last searched for, newest first."""
    by = signed_in(request)
    kept = request.session.get(_SOUGHT, {})
    form = AccessSearchForm(kept)
    sought = Sought(**form.cleaned_data) if form.is_valid() else Sought()
    before = request.GET.get("before", "")
    page = list_entries(sought, before=int(before) if before.isdecimal() and len(before) < 19 else 0)
    log_access(by=by, operation="register.read", about=by, purpose="audit")
    return render(request, "governance/accesses.html", {"form": form, "page": page, "sought": any(kept.values())})


@require_POST
@for_auditors
def search_accesses(request: HttpRequest) -> HttpResponse:
    """Keep what is looked for in the session, and show the register."""
    form = AccessSearchForm(request.POST)
    if not form.is_valid():
        return render(request, "governance/accesses.html", {"form": form, "page": None}, status=422)
    request.session[_SOUGHT] = {
        name: value.isoformat() if isinstance(value, date) else (value or "")
        for name, value in form.cleaned_data.items()
    }
    return redirect("governance:accesses")


@require_GET
@for_auditors
def show_openings(request: HttpRequest) -> HttpResponse:
    """Show who opened requests that were never theirs, when and how fast."""
    by, today = signed_in(request), clock.read_today()
    asked = {"begins_on": today - timedelta(days=_DAYS_BACK), "ends_on": today}
    form = PeriodForm({**{name: day.isoformat() for name, day in asked.items()}, **request.GET.dict()})
    sittings = []
    hours = read_hours(today)
    if form.is_valid():
        ends_on = form.cleaned_data["ends_on"]
        begins_on = max(form.cleaned_data["begins_on"], ends_on - timedelta(days=_MOST_DAYS))
        sittings = list_sittings(begins_on, ends_on, hours=hours)
    log_access(by=by, operation="register.read", about=by, purpose="audit of openings")
    context = {"form": form, "sittings": sittings, "hours": hours, "most_days": _MOST_DAYS}
    return render(request, "governance/openings.html", context, status=200 if form.is_valid() else 422)
