"""What a refusal looks like from outside: one page, and one status, for each kind of refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from fairnotice.errors import Conflict, FairnoticeError, NotAllowed, Refused
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.recusal import Recused, enter_recusal
from fairnotice.sites.running.full_disk import is_disk_full


class RefusalMiddleware:
    """Answer our own errors with a page that says what was not done and what to do next.

    What a person may not see and what does not exist answer alike: 404 with the same words.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Recused) and isinstance(request.user, User):
            enter_recusal(by=request.user, recused=error)
        if isinstance(error, NotAllowed):
            return render(request, "404.html", status=404)
        if isinstance(error, Conflict):
            return render(request, "refused.html", {"error": error}, status=409)
        if isinstance(error, Refused):
            return render(request, "refused.html", {"error": error}, status=422)
        if isinstance(error, FairnoticeError):
            return render(request, "refused.html", {"error": error}, status=400)
        return None


def show_not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django itself could not read; no detail of it is repeated."""
    return HttpResponse(render_to_string("400.html"), status=400)


def show_not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django itself forbade."""
    return HttpResponse(render_to_string("403.html"), status=403)


def show_broken(request: HttpRequest) -> HttpResponse:
    """Answer an error of ours. Without the request: asking who is signed in might fail for the same reason."""
    if is_disk_full(sys.exc_info()[1]):
        # Every write is one transaction, so a disk without room leaves nothing half done.
        return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "600"})
    return HttpResponse(render_to_string("500.html"), status=500)
