"""The auditor's first page, the registers, the figures on decisions, and the tests of keeping."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET, require_http_methods

from fairnotice import clock
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.permissions import for_auditors, signed_in
from fairnotice.office.governance.actions.testing import ask_for_tests
from fairnotice.office.governance.exporting import describe_csv, write_csv
from fairnotice.office.governance.figures import count_agreement, count_followed, count_urgent
from fairnotice.office.governance.forms import PeriodForm
from fairnotice.office.governance.models import Incident, SampledAccess
from fairnotice.office.governance.queries import latest_tests
from fairnotice.office.governance.registers import REGISTERS, find_register, read_page

#: How far back figures are counted when no days are named.
_DAYS_BACK = 90
_TESTS_SHOWN = 10


@require_GET
@for_auditors
def show_desk(request: HttpRequest) -> HttpResponse:
    """Show what waits for the auditor, and the way to everything that may be looked at."""
    context = {
        "open_incidents": Incident.objects.filter(closed_at__isnull=True).count(),
        "to_note": SampledAccess.objects.filter(noted_at__isnull=True).count(),
        "latest": latest_tests().first(),
    }
    return render(request, "governance/desk.html", context)


@require_GET
@for_auditors
def list_registers(request: HttpRequest) -> HttpResponse:
    """List the registers and the article each is kept under."""
    of_seven = [register for register in REGISTERS.values() if register.is_of_seven]
    others = [register for register in REGISTERS.values() if not register.is_of_seven]
    return render(request, "governance/registers.html", {"of_seven": of_seven, "others": others})


@require_GET
@for_auditors
def show_register(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one register, page by page."""
    by, register = signed_in(request), find_register(slug)
    log_access(by=by, operation="register.read", about=by, purpose=f"register: {slug}")
    page = read_page(register, request.GET.get("from", ""))
    return render(request, "governance/register.html", {"register": register, "page": page})


@require_GET
@for_auditors
def export_register(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand out one register as CSV, without anybody's name."""
    by, register = signed_in(request), find_register(slug)
    log_access(by=by, operation="export", about=by, purpose=f"register: {slug}")
    answer = StreamingHttpResponse(write_csv(register), content_type="text/csv; charset=utf-8; header=present")
    answer["Content-Disposition"] = f'attachment; filename="{slug}.csv"'
    columns = reverse("governance:register_columns", args=[slug])
    answer["Link"] = f'<{columns}>; rel="describedby"; type="application/csvm+json"'
    return cast("HttpResponse", answer)  # both are answers; Django's types know no common one that a view returns


@require_GET
@for_auditors
def describe_register(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand out what the columns of a register mean (CSVW)."""
    register = find_register(slug)
    told = describe_csv(register, f"{slug}.csv")
    return JsonResponse(told, content_type="application/csvm+json", json_dumps_params={"ensure_ascii": False})


@require_GET
@for_auditors
def show_figures(request: HttpRequest) -> HttpResponse:
    """Show how decisions were made in a period."""
    by, today = signed_in(request), clock.read_today()
    asked = {"begins_on": today - timedelta(days=_DAYS_BACK), "ends_on": today}
    form = PeriodForm({**{name: day.isoformat() for name, day in asked.items()}, **request.GET.dict()})
    context: dict[str, object] = {"form": form}
    if form.is_valid():
        days = form.cleaned_data["begins_on"], form.cleaned_data["ends_on"]
        context |= {
            "followed": count_followed(*days),
            "agreed": count_agreement(*days),
            "urgent": count_urgent(*days),
        }
    log_access(by=by, operation="register.read", about=by, purpose="audit of decisions")
    return render(request, "governance/figures.html", context, status=200 if form.is_valid() else 422)


@require_http_methods(["GET", "HEAD", "POST"])
@for_auditors
def show_tests(request: HttpRequest) -> HttpResponse:
    """Show the last runs of the tests of retention and deletion; posted to, ask for another."""
    if request.method == "POST":
        ask_for_tests(by=signed_in(request))
        messages.success(request, pgettext("audit", "The tests have been asked for. Load this page again shortly."))
        return redirect("governance:tests")
    return render(request, "governance/tests.html", {"runs": list(latest_tests()[:_TESTS_SHOWN])})
