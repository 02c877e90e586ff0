"""No page is kept by a browser or a proxy: after sign-out, 'back' shows nothing."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class KeepNoCopyMiddleware:
    """Forbid every store on the way to keep a page, also of who is not signed in; static files pass it by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        answer["Cache-Control"] = "no-store, private"
        return answer
