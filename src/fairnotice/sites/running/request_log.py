"""One log line for each request: which page by its pattern, how it ended, how long it took. Never what was asked."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from fairnotice.sites.running.logs import REQUEST_ID

_log = logging.getLogger("fairnotice.requests")
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


class RequestLogMiddleware:
    """Gives each request a number, tells it to who asked, and writes one line when it is answered.

    The page is told by its pattern in our own source, and a request or alert by its random id: an address
    that fits no pattern may be anything, and is not repeated.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        number = secrets.token_hex(8)
        kept = REQUEST_ID.set(number)
        try:
            answer = self.get_response(request)
            answer["X-Request-ID"] = number
            _log.info(
                "answered",
                extra={
                    "method": request.method if request.method in _METHODS else "OTHER",
                    "route": name_route(request),
                    "status": answer.status_code,
                    "milliseconds": round((time.perf_counter() - begun) * 1000, 1),
                },
            )
            return answer
        finally:
            REQUEST_ID.reset(kept)


def name_route(request: HttpRequest) -> str:
    """The pattern that a request's address fits, with random ids and numbers put in; 'unmatched' where none fits."""
    match = request.resolver_match
    if match is None:
        return "unmatched"
    route = str(match.route)
    for name, value in match.kwargs.items():
        if isinstance(value, (UUID, int)):
            for kind in ("uuid", "int"):
                route = route.replace(f"<{kind}:{name}>", str(value))
    return route
