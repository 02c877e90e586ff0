"""The page before a file is made: what it means to have one on a phone, and what can be done instead."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fairnotice.help.selfhelp.kept.forms import LockForm
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.visit import Visit, open_seal


def show_keeping(request: HttpRequest, route: Route, visit: Visit, form: LockForm | None = None) -> HttpResponse:
    """Say what a file means before it is made; it is made only by who then types a passphrase."""
    context = {
        "route": route,
        "visit": visit,
        "sealed": open_seal().seal(visit.answers),
        "form": form or LockForm(auto_id="%s"),
    }
    return render(request, "selfhelp/keeping.html", context)
