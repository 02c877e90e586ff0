"""Incidents and their procedure (RPD 118)."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_POST

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.form_pages import FormPage, answer_form
from fairnotice.foundation.people.permissions import signed_in
from fairnotice.office.governance.actions.incidents import (
    close_incident,
    contain_incident,
    open_incident,
    tell_of_incident,
)
from fairnotice.office.governance.forms import IncidentForm, NoteForm
from fairnotice.office.governance.models import Telling
from fairnotice.office.governance.queries import find_incident, list_incidents, list_steps
from fairnotice.office.governance.roles import for_incident_handlers

_PAGE_LENGTH = 25


@require_GET
@for_incident_handlers
def show_incidents(request: HttpRequest) -> HttpResponse:
    """List incidents, the open ones first."""
    page = Paginator(list_incidents(), _PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "governance/incidents.html", {"page": page})


@for_incident_handlers
def report(request: HttpRequest) -> HttpResponse:
    """Open an incident."""
    by = signed_in(request)
    page = FormPage(
        title=pgettext("page title", "Open an incident"),
        lede=pgettext("audit", "Say what happened and whose data are touched. Who must be told follows (RPD 118)."),
        button=pgettext("button", "Open the incident"),
        back=reverse("governance:incidents"),
        done=pgettext("audit", "The incident is open. Contain it, and tell those who must be told."),
    )
    form = IncidentForm(request.POST or None)
    return answer_form(request, page, form, lambda given: open_incident(by=by, **given))


@require_GET
@for_incident_handlers
def show_incident(request: HttpRequest, incident_id: UUID) -> HttpResponse:
    """Show one incident, its steps, and who is still to be told."""
    incident = find_incident(incident_id)
    log_access(by=signed_in(request), operation="read", about=incident, purpose="incident")
    tellings = incident.tellings.select_related("bureau")
    context = {
        "incident": incident,
        "tellings": tellings,
        "steps": list_steps(incident),
        "all_told": not any(telling.told_at is None for telling in tellings),
    }
    return render(request, "governance/incident.html", context)


@for_incident_handlers
def contain(request: HttpRequest, incident_id: UUID) -> HttpResponse:
    """Say by what the incident was contained."""
    by, incident = signed_in(request), find_incident(incident_id)
    page = FormPage(
        title=pgettext("page title", "Contain the incident"),
        lede=pgettext("audit", "It does no further harm. Write what was done."),
        button=pgettext("button", "It is contained"),
        back=reverse("governance:incident", args=[incident.pk]),
        about=incident.reference,
    )
    form = NoteForm(request.POST or None)
    return answer_form(
        request, page, form, lambda given: contain_incident(by=by, incident_id=incident.pk, note=given["note"])
    )


@require_POST
@for_incident_handlers
def tell(request: HttpRequest, telling_id: int) -> HttpResponse:
    """Enter that somebody has been told."""
    by = signed_in(request)
    telling = Telling.objects.filter(pk=telling_id).first()
    if telling is None:
        raise NotAllowed("Nothing was changed: there is no such entry.")
    tell_of_incident(by=by, telling_id=telling.pk)
    return redirect("governance:incident", telling.incident_id)


@for_incident_handlers
def close(request: HttpRequest, incident_id: UUID) -> HttpResponse:
    """Close a contained incident of which everybody has been told."""
    by, incident = signed_in(request), find_incident(incident_id)
    page = FormPage(
        title=pgettext("page title", "Close the incident"),
        lede=pgettext("audit", "Write what was learnt, and what was changed so that it does not happen again."),
        button=pgettext("button", "Close the incident"),
        back=reverse("governance:incident", args=[incident.pk]),
        about=incident.reference,
    )
    form = NoteForm(request.POST or None)
    return answer_form(
        request, page, form, lambda given: close_incident(by=by, incident_id=incident.pk, note=given["note"])
    )
