"""The operator's page for taking in existing alerts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fairnotice.foundation.people.models import Bureau, Role
from fairnotice.foundation.people.permissions import for_roles, signed_in
from fairnotice.office.requests.forms import LegacyForm
from fairnotice.office.requests.legacy_import import import_legacy_alerts


@require_http_methods(["GET", "POST"])
@for_roles(Role.OPERATOR)
def import_legacy(request: HttpRequest) -> HttpResponse:
    """Take in a file of alerts that stood before this office, and say what became of each."""
    form = LegacyForm(request.POST, request.FILES) if request.method == "POST" else LegacyForm()
    done = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        done = import_legacy_alerts(
            by=signed_in(request),
            bureau=Bureau.objects.get(code=given["bureau"]),
            kind=given["kind"],
            stream=given["file"],
        )
    context = {"form": form, "done": done}
    return render(request, "requests/legacy.html", context, status=422 if form.errors else 200)
