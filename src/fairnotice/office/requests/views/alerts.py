"""A bureau's own alerts: the list, one alert, each step, and a change to one part of it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_bureau_officers, signed_in
from fairnotice.foundation.request_words.field_words import STEPS
from fairnotice.office.requests.form.drafting import Draft
from fairnotice.office.requests.forms import read_posted
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.act_words import name_act_to_source
from fairnotice.office.requests.life.bureau_steps import BUREAU_STEPS
from fairnotice.office.requests.life.dates import work_out_dates
from fairnotice.office.requests.life.form_fields import ask_text
from fairnotice.office.requests.life.keeping import modify_alert
from fairnotice.office.requests.life.queries import acts_told_to_source, find_own_alert, list_own_alerts
from fairnotice.office.requests.life.retention import ask_from
from fairnotice.office.requests.life.steps import add_gaps, offered, take_step
from fairnotice.office.requests.models import Alert, AlertState
from fairnotice.office.requests.references import list_files
from fairnotice.office.requests.source_view import build_source_view

_CHANGED_IN = (AlertState.PUBLISHED, AlertState.SUSPENDED)
_A_PAGE = 50


@require_GET
@for_bureau_officers
def list_alerts(request: HttpRequest) -> HttpResponse:
    """Show the bureau's own alerts, newest first; each as its source may read it."""
    by = signed_in(request)
    page = Paginator(list_own_alerts(by), _A_PAGE).get_page(request.GET.get("page"))
    log_access(by=by, operation="list", about=by, purpose="own_alerts")
    return render(request, "requests/alerts.html", {"page": page})


@require_GET
@for_bureau_officers
def show_alert(request: HttpRequest, alert_id: UUID) -> HttpResponse:
    """Show one of the bureau's own alerts: where it stands, its dates, its history, and what may be done."""
    alert = _read(request, alert_id)
    steps = offered(BUREAU_STEPS, alert)
    if clock.read_now().date() < ask_from(alert.retention_until):
        steps.pop("keep", None)
    context = {
        "alert": alert,
        "view": build_source_view(alert.request),
        "steps": steps,
        "dates": work_out_dates(alert),
        "acts": [(act, name_act_to_source(act.verb)) for act in acts_told_to_source(alert)],
        "may_change": alert.state in _CHANGED_IN and alert.ends_at is None,
        "parts": STEPS,
    }
    return render(request, "requests/alert.html", context)


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def act_on_alert(request: HttpRequest, alert_id: UUID, step: str) -> HttpResponse:
    """Show one step and take it."""
    alert = _read(request, alert_id)
    return take_step(request, alert, BUREAU_STEPS.get(step), by=signed_in(request), back="requests:alert", extra={})


@require_http_methods(["GET", "POST"])
@for_bureau_officers
def change_alert(request: HttpRequest, alert_id: UUID, part: str, place: int | None = None) -> HttpResponse:
    """Show one part of what the alert says, and submit what it should say instead."""
    alert = _read(request, alert_id)
    if part not in STEPS or alert.state not in _CHANGED_IN:
        raise NotAllowed("Nothing was shown: there is no such part to change.")
    if part == "offences" and place is None:
        count = len(alert.content.get("offences") or [])
        return render(request, "requests/alert_offences.html", {"alert": alert, "places": range(count)})
    given = keep_given_fields(alert.content, alert.kind)
    view = replace(build_source_view(alert.request), fields=given)
    draft = Draft(view, alert.request.language, list_files(alert.request))
    form = draft.make_form(part, place, read_posted(request))
    form.fields["why-changed"] = ask_text(pgettext_lazy("form label", "Why it should change"))
    if request.method == "POST" and form.is_valid():
        by = signed_in(request)
        fields, _ = draft.fold_in(part, place, form.read_values(by), form.read_languages())
        try:
            modify_alert(by=by, alert_id=alert.pk, fields=fields, reasons=form.cleaned_data["why-changed"])
        except Refused as refused:
            add_gaps(form, refused)
        except Conflict as conflict:
            form.add_error(None, str(conflict))
        else:
            return redirect("requests:alert", alert_id=alert.pk)
    context = {"alert": alert, "form": form, "title": STEPS[part]}
    return render(request, "requests/alert_change.html", context, status=422 if form.errors else 200)


def _read(request: HttpRequest, alert_id: UUID) -> Alert:
    by = signed_in(request)
    alert = find_own_alert(by, alert_id)
    log_access(by=by, operation="read", about=alert, purpose="own_alert")
    return alert
