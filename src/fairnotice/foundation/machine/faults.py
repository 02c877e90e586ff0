"""The one shape in which the machine interface tells what went wrong: path, what was expected, a message."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja.errors import HttpError, ValidationError

from fairnotice.errors import Conflict, FairnoticeError, NotAllowed, Refused, UnreadableRecord
from fairnotice.foundation.machine.bodies import BodyTooLong
from fairnotice.foundation.machine.signatures import ACCEPTED, NotSigned

#: Another bureau's thing and one that does not exist: the same words.
NOT_FOUND = "Nothing was done or shown: there is no such thing for this bureau."


def tell_fault(status: int, path: str, expected: str, message: str) -> JsonResponse:
    """One fault in its shape."""
    answer = JsonResponse({"error": {"path": path, "expected": expected, "message": message}}, status=status)
    answer["Cache-Control"] = "no-store"
    if status == HTTPStatus.UNAUTHORIZED:
        answer["Accept-Signature"] = ACCEPTED
        answer["WWW-Authenticate"] = "Signature"
    return answer


def tell_error(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """An error of ours, or of the interface, as a fault with its status."""
    match error:
        case NotSigned():
            return tell_fault(401, "", "a signature by a bureau's key (RFC 9421)", str(error))
        case NotAllowed():
            return tell_fault(404, "", "", NOT_FOUND)
        case Conflict():
            return tell_fault(409, "", "", str(error))
        case Refused():
            return _tell_refused(error)
        case UnreadableRecord():
            return tell_fault(400, error.path, error.expected, error.message)
        case BodyTooLong():
            return tell_fault(413, "", "a shorter body", str(error))
        case ValidationError():
            return _tell_invalid(error)
        case HttpError():
            return _tell_http(error)
        case FairnoticeError():
            return tell_fault(400, "", "", str(error))
    raise error  # what we did not foresee is for the log, and never for the caller


def _tell_refused(error: Refused) -> HttpResponse:
    path, words = next(iter(error.fields.items()), ("", ""))
    cause = error.__cause__
    expected = cause.expected if isinstance(cause, UnreadableRecord) else words
    return tell_fault(422, path, expected, str(error))


def _tell_invalid(error: ValidationError) -> HttpResponse:
    """The first thing that does not fit; never the value that was sent."""
    first: dict[str, Any] = error.errors[0] if error.errors else {}
    path = ".".join(str(part) for part in first.get("loc", ())[2:]) or ".".join(
        str(part) for part in first.get("loc", ())[1:]
    )
    expected = str(first.get("msg", "what the description of the interface says"))
    return tell_fault(422, path, expected, "Nothing was done: the request does not fit the interface's description.")


def _tell_http(error: HttpError) -> HttpResponse:
    for origin in (error.__cause__, error.__context__):
        if isinstance(origin, UnreadableRecord):
            return tell_fault(400, origin.path, origin.expected, origin.message)
        if isinstance(origin, BodyTooLong):
            return tell_fault(413, "", "a shorter body", str(origin))
    return tell_fault(error.status_code, "", "", "Nothing was done: the request could not be understood.")


class OneShapeMiddleware:
    """Give every fault under the machine interface's address its one shape, whoever answered it."""

    prefix = "/api/"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if not request.path.startswith(self.prefix) or answer.status_code < HTTPStatus.BAD_REQUEST:
            return answer
        if answer.headers.get("Content-Type", "").startswith("application/json"):
            return answer
        told = tell_fault(answer.status_code, "", "", _words_of(answer.status_code))
        if "Allow" in answer:
            told["Allow"] = answer["Allow"]
        return told


def _words_of(status: int) -> str:
    if status == HTTPStatus.NOT_FOUND:
        return NOT_FOUND
    return f"Nothing was done: {HTTPStatus(status).phrase.lower()}."
