"""What a refusal looks like in casework: one page that says what was not done and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from fairnotice.errors import Conflict, FairnoticeError, NotAllowed, Refused

_STATUS = ((NotAllowed, 404), (Conflict, 409), (Refused, 422), (FairnoticeError, 400))


class RefusalMiddleware:
    """Answer our own errors with a page; what is not there answers 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), None)
        if status is None:
            return None
        if status == 404:
            return render(request, "404.html", status=404)
        return render(request, "refused.html", {"error": error}, status=status)


def show_foreign_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that did not come from a page of this start; nothing was changed."""
    return HttpResponse(render_to_string("403_csrf.html"), status=403)


def show_not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what could not be read."""
    return HttpResponse(render_to_string("400.html"), status=400)


def show_broken(request: HttpRequest) -> HttpResponse:
    """Answer an error of ours."""
    return HttpResponse(render_to_string("500.html"), status=500)
