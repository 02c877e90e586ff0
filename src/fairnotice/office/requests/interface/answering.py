"""Who calls the machine interface, and how its operations answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse

from fairnotice.foundation.machine.bodies import read_body
from fairnotice.foundation.machine.idempotency import Answer, answer_once, fingerprint_of
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.interface import schemas

#: How every operation may refuse.
FAULTS = dict.fromkeys((400, 401, 404, 409, 413, 422), schemas.Fault)
#: What a machine reads for, as the register of accesses says it.
PURPOSE = "own_request_by_machine"


def caller_of(request: HttpRequest) -> User:
    """The machine's user of the bureau whose key signed the request."""
    return cast(User, request.auth)  # type: ignore[attr-defined]


def answer_by_key(request: HttpRequest, make: Callable[[], Answer], *, asked: bytes | None = None) -> Answer:
    """Make an answer once for the request's Idempotency-Key, however often it comes.

    `asked` is what is asked for, where it stands in the headers and not in the body. Raises as `answer_once` does.
    """
    bureau = caller_of(request).bureau
    assert bureau is not None
    asked = read_body(request) if asked is None else asked
    fingerprint = fingerprint_of(request.method or "", request.get_full_path(), asked)
    return answer_once(
        bureau=bureau, key=request.headers.get("Idempotency-Key", ""), fingerprint=fingerprint, make=make
    )


def tell(status: int, content: Mapping[str, Any]) -> HttpResponse:
    """An answer in JSON that nobody keeps on the way."""
    told = JsonResponse(dict(content), status=status, json_dumps_params={"ensure_ascii": False})
    told["Cache-Control"] = "no-store"
    return told
